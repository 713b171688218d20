"""Page views counted from web servers' logs, nothing kept about readers."""
