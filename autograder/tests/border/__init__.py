"""Tests of the border: whatever a student's process says, the grader goes on and nobody gains."""
