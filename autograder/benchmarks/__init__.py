"""Measures the grader beside Otter and beside the same calls without any grader."""
