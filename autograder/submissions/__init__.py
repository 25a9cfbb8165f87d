"""Finds what students handed in, and reads it."""
