"""From the cues of one paragraph to candidates: source, cue and content as the grammar gives them."""
