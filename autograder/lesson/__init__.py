"""All that is known of this lesson: what is right, and what a wrong number betrays.

Only the tests import it. The process that runs a student's code never does.
"""
