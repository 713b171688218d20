"""What the search page's script reads: postings by word, lists of posts, texts for passages."""
