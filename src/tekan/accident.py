"""An error of the program's own, as a finding: a user never sees a traceback."""

import tempfile
import traceback

from tekan.model.findings import Finding, Place, error


def accident(problem: Exception) -> Finding:
    """T599; its traceback goes into a file that can be sent to whoever mends the program."""
    with tempfile.NamedTemporaryFile("w", suffix=".tekan.log", delete=False) as log:
        traceback.print_exception(problem, file=log)
    reason = f"{type(problem).__name__}: {problem}"
    return error("T599", Place(log.name), reason=reason, log=log.name)
