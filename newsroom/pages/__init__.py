"""What readers get: one View per page kind, made from the Site."""
