"""The review: free texts marked by the teacher in minutes, in a local web page.

The tool prepares (ideas found, quotes, groups, an order); the teacher decides. Decisions stand in
`REPORTS/review.json` and are laid over the graded results whenever reports are drawn.
"""
