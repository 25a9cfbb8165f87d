"""The plugin that lets Otter and Gradescope grade in the sandbox."""
