"""What all bids of the feeder RTU tender share: title, dates, keys and the laboratory."""

import cms
from writers import ExampleKey

TITLE = "Feeder RTU 2026"
KEV = ("2026.10.30", "2026-10-30T15:00:00Z")
KEYS = {
    name: ExampleKey(name)
    for name in (
        "nordlys-product-security",
        "keystone-product-security",
        "meridian-product-security",
        "eichgrund-test-house",
        "auental-certification",
        "talfurt-procurement",
        "talfurt-laboratory",
    )
}
LABORATORY = "Eichgrund Test House"
BUYER = "Talfurt Distribution Network"
EDITION = "1"
# The test house signs by certificate where a maker asks for it.
TEST_HOUSE_AUTHORITY = cms.Certificate(
    cms.RsaKey("eichgrund-authority"), cms.name("DE", LABORATORY, "Eichgrund Signing Authority"), 1, "2024-01-01", "2034-01-01"
)
TEST_HOUSE_CERTIFICATE = cms.Certificate(
    cms.RsaKey("eichgrund-laboratory"), cms.name("DE", LABORATORY, "Head of Laboratory E"), 17, "2025-01-01", "2028-01-01", TEST_HOUSE_AUTHORITY
)
BOTH = [{"item": "rtu"}, {"item": "tool"}]


def covers(version_rtu=None, version_tool=None):
    """The two items, or one of them, at these versions."""
    out = []
    if version_rtu:
        out.append({"item": "rtu", "version": version_rtu})
    if version_tool:
        out.append({"item": "tool", "version": version_tool})
    return out


def accepted(answers, changed=()):
    """Every clause of the answered requirements accepted, but for `changed`: {requirement: (answer, text)}."""
    changed = dict(changed)
    rows = []
    for requirement in sorted({key.partition("@")[0] for key in answers}):
        kind, text = changed.get(requirement, ("accepted", ""))
        rows.append({"requirement": requirement, "answer": kind, **({"text": text} if text else {})})
    return rows
