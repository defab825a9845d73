"""How fast kg is beside a peer, as ratios: seconds differ per machine, ratios hardly do."""
