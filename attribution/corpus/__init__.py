"""Many articles: read over several processes, kept as small rows, and told of as one."""
