"""Lets `python -m kiosk` be the same as `kiosk`."""

from kiosk.cli import main

if __name__ == "__main__":
    main()
