"""The parse as plain numbers, and what is read off it: verb groups, noun phrases, subjects."""
