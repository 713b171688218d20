"""What staff wrote, read into typed values."""
