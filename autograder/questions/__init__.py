"""Loads Otter test files and runs their cases."""
