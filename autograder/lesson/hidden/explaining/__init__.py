"""Reads task 5's free text and proposes a mark for it; the mark itself is the teacher's."""
