"""What of a text is the article: paragraphs, headline, and what the layout rules exclude."""
