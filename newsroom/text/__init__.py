"""Vietnamese text: pure functions that know nothing of posts or pages."""
