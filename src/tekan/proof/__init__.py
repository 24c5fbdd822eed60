"""Proofs (校样): the pages at full size with what is wrong beside them; drawn with errors too."""
