"""What classrooms give and take: class lists in, tables of marks out."""
