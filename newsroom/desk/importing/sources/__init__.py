"""What can be imported: each module here turns one form of it into the same blocks."""
