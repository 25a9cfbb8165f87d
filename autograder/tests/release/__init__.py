"""Tests of what leaves the teacher's hands."""
