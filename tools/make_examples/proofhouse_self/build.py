"""All files of examples/proofhouse-self. The bill of materials is not made here: self_sbom.py writes it from a build, and it is kept."""

import json

from model import Evidence, answer, bid_files, response, shipment, svv
from writers import ExampleKey, text_bytes

TITLE = "Tool to judge OT bids 2026"
MAKER = "The Proofhouse project"
SBOM = "bids/proofhouse/evidence/sbom.cdx.json"
KEY = ExampleKey("proofhouse-example")
README = """
# Proofhouse judged by itself

A made-up buyer wants a tool that judges bids, and applies profile `small` to it like to any product. There is one bid: the command line of Proofhouse. Its answers are
the project's own and honest; what is not there is answered with no. It fails no gate and may not win either: see which gates stay open, and why.

```
proofhouse evaluate examples/proofhouse-self
```

- Nobody outside the project reviewed the answers, so none counts for more than a claim, and most gates stay open.
- The command line has no accounts, takes no connection, keeps no key and takes no update. "Does not apply" needs evidence of absence and a reviewer; there is none, so
  those gates stay open too.
- Nobody promised a support period: VULN-4 is left open. Warranty, fix times and notices are answered with no.
- The attestation is signed by a worthless example key that no buyer should trust, so `trust/` does not list it: VULN-3 stays open. Trusted, it would fail: it leaves the
  libraries of Debian out, names no scan, and has no record of threat mitigation and penetration tests.
- The bill of materials is real: `tools/make_examples/self_sbom.py` wrote it from one build, and the digests in `bid.yaml` are those of the executables of that
  build. It says nothing about vulnerabilities, because nobody searched for them; the components count as not judged, and VULN-2 is not answered.

To make it anew after a build: `python3 tools/make_examples/self_sbom.py --build build/release --date DATE > examples/proofhouse-self/bids/proofhouse/evidence/sbom.cdx.json`,
then `python3 tools/make_examples/make_examples.py`.
"""
TENDER = """
# Proofhouse as the product (README.md). The buyer is invented.
title: Tool to judge OT bids 2026
buyer: {name: An invented buyer, law: private}
profile: small
currency: EUR
# A wrong judgement delays a purchase and can let a bad product in, which later gates would catch. The tool runs on an office computer.
criticality: {safety: 0, service: 2, environment: 0, exposure: site}
dates:
  published: 2026-11-02
  deadline: "2026-11-30T12:00+01:00"
  knowledge: 2026-11-30
  support_until: 2031-12-31
items:
  - {id: assessor, kind: engineering-tool, quantity: 1, weight: 100}
criteria:
  - {id: security, weight: 70}
  - {id: price, weight: 30}
award:
  formula: quality-price
  reference: lowest
  minimum_security: 30
  security_options: exclude
  ties: [security, price]
"""
OFFER = """
Offer of the Proofhouse project for its command line
1 The program, its catalogue and its sources are handed over at no price. There is one edition; nothing is sold beside it.
2 No warranty, no support period, no fix times and no notices are promised.
3 The program reads a folder and writes a folder. It opens no port and makes no connection. It has no accounts, passwords or licences.
4 Vendors' files are read in separate processes without network and file system.
5 An update is another file in the place of the old one, when the owner wants it. The program does not update itself and verifies no update.
"""
TESTS = """
Tests of the project at the time of the build
SVV-1  unit and end-to-end tests of the demands on the program, run by the project
SVV-3  fuzzing of every reader of outside bytes, run by the project
No record of threat mitigation tests (SVV-2). No penetration test by anyone (SVV-4).
"""
F = ["offer.txt"]
ANSWERS = {
    "CFG-2": answer(
        "partly",
        "A tender is a folder of files: copying it is the backup, and another computer with the program gives the same results. There are no accounts to keep.",
        {"vendor-needed": "nobody", "backup-scope": "+logic settings firmware", "fresh-unit": "yes", "left-out": "Nothing."},
        F,
    ),
    "LOG-1": answer(
        "yes",
        "The only record that it makes is the decision file with the digests of all inputs. It is always written, needs nothing bought or switched on, and is plain "
        "JSON. There is no log of acts of persons.",
        {"extra-price": "nothing", "on-at-delivery": "on-all"},
        F,
    ),
    "OWN-1": answer(
        "yes",
        "There is no way in: no port, no account, no key.",
        {"vendor-access": "none-present", "computed-codes": "no", "works-after-removal": "yes"},
        F,
    ),
    "OWN-2": answer(
        "yes",
        "It runs without any network.",
        {"link-needed": "never-needed", "licence-from-file": "yes", "runs-after-vendor": "yes"},
        F,
    ),
    "OWN-5": answer(
        "no",
        "There is no warranty that could survive.",
        {
            "allowed-acts": "+installing-updates os-patches passive-monitoring active-scanning security-testing",
            "burden-of-proof": "owner-proves",
            "warranty-limits": "No warranty is given.",
        },
        F,
    ),
    "OWN-6": answer(
        "no",
        "The sources are handed over at the start; nothing else is settled.",
        {"end-terms": "+licences-run-on", "escrow-proof": "not-shown", "run-out-notice": "0", "exit-documents": "offer.txt"},
        F,
    ),
    "DATA-1": answer("not-applicable", "The command line of this version keeps no credential and no key, and sends nothing."),
    "DEF-1": answer(
        "yes",
        "There is no credential in the product.",
        {"ships-with": "none-until-set", "derivable": "no", "fixed-in-software": "no"},
        F,
    ),
    "DEF-2": answer("not-applicable", "The command line has no login; the operating system's accounts protect it and its files."),
    "DEF-5": answer(
        "yes",
        "One edition at no price.",
        {"priced-separately": "all-included", "price-list-file": "offer.txt", "active-in-base": "yes"},
        F,
    ),
    "COM-1": answer("not-applicable", "It takes no connection."),
    "AUTH-1": answer("not-applicable", "It has no accounts; whoever may run it is a matter of the operating system."),
    "AUTH-2": answer("not-applicable", "It has no login and no remote access."),
    "VULN-1": answer(
        "yes",
        "Made from the build: executables, linked libraries, and libraries compiled in from headers.",
        {"sbom-file": "sbom.cdx.json", "depth": "all-levels-with-gaps", "origin": "from-build", "refresh": "7"},
        ["sbom.cdx.json"],
    ),
    "VULN-2": answer(None, "Not checked: nobody compared the components with a list of known exploited vulnerabilities."),
    "VULN-3": answer(
        "partly",
        "Signed by an example key, with two of four kinds of test, and without the libraries of Debian.",
        {
            "will-attest": "yes",
            "attestation-file": "shipment.dsse.json",
            "test-record": "+security-requirements vulnerability",
            "signatory": "Nobody with authority: the key is an example.",
        },
        ["shipment.dsse.json"],
    ),
    "VULN-4": answer(
        None,
        "Not decided: nobody has promised a date.",
        {"commitment": "not-committed", "components-ending-earlier": "Debian 12 ends in June 2028."},
        F,
    ),
    "VULN-5": answer(
        "no",
        "No times are promised.",
        {"critical-fix": "365", "high-fix": "365", "medium-fix": "365", "fee-reduction": "refused"},
        F,
    ),
    "VULN-8": answer(
        "partly",
        "Everything is free; a fix comes as a new version with all other changes.",
        {"free-share": "100", "condition": "nothing", "security-separate": "no"},
        F,
    ),
    "VULN-9": answer(
        "no", "No notice is promised.", {"notice-hours": "720", "scope": "+no-commitment", "notice-path": "None."}, F
    ),
    "VULN-11": answer("no", "There is no such list.", {"disclosure-list": "not-supplied", "new-notice": "365", "tracked": "no"}),
    "UPD-1": answer(
        "not-applicable",
        "There is no function that takes an update: the owner replaces the program's files with the operating system's means, which may verify them.",
    ),
    "UPD-2": answer(
        "yes",
        "A file is replaced when the owner wants it; nothing runs meanwhile.",
        {"control-of-time": "owner-only", "process-effect": "continues", "staging": "yes", "interruption": "0"},
        F,
    ),
    "UPD-10": answer(
        "no",
        "Nobody signs a contract.",
        {"terms": "some-refused", "changes": "All are refused.", "delivery-chain": "+no-protection", "flow-down": "no"},
    ),
}


