"""What files carry besides their content, found by walking them, and taken out on request."""
