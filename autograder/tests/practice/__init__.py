"""Tests of the practice score of a push."""
