"""What `field.py` has programs compete on: a paper of any number of pages, and the spread."""
