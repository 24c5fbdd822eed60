"""The values that cross borders between the stages; imports nothing of ours.

All lengths are points, y runs down from the trim's top left corner.
"""
