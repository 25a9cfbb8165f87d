"""Runs a stranger's code in a process that knows nothing worth stealing."""
