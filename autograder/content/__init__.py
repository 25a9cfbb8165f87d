"""Makes the student's files and the reference from one source, and proves them in step."""
