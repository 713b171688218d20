"""The editorial linter: what is wrong for readers though the site could be built."""
