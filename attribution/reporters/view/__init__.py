"""What a reader of a report is told, as plain words and rows: the same for the terminal and for Markdown."""
