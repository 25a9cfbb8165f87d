"""The pupil's notebook: it runs from the first cell to the last, checks itself and shows pictures."""
