"""Collecting: every layout that teachers have, with Hebrew names in all of them."""
