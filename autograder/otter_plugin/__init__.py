"""Lets Otter and Gradescope grade as `autograder grade` does: confined, with our messages, case by case.

Otter runs tests and student code in one process. With this plugin it runs no student code at
all: the plugin takes the submission out of Otter's hands, grades it in the sandbox, and gives
Otter the results. `autograder release` names it in the `otter_config.json` of the zip.
"""
