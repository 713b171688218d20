"""A benchmark of the build: what it costs, what it rewrites, whether it equals a clean build."""
