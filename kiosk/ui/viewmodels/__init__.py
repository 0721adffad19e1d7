"""One object a concern, made once: read-only properties, slots named for what the visitor did."""
