"""Class lists, and the tables that learning platforms import."""
