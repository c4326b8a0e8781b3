"""The tender: what is bought, by which rules, with which knowledge."""

from feeder_rtu.common import BUYER, KEV, KEYS, TEST_HOUSE_AUTHORITY, TITLE
from writers import Raw, json_bytes, text_bytes, yaml_bytes

README = """
# Feeder RTU 2026

A distribution network buys forty RTUs for its feeder stations and two licences of their engineering tool, with support to the end of 2041. Profile
`medium`, public law, criticality high. Four bids came in.

```
proofhouse evaluate examples/feeder-rtu
proofhouse explain examples/feeder-rtu meridian VULN-3
proofhouse explain examples/feeder-rtu keystone AUTH-2
```

| bid | what it shows |
|---|---|
| `nordlys` | A sound bid that proves what it says: bills of materials, signed attestations, a laboratory's reports, a certificate for the former version that a signed change note carries to the offered one, documents that reviewers read. The cost of a patch is proved. |
| `keystone` | Sound too, and cheaper at first sight. Multi-factor login and logging are paid options: 61 000 EUR are added to its comparable price, and DEF-5 and LOG-1 are answered with an honest no. The cost of a patch is only stated, so the published ceiling counts. |
| `bargain` | By far the cheapest. It says yes to DEF-1 and describes one password for all units in the same answer; there is no bill of materials and no second factor. Its price never becomes a reference. |
| `meridian` | Looks as good as the first. Its attestation is well signed and says "none known", and its own bill of materials lists a vulnerability as exploitable that the catalogue of known exploited vulnerabilities held three weeks before. |

Look at `out/report.html` first, then at `bids/*/response.json`, `reviews/` and `waivers.yaml`.

## What is invented

Everything. No company, product, person, laboratory or certification body in this folder exists. The vulnerability numbers of the form CVE-2026-90xxx are
invented, and so is the catalogue in `knowledge/`, which only has the form of CISA's. Component names and versions in the bills of materials are of the kind
that such products hold; their hashes are made from names and prove nothing. The keys in `trust/` are worthless: their private halves can be worked out from
`tools/make_examples/writers.py`.

All files are written by `python3 tools/make_examples/make_examples.py`; change them there. `--check` compares.
"""

TENDER = """
# What is bought, and by which published rules the award is made. Everything in this folder is invented (README.md).
title: Feeder RTU 2026
buyer: {name: Talfurt Distribution Network, law: public}
profile: medium
currency: EUR
# Wrong switching can hurt people (2), a feeder area of 30 000 people is without supply for hours (3), little harm to the environment (1).
criticality: {safety: 2, service: 3, environment: 1, exposure: remote}
dates:
  published: 2026-08-31
  deadline: "2026-10-15T12:00+02:00"
  knowledge: 2026-10-31
  support_until: 2041-12-31
  standstill: {days: 10, kind: calendar}
items:
  - {id: rtu, kind: rtu, quantity: 40, weight: 80}
  - {id: tool, kind: engineering-tool, quantity: 2, weight: 20}
criteria:
  - {id: security, weight: 40}
  - {id: function, weight: 20, from: panel, scale: 5}
  - {id: price, weight: 40}
award:
  formula: quality-price
  reference: lowest
  minimum_security: 50
  security_options: priced
  ties: [security, price]
  abnormally_low: 70
# One planned patch a year and unit, by remote roll-out: half an hour of work and half an hour of reduced operation at the most.
life:
  years: 15
  discount: 0.03
  patches_a_year: 1
  hour: 95
  outage_hour: 30
  visit: 900
  ceiling: {hours: 0.5, outage_hours: 0.5, visits: 0}
robustness: {draws: 10000, element_spread: 50, criterion_spread: 50}
"""


