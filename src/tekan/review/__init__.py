"""Look an edition's words over as a reader of proofs would (审读): what is probably a slip.

A check is a small function over values that gives findings with exact places. All are warnings or
notes, and each is turned off by its code. A false alarm is worse than a miss: a check tells only
what an editor would want to look at again.
"""

from tekan.review.run import CODES, of_article, of_edition, review
from tekan.review.standards import Standards, standards_of

__all__ = ["CODES", "Standards", "of_article", "of_edition", "review", "standards_of"]
