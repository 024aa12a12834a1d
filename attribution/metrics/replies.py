"""M16: what became of the right of reply."""

from __future__ import annotations

from collections import defaultdict

from attribution.metrics.basis import Basis
from attribution.metrics.shape import share
from attribution.model import Metric, Response

ABSENT = "absent"


def responses(basis: Basis) -> Metric:
    """M16: accused parties of whose answer the text says something / accused parties; parts: each party's status.

    A status is answered, declined, no-reply, sought-unspecified or absent, with who asked: own, relayed or unmarked.
    After the BBC's right of reply and NPR on asking for comment.
    """
    statuses: dict[str, list[str]] = defaultdict(list)
    for response in basis.report.responses:
        statuses[response.party].append(status_text(response))
    heard = {response.party for response in basis.report.responses if response.status != ABSENT}
    parts = {party: ", ".join(dict.fromkeys(told)) for party, told in statuses.items()}
    return share("M16", "responses", len(heard), len(statuses), **parts)


def status_text(response: Response) -> str:
    """Return a status as it is told: *no-reply (relayed)*; *absent* alone, since nobody can be said to have asked."""
    return response.status if response.status == ABSENT else f"{response.status} ({response.by})"
