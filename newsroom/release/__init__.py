"""From built to published."""
