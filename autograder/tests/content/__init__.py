"""Tests of the exercise's one source."""
