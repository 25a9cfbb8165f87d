"""Gathers what pupils handed in, from wherever it lies, into a folder that `grade` takes."""
