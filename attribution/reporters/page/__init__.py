"""The parts of the page that an editor reads in a browser: what it tells, and how it is drawn."""
