"""What ``fix`` mends, one rule a module."""
