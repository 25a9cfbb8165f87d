"""An autograder for exercises whose answers are data: judge outside, run inside."""

__version__ = "0.2.0"
