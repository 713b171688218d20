"""The Markdown dialect of staff: a body in, clean parts out."""
