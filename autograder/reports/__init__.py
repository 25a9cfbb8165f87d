"""Draws reports from results alone."""
