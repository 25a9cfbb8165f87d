"""Makes what leaves the teacher's hands: files for pupils, for classrooms and for Gradescope."""