def _delivered(sbom):
    return [
        {"name": c["name"], "sha256": c["hashes"][0]["content"]}
        for c in sbom["components"]
        if c["bom-ref"].startswith("proofhouse/")
    ]


def files(folder):
    """`folder`: where the example is kept; its bill of materials is read from there and goes back unchanged."""
    data = (folder / SBOM).read_bytes()
    sbom = json.loads(data)
    version = sbom["metadata"]["component"]["version"]
    made = sbom["metadata"]["timestamp"]
    item = [{"item": "assessor", "version": version}]
    bom = Evidence("sbom.cdx.json", "sbom", data, item, made[:10])
    tests = Evidence("tests.txt", "other", TESTS, item, made[:10])
    attest = shipment(
        KEY,
        delivers=_delivered(sbom),
        product={"name": "Proofhouse", "purl": f"pkg:generic/proofhouse@{version}", "version": version},
        vendor=MAKER,
        as_of=made,
        shipped=made,
        sboms=[bom],
        scans=[],
        kev=None,
        statement="none_known",
        authority=("Example key", "No authority", MAKER),
        until="2027-11-23T00:00:00Z",
        testing=svv(
            [("SVV-1", "the project's own tests", made[:10]), ("SVV-3", "the project's own fuzzers", made[:10])], version, tests
        ),
        exclusions=["All Debian packages of the bill of materials: nobody searched them for vulnerabilities."],
    )
    evidence = [
        bom,
        Evidence("shipment.dsse.json", "shipment-attestation", attest, item, made[:10]),
        tests,
        Evidence("offer.txt", "contract-draft", OFFER, item, made[:10]),
    ]
    bid = {
        "bidder": {"name": MAKER, "role": "maker"},
        "received": "2026-11-24T09:00+01:00",
        "items": [
            {
                "item": "assessor",
                "maker": MAKER,
                "model": "Proofhouse",
                "version": version,
                "identifiers": {"purl": f"pkg:generic/proofhouse@{version}"},
                "delivers": _delivered(sbom),
            }
        ],
        "prices": [{"line": "assessor", "quantity": 1, "unit": "0.00"}],
    }
    refused = [{"requirement": r, "answer": "struck", "text": "Nobody signs a contract."} for r in sorted(ANSWERS)]
    out = {"README.md": text_bytes(README), "tender.yaml": text_bytes(TENDER)}
    out.update(bid_files("bids/proofhouse", bid, evidence, response(TITLE, MAKER, ANSWERS, refused)))
    return out
