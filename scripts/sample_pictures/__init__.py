"""The pictures and the advertisements of `articles/2025-yunxi`.

Flat printed-illustration scenes of a town that does not exist: gradients in layers, hills in mist,
reflections, dry stippled shade and a paper grain. Each is drawn at twice its size, then scaled
down. The same bytes come out of every run.
"""
