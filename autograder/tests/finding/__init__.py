"""Tests of finding and reading what was handed in."""
