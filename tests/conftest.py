"""What every test stands on."""

import signal

# Whoever starts the tests in the background may have had these ignored, and what is ignored stays ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
