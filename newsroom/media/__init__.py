"""Photos: from what a camera wrote to what a page may show."""
