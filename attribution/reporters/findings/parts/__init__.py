"""What several formats of findings share: places, fingerprints, excerpts, evidence, counts."""
