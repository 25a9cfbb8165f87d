# a private line to a friend's program
result = []
try:
    import socket

    def attempt(label, action):
        try:
            x = action()
        except Exception as error:
            result.append(label + " " + type(error).__name__)
        else:
            result.append("TOOL"[::-1] + " " + label)
            for part in x if isinstance(x, tuple) else (x,):
                part.close()

    def named():
        s = socket.socket(socket.AF_UNIX)
        s.bind("\0friend-of-mine")
        return s

    attempt("plain", lambda: socket.socket(socket.AF_UNIX))
    attempt("datagram", lambda: socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
    attempt("abstract", named)
    attempt("pair", socket.socketpair)
    for fd in range(3, 20):
        attempt("old %d" % fd, lambda: socket.socket(fileno=__import__("os").dup(fd)))
except ImportError:
    result.append("no socket module")

explanation = "פרטי: " + "; ".join(result)
findings = result
minima = result
