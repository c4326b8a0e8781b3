"""examples/proofhouse-self: Proofhouse as the product, judged by its own profile small."""
