"""Photos added to a post: named, put in order, paired with their captions, shown to be checked."""
