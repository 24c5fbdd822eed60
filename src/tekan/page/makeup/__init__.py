"""Make-up (拼版): articles and their weights become areas that fill a page.

entries → patterns → profile → cuts → steps → page
"""
