"""examples/feeder-rtu: a public tender of a medium operator with four bids."""
