"""Grades submissions: find, run, judge, result."""
