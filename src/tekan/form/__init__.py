"""The form of publication (出版形式): what a paper must print about itself, scored by the rule."""
