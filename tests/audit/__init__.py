"""Checkers of the built pages, run by `python -m tests.audit` and, in part, by the tests."""
