"""Drawing: a spread in, PDF bytes out; the only importer of reportlab.

Here y turns to run upwards, as PDF has it.
"""
