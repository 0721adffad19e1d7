"""An outreach kiosk: explains 287(g), teaches rights, collects petition signatures offline."""

__version__ = "0.1.0"
