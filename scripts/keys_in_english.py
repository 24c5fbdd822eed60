"""The meaning of every key in English, which stands in the program, for its pages of keys."""

from tekan.source.keys_in_english import OF_ARTICLES, OF_LAYOUTS, OF_PRESS, in_english

__all__ = ["OF_ARTICLES", "OF_LAYOUTS", "OF_PRESS", "in_english"]
