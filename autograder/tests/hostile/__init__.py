"""Grades the hostile gallery in a prepared world, and looks from outside at what became of it."""
