"""Reads one file of a zip, never more of it than asked for."""

from __future__ import annotations

import zipfile

# `zipfile` bounds what it unpacks at once for these two. Of bzip2 and LZMA it unpacks all that a
# few kilobytes hold, which can be gigabytes, before it looks how much was asked for.
_BOUNDED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class UnusualPacking(Exception):
    """A file of a zip is packed in a way that could fill the memory; it was not unpacked."""


def read_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """Return the first bytes of a file in a zip.

    Args:
        archive: the open zip.
        entry: the file in it.
        most: how many bytes to return at most.

    Raises:
        UnusualPacking: it is packed in another way than the usual one.
        Exception: the zip is damaged; zipfile lets through whatever its decompressors raise.
    """
    if entry.compress_type not in _BOUNDED:
        raise UnusualPacking(entry.filename)
    with archive.open(entry) as file:
        return file.read(most)
