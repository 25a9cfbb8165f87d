"""Tests of the readers and runners of test files."""
