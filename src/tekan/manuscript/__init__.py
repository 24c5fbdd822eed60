"""A manuscript (来稿) in, as text, Word, Markdown or HTML; its articles and our guesses out."""
