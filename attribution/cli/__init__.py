"""The command line: one module a command, and the only code that prints or sets an exit status."""
