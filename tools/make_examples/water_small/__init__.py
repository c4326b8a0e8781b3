"""examples/water-small: a small waterworks, one person, two bids, no laboratory."""
