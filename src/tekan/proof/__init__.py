"""Proofs (校样): the pages at full size with what is wrong and what has changed beside them, to be
signed; drawn with errors too."""
