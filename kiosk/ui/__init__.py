"""The screens, and the only place where Qt lives."""
