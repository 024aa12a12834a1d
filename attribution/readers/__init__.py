"""From a user's file to an Article: one module a format."""
