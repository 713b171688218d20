"""The tools of the people who write the news."""
