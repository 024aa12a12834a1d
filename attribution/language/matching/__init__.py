"""The rules made ready to run, and found in parsed paragraphs."""
