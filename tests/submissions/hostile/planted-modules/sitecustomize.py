import builtins

builtins.PLANTED_SITE = True
