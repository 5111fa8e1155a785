"""Exit codes of the command line, for scripts to rely on."""

OK = 0
FAILURE = 1  # with a sentence on standard error
USAGE = 2  # argparse's own
SOME_FAILED = 3  # finished, with tiles that could not be described
INTERRUPTED = 130  # as a shell says of a program that Ctrl-C ended