def _known(cve, vendor, product, name, added, due):
    return {
        "cveID": cve,
        "vendorProject": vendor,
        "product": product,
        "vulnerabilityName": name,
        "dateAdded": added,
        "shortDescription": name + ". Invented for an example of Proofhouse.",
        "requiredAction": "Apply mitigations per vendor instructions.",
        "dueDate": due,
        "knownRansomwareCampaignUse": "Unknown",
        "notes": "Invented entry.",
        "cwes": [],
    }


def kev():
    entries = [
        _known(
            "CVE-2026-90211",
            "Invented PPP project",
            "pppd EAP module",
            "Invented pppd EAP Memory Corruption",
            "2026-05-07",
            "2026-05-28",
        ),
        _known(
            "CVE-2026-90288",
            "Invented Telecontrol",
            "Gateway web page",
            "Invented Gateway Authentication Bypass",
            "2026-07-16",
            "2026-08-06",
        ),
        _known(
            "CVE-2026-90417",
            "Invented web server project",
            "Embedded web server",
            "Invented Embedded Web Server Request Splitting",
            "2026-09-22",
            "2026-10-13",
        ),
        _known(
            "CVE-2026-90455",
            "Invented Remote Access",
            "Remote access agent",
            "Invented Remote Agent Command Injection",
            "2026-10-19",
            "2026-11-09",
        ),
    ]
    return json_bytes(
        {
            "title": "Invented catalogue in the form of CISA's known exploited vulnerabilities",
            "catalogVersion": KEV[0],
            "dateReleased": KEV[1],
            "count": len(entries),
            "vulnerabilities": entries,
        }
    )


WAIVERS = [
    {
        "requirement": "UPD-2",
        "measure": "Updates of stations with a single unit run in agreed windows, with the feeder under manual control on site",
        "owner": "Head of network operation",
        "reason": "Twenty-eight stations have room for one unit only; no product can switch there without a gap",
        "published": Raw("2026-08-31"),
        "expires": Raw("2031-12-31"),
    }
]


def waivers():
    return yaml_bytes({"waivers": WAIVERS}, "Published with the tender, for all bids alike.")


def trust():
    lab, body = KEYS["eichgrund-test-house"], KEYS["auental-certification"]
    return {
        "nordlys": KEYS["nordlys-product-security"].trust(
            "Product Security Officer N",
            "Head of Product Security",
            "Nordlys Feltstyring AS",
            ["shipment-attestation", "change-note", "declaration"],
            ["Nordlys Feltstyring AS"],
        ),
        "keystone": KEYS["keystone-product-security"].trust(
            "Product Security Officer K",
            "Director Engineering",
            "Keystone Devices GmbH",
            ["shipment-attestation", "declaration"],
            ["Keystone Devices GmbH"],
        ),
        "meridian": KEYS["meridian-product-security"].trust(
            "Product Security Officer M",
            "Chief Technology Officer",
            "Meridian Telecontrol SpA",
            ["shipment-attestation", "declaration"],
            ["Meridian Telecontrol SpA"],
        ),
        "eichgrund-test-house": lab.trust("Head of Laboratory E", "Head of Laboratory", "Eichgrund Test House", ["test-report"]),
        "eichgrund-certificates": yaml_bytes(
            {
                "id": "eichgrund-certificates",
                "authorities": TEST_HOUSE_AUTHORITY.pem(),
                "certificate": {"organization": "Eichgrund Test House"},
                "purposes": ["test-report"],
                "from": Raw("2026-01-01"),
                "until": Raw("2028-12-31"),
            },
            "A worthless example authority: its private key can be worked out from tools/make_examples/cms.py.",
        ),
        "auental-certification": body.trust(
            "Certifier A", "Head of Certification", "Auental Certification", ["certification"], until="2029-12-31"
        ),
        "talfurt-procurement": KEYS["talfurt-procurement"].trust("Procurement Officer T", "Head of Procurement", BUYER, ["award"]),
        "talfurt-laboratory": KEYS["talfurt-laboratory"].trust("Test Engineer T", "Laboratory", BUYER, ["lab"]),
    }
