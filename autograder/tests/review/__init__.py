"""Tests of the review: decisions, groups, the local server and the page in a browser."""
