"""Results kept between runs: what a file gave is given again while nothing that it stands on has changed."""
