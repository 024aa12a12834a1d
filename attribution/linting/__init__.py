"""What a user chooses of the findings: severities, ignores, baselines, changed lines."""
