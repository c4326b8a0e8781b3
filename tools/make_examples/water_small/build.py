"""All files of examples/water-small."""

from components import firmware_rows, purl_of, sbom, vulnerability
from feeder_rtu.common import accepted
from model import Evidence, answer, bid_files, response, review, scan, shipment, svv
from writers import ExampleKey, Raw, json_bytes, sha256, text_bytes, yaml_bytes

TITLE = "Dosing controllers, Obertal waterworks 2026"
README = """
# Dosing controllers for a small waterworks

A waterworks with one engineer buys four small PLCs for chlorine dosing and the pumps, under private law, by the lowest comparable price above a least security
score. Profile `small`, criticality medium. No laboratory, no server, no network: the files of two bidders, one evening of reading by the engineer, and

```
proofhouse evaluate examples/water-small
```

| bid | what it shows |
|---|---|
| `aquarel` | Answers fully, hands in a bill of materials, a signed attestation and two documents. The engineer read both documents and wrote down what he saw (`reviews/waterworks.yaml`). It wins without any test on a bench; the report says what is still due at acceptance. |
| `pumpwise` | Cheaper, and excluded by its own honest answers: the unit works before a password is set (DEF-2), knows one-time codes only (AUTH-2), gives a year's notice of the end of support (VULN-4), and its maker signs no attestation (VULN-3). Answers alone were enough to see it. |

Everything here is invented: people, companies, products, vulnerability numbers (CVE-2026-90xxx) and the catalogue in `knowledge/`. The key in `trust/` is worthless.
All files are written by `python3 tools/make_examples/make_examples.py`.
"""
TENDER = """
# Four controllers for chlorine dosing and pumps. Everything in this folder is invented (README.md).
title: "Dosing controllers, Obertal waterworks 2026"
buyer: {name: Obertal waterworks, law: private}
profile: small
currency: EUR
# Over-dosing is caught by a mechanical limit (1); 4 000 people are without water for hours (2); a small spill (1). Reached inside the site only.
criticality: {safety: 1, service: 2, environment: 1, exposure: site}
dates:
  published: 2026-09-14
  deadline: "2026-10-23T16:00+02:00"
  knowledge: 2026-10-31
  support_until: 2036-12-31
items:
  - {id: plc, kind: plc, quantity: 4, weight: 100}
criteria:
  - {id: security, weight: 50}
  - {id: price, weight: 50}
award:
  formula: lowest-comparable-price
  minimum_security: 40
  security_options: exclude
  ties: [price, security]
life:
  years: 10
  discount: 0.02
  patches_a_year: 1
  hour: 60
  outage_hour: 40
  ceiling: {hours: 1, outage_hours: 0.5, visits: 0}
"""

MAKER = "Aquarel Steuerungen GmbH"
KEY = ExampleKey("aquarel-product-security")
BUYER_KEY = ExampleKey("obertal-waterworks")
DELIVERED = [{"name": "aq200-2.6.0.img", "sha256": sha256(b"aquarel example file aq200-2.6.0.img")}]
MANUAL = """
AQ 200 USER AND SECURITY MANUAL                            2.6, 2026-08-11
(Fictional product. Written for a Proofhouse example.)
1 First start. No account, no password; the unit does nothing but show the set-up page on the service port. 12 characters at the least.
2 Users. Personal accounts, 50. Second factor by FIDO2 key for the web page and for the project tool; included. Panel without login: values only.
3 Backup. One file on a stick: program, settings, users, firmware. Put it into a new unit, hold the button, 20 minutes, done. Nobody else is needed.
4 Log. All events, in the unit and by syslog over TLS. On when delivered, no licence.
5 Network. Writes and programming need a certificate; what comes without is refused. Modbus without TLS can be read only.
6 Passwords are kept as Argon2id, keys in a secure element; nothing travels in clear.
7 Update. The unit checks ECDSA P-256 before writing. You decide when. Outputs hold for 8 seconds. 0.8 hours of work, 0.2 hours of standstill, no visit
  (timed at the factory on three units).
8 No link to us is needed or made. There is no account, key or code of ours in the unit.
"""
TERMS = """
AQUAREL OFFER, TERMS                                       2026-10-20
a Security updates for AQ 200 until 2037-06-30, free, to every owner; notice of the end 24 months before. Critical 14, high 30, medium 90 days; fee reduced if late.
b Warranty stands if you patch, scan or test. We prove the cause. Licences run on; escrow deposit built by the agent; data returned and destroyed. 24 months' notice.
c Incidents: 24 hours, all five kinds. Known vulnerabilities: full list with delivery, new ones within 5 days with a number.
d One order code, AQ 200, 1 480 EUR, all functions included. Sealed delivery with custody record, spares the same way; subcontractors bound.
"""
AQUAREL = {
    "CFG-2": answer(
        "yes",
        "One file on a stick, one button.",
        {
            "vendor-needed": "nobody",
            "backup-scope": "+logic settings accounts firmware",
            "fresh-unit": "yes",
            "left-out": "Nothing but the unit's own key, which is made anew.",
        },
        ["manual.txt"],
    ),
    "LOG-1": answer(
        "yes",
        "In every unit, on when delivered.",
        {"extra-price": "nothing", "on-at-delivery": "on-all"},
        ["manual.txt", "terms.txt"],
    ),
    "OWN-1": answer(
        "yes",
        "Nothing of ours is in your unit.",
        {"vendor-access": "none-present", "computed-codes": "no", "works-after-removal": "yes"},
        ["manual.txt"],
    ),
    "OWN-2": answer(
        "yes", "No link.", {"link-needed": "never-needed", "licence-from-file": "yes", "runs-after-vendor": "yes"}, ["manual.txt"]
    ),
    "OWN-5": answer(
        "yes",
        "Terms, b.",
        {
            "allowed-acts": "+installing-updates os-patches passive-monitoring active-scanning security-testing",
            "burden-of-proof": "supplier-proves",
            "warranty-limits": "None.",
        },
        ["terms.txt"],
    ),
    "OWN-6": answer(
        "yes",
        "Terms, b.",
        {
            "end-terms": "+licences-run-on keys-handed-over data-returned data-destroyed escrow-release",
            "escrow-proof": "built-by-agent",
            "run-out-notice": "24",
            "exit-documents": "terms.txt",
        },
        ["terms.txt"],
    ),
    "DATA-1": answer(
        "yes",
        "Hashed or in the secure element.",
        {
            "stored-form": "hashed-and-encrypted",
            "sent-form": "protected-only",
            "secret-table": "Passwords Argon2id; keys secure element; backup AES-256 under your pass phrase.",
        },
        ["manual.txt"],
    ),
    "DEF-1": answer(
        "yes",
        "No account before set-up.",
        {"ships-with": "none-until-set", "derivable": "no", "fixed-in-software": "no"},
        ["manual.txt", "declaration.txt"],
    ),
    "DEF-2": answer(
        "yes",
        "Only the set-up page.",
        {
            "first-start": "only-set-up",
            "all-interfaces": "yes",
            "least-length": "12",
            "set-up-path": "Service port and button; weak values are refused; interrupted set-up starts again.",
        },
        ["manual.txt"],
    ),
    "DEF-5": answer(
        "yes",
        "One order code.",
        {"priced-separately": "all-included", "price-list-file": "terms.txt", "active-in-base": "yes"},
        ["terms.txt"],
    ),
    "COM-1": answer(
        "yes",
        "Refused without certificate.",
        {
            "write-paths": "refused-always",
            "protocol-matrix": "Modbus/TCP Security, OPC UA, project tool over TLS: enforced. Modbus/TCP: read only.",
        },
        ["manual.txt"],
    ),
    "AUTH-1": answer(
        "yes",
        "Fifty personal accounts.",
        {
            "personal-accounts": "every-interface",
            "account-number": "50",
            "interface-matrix": "Web, tool, panel by person; panel without login shows values.",
            "record-names-person": "yes",
        },
        ["manual.txt"],
    ),
    "AUTH-2": answer(
        "yes",
        "FIDO2, included.",
        {
            "methods": "+fido2",
            "covered-access": "remote-and-admin",
            "price": "in-base-price",
            "ways-around": "None; a second key in your safe is the recovery.",
        },
        ["manual.txt"],
    ),
    "VULN-1": answer(
        "yes",
        "From our build.",
        {"sbom-file": "aq200.cdx.json", "depth": "all-levels", "origin": "from-build", "refresh": "5"},
        ["aq200.cdx.json"],
    ),
    "VULN-2": answer(
        "yes",
        "None open.",
        {
            "listed-open": "0",
            "checked-on": "2026-10-19",
            "listed-names": "Catalogue of 2026-10-16; none in the product.",
            "vex-file": "aq200.cdx.json",
        },
        ["aq200.cdx.json"],
    ),
    "VULN-3": answer(
        "yes",
        "Signed.",
        {
            "will-attest": "yes",
            "attestation-file": "shipment.dsse.json",
            "test-record": "+security-requirements threat-mitigation vulnerability penetration",
            "signatory": "Managing director; the key's fingerprint is on our letter paper.",
        },
        ["shipment.dsse.json"],
    ),
    "VULN-4": answer(
        "yes",
        "2037-06-30.",
        {
            "support-end": "2037-06-30",
            "commitment": "contract",
            "components-ending-earlier": "None; we carry the kernel ourselves.",
            "end-notice": "24",
        },
        ["terms.txt"],
    ),
    "VULN-5": answer(
        "yes",
        "Terms, a.",
        {"critical-fix": "14", "high-fix": "30", "medium-fix": "90", "fee-reduction": "accepted"},
        ["terms.txt"],
    ),
    "VULN-8": answer("yes", "Free.", {"free-share": "100", "condition": "nothing", "security-separate": "yes"}, ["terms.txt"]),
    "VULN-9": answer(
        "yes",
        "24 hours.",
        {
            "notice-hours": "24",
            "scope": "+build-and-signing update-service remote-access buyer-data subcontractors",
            "notice-path": "Telephone and signed mail in German.",
        },
        ["terms.txt"],
    ),
    "VULN-11": answer(
        "yes",
        "Terms, c.",
        {"disclosure-list": "full-list", "vulnerability-list": "terms.txt", "new-notice": "5", "tracked": "yes"},
        ["terms.txt"],
    ),
    "UPD-1": answer(
        "yes",
        "The unit checks.",
        {
            "enforced-by": "device-always",
            "algorithm": "ECDSA P-256, SHA-256, key in the secure element.",
            "covered": "+main-firmware boot-loader modules applications",
            "sample-package": "manual.txt",
        },
        ["manual.txt"],
    ),
    "UPD-2": answer(
        "partly",
        "Outputs hold for eight seconds.",
        {"control-of-time": "owner-only", "process-effect": "hold-bumpless", "staging": "yes", "interruption": "8"},
        ["manual.txt"],
    ),
    "UPD-10": answer(
        "yes",
        "Accepted.",
        {
            "terms": "all-accepted",
            "delivery-chain": "+custody-record tamper-evident authorised-channel spares-included",
            "flow-down": "yes",
        },
        ["terms.txt"],
    ),
}
PUMPWISE = {
    "CFG-2": answer(
        "yes",
        "Project file.",
        {
            "vendor-needed": "nobody",
            "backup-scope": "+logic settings accounts firmware",
            "fresh-unit": "yes",
            "left-out": "Trend data.",
        },
    ),
    "LOG-1": answer("yes", "Included.", {"extra-price": "nothing", "on-at-delivery": "on-all"}),
    "OWN-1": answer("yes", "None.", {"vendor-access": "none-present", "computed-codes": "no", "works-after-removal": "yes"}),
    "OWN-2": answer(
        "yes", "Works alone.", {"link-needed": "never-needed", "licence-from-file": "yes", "runs-after-vendor": "yes"}
    ),
    "OWN-5": answer(
        "partly",
        "No scanning, please.",
        {
            "allowed-acts": "+installing-updates os-patches passive-monitoring",
            "burden-of-proof": "supplier-proves",
            "warranty-limits": "'Do not scan.'",
        },
    ),
    "OWN-6": answer(
        "no",
        "Not offered.",
        {
            "end-terms": "+licences-run-on data-returned",
            "escrow-proof": "not-shown",
            "run-out-notice": "6",
            "exit-documents": "letter.txt",
        },
    ),
    "DATA-1": answer(
        "yes",
        "Encrypted.",
        {"stored-form": "hashed-and-encrypted", "sent-form": "protected-only", "secret-table": "Passwords PBKDF2."},
    ),
    "DEF-1": answer(
        "yes", "You set the password.", {"ships-with": "none-until-set", "derivable": "no", "fixed-in-software": "no"}
    ),
    "DEF-2": answer(
        "partly",
        "The unit runs at once; a message asks for a password until you set one.",
        {"first-start": "all-with-reminder", "all-interfaces": "no", "least-length": "8", "set-up-path": "Web page, Security."},
    ),
    "DEF-5": answer(
        "yes", "Included.", {"priced-separately": "all-included", "price-list-file": "letter.txt", "active-in-base": "yes"}
    ),
    "COM-1": answer(
        "yes",
        "Can be required.",
        {"write-paths": "refused-when-configured", "protocol-matrix": "Modbus/TCP Security optional; tool over TLS."},
    ),
    "AUTH-1": answer(
        "yes",
        "Accounts.",
        {
            "personal-accounts": "every-interface",
            "account-number": "50",
            "interface-matrix": "Web, tool.",
            "record-names-person": "yes",
        },
    ),
    "AUTH-2": answer(
        "partly",
        "One-time codes.",
        {
            "methods": "+one-time-code",
            "covered-access": "remote-only",
            "price": "in-base-price",
            "ways-around": "The tool on site.",
        },
    ),
    "VULN-1": answer(
        "yes",
        "Attached.",
        {"sbom-file": "pw.cdx.json", "depth": "first-level", "origin": "by-hand", "refresh": "30"},
        ["pw.cdx.json"],
    ),
    "VULN-2": answer(
        "yes",
        "None.",
        {"listed-open": "0", "checked-on": "2026-10-20", "listed-names": "None.", "vex-file": "pw.cdx.json"},
        ["pw.cdx.json"],
    ),
    "VULN-3": answer("no", "We sign delivery notes only.", {"will-attest": "no", "test-record": "+vulnerability"}),
    "VULN-4": answer(
        "yes",
        "2036.",
        {"support-end": "2036-12-31", "commitment": "contract", "components-ending-earlier": "Not known.", "end-notice": "12"},
        ["letter.txt"],
    ),
    "VULN-5": answer(
        "partly", "Best effort.", {"critical-fix": "30", "high-fix": "60", "medium-fix": "180", "fee-reduction": "refused"}
    ),
    "VULN-8": answer("yes", "Free.", {"free-share": "100", "condition": "nothing", "security-separate": "yes"}),
    "VULN-9": answer(
        "partly", "Three days.", {"notice-hours": "72", "scope": "+remote-access buyer-data", "notice-path": "Mail."}
    ),
    "VULN-11": answer(
        "partly",
        "Published ones.",
        {"disclosure-list": "published-only", "vulnerability-list": "letter.txt", "new-notice": "15", "tracked": "no"},
    ),
    "UPD-1": answer(
        "yes",
        "Checked by the unit.",
        {
            "enforced-by": "device-always",
            "algorithm": "RSA-3072.",
            "covered": "+main-firmware boot-loader modules applications",
            "sample-package": "letter.txt",
        },
    ),
    "UPD-2": answer(
        "no",
        "Restart of two minutes.",
        {"control-of-time": "owner-only", "process-effect": "stops", "staging": "no", "interruption": "120"},
    ),
    "UPD-10": answer(
        "partly",
        "But for escrow.",
        {
            "terms": "equal-changes",
            "changes": "No escrow.",
            "delivery-chain": "+tamper-evident authorised-channel",
            "flow-down": "yes",
        },
    ),
}
DECLARATION = """
Aquarel Steuerungen GmbH, 2026-10-19. We declare that AQ 200 with version 2.6.0 leaves our works without any account, password or key that is known,
shared between units or fixed in its software, that it stores no password or key in clear, and that it sends none in clear on any interface.
Managing Director Q (the signature lies beside this file)
"""
LETTER = """
Pumpwise BV, letter with the offer, 2026-10-21
PW-1 controllers at 990 EUR, everything included, updates to the end of 2036. Published vulnerabilities are on our site.
"""


def _aquarel():
    rows = firmware_rows(64, {"linux-kernel": "6.6.50"})
    bom = Evidence(
        "aq200.cdx.json",
        "sbom",
        sbom(
            maker=MAKER,
            product="AQ 200",
            slug="aq200",
            version="2.6.0",
            kind="firmware",
            timestamp="2026-08-11T08:00:00Z",
            tool=("aq-build", "3"),
            modules=("aq-run", "aq-io", "aq-web"),
            rows=rows,
            vulnerabilities=[
                vulnerability("CVE-2026-90340", purl_of(rows, "expat"), "resolved", "Patched in this build.", None, "medium", 5.9)
            ],
        ),
        [{"item": "plc", "version": "2.6.0"}],
        "2026-08-11",
    )
    record = Evidence(
        "tests.txt",
        "other",
        "Tests of AQ 200 2.6.0: SVV-1 2026-08-03, SVV-2 2026-08-04, SVV-3 2026-08-05 (own staff), SVV-4 2026-08-07 (Eichgrund Test House).",
        [{"item": "plc"}],
        "2026-08-07",
    )
    attest = shipment(
        KEY,
        delivers=DELIVERED,
        product={"name": "AQ 200", "version": "2.6.0", "hardware_revisions": ["1"]},
        vendor=MAKER,
        as_of="2026-10-19T09:00:00Z",
        shipped="2026-10-20T09:00:00Z",
        sboms=[bom],
        scans=[
            scan(
                "https://scanner.example/cdxscan",
                "3.4.0",
                "https://database.example/osv",
                "2026-10-19T00:00:00Z",
                "2026-10-19T07:00:00Z",
                "2026-10-19T07:01:00Z",
                "SBOM",
            )
        ],
        kev=("2026.10.16", "2026-10-16T15:00:00Z"),
        statement="none_known",
        authority=("Managing Director Q", "Managing Director", MAKER),
        until="2027-04-19T00:00:00Z",
        testing=svv(
            [
                ("SVV-1", "Aquarel test bench", "2026-08-03"),
                ("SVV-2", "Aquarel test bench", "2026-08-04"),
                ("SVV-3", "Aquarel test bench", "2026-08-05"),
                ("SVV-4", "Eichgrund Test House", "2026-08-07"),
            ],
            "2.6.0",
            record,
        ),
    )
    plc = [{"item": "plc", "version": "2.6.0"}]
    evidence = [
        bom,
        Evidence("shipment.dsse.json", "shipment-attestation", attest, plc, "2026-10-19"),
        record,
        Evidence("manual.txt", "manual", MANUAL, plc, "2026-08-11"),
        Evidence("terms.txt", "contract-draft", TERMS, [{"item": "plc"}], "2026-10-20"),
        Evidence("declaration.txt", "declaration", DECLARATION, plc, "2026-10-19", signer=KEY),
    ]
    bid = {
        "bidder": {"name": MAKER, "role": "maker"},
        "received": "2026-10-21T10:05+02:00",
        "items": [
            {
                "item": "plc",
                "maker": MAKER,
                "model": "AQ 200",
                "hardware": "1",
                "version": "2.6.0",
                "identifiers": {"purl": "pkg:generic/aq200@2.6.0", "order": "AQ 200"},
                "delivers": DELIVERED,
            }
        ],
        "prices": [
            {"line": "plc", "quantity": 4, "unit": "1480.00"},
            {"line": "support", "quantity": 1, "unit": "180.00", "yearly": True},
        ],
        "maintenance": [{"item": "plc", "hours": Raw("0.8"), "outage_hours": Raw("0.2"), "visits": 0}],
    }
    return bid_files("bids/aquarel", bid, evidence, response(TITLE, MAKER, AQUAREL, accepted(AQUAREL), "1"))


def _pumpwise():
    maker = "Pumpwise BV"
    rows = firmware_rows(18)
    bom = Evidence(
        "pw.cdx.json",
        "sbom",
        sbom(
            maker=maker,
            product="PW-1",
            slug="pw1",
            version="1.9",
            kind="firmware",
            timestamp="2026-09-30T08:00:00Z",
            tool=("hand", "1"),
            modules=("pw-main",),
            rows=rows,
            vulnerabilities=None,
        ),
        [{"item": "plc", "version": "1.9"}],
        "2026-09-30",
    )
    evidence = [bom, Evidence("letter.txt", "support-statement", LETTER, [{"item": "plc"}], "2026-10-21")]
    bid = {
        "bidder": {"name": maker, "role": "maker"},
        "received": "2026-10-22T12:30+02:00",
        "items": [
            {
                "item": "plc",
                "maker": maker,
                "model": "PW-1",
                "hardware": "A",
                "version": "1.9",
                "identifiers": {"order": "PW-1"},
                "delivers": [{"name": "pw1-1.9.bin", "sha256": sha256(b"pumpwise example file pw1-1.9.bin")}],
            }
        ],
        "prices": [
            {"line": "plc", "quantity": 4, "unit": "990.00"},
            {"line": "support", "quantity": 1, "unit": "150.00", "yearly": True},
        ],
        "maintenance": [{"item": "plc", "hours": 1, "outage_hours": Raw("0.5"), "visits": 0}],
    }
    return bid_files(
        "bids/pumpwise",
        bid,
        evidence,
        response(
            TITLE,
            maker,
            PUMPWISE,
            accepted(PUMPWISE, {"VULN-3": ("struck", "Not signed."), "OWN-6": ("struck", "No escrow.")}),
            "1",
        ),
    )


def _reviews():
    manual = [
        ("CFG-2", "3", "Complete, and done by one person with a stick and a button."),
        ("OWN-2", "8", "No link."),
        ("DEF-2", "1", "Set-up page only; twelve characters."),
        ("COM-1", "5", "Writes need a certificate; plain Modbus reads only."),
        ("AUTH-1", "2", "Fifty personal accounts are more than we have people."),
        ("AUTH-2", "2", "FIDO2, included."),
        ("UPD-1", "7", "Checked by the unit before writing."),
    ]
    terms = [
        ("LOG-1", "d", "Logging is in the one order code."),
        ("VULN-4", "a", "Contract, half a year longer than needed."),
        ("DEF-5", "d", "One order code."),
        ("VULN-8", "a", "Free."),
        ("OWN-5", "b", "As asked."),
        ("VULN-5", "a", "As asked, with reduction."),
        ("VULN-9", "c", "As asked."),
        ("UPD-10", "d", "As asked."),
    ]
    seen = [
        (
            "DEF-2",
            None,
            "demonstration unit, switched on by us",
            "supports",
            "C3",
            "A new unit had no account and showed the set-up page only; usual names and passwords failed on web page, tool and panel.",
        ),
        (
            "DEF-1",
            "declaration.txt",
            "first sentence",
            "supports",
            "C2",
            "Signed by the managing director; the fingerprint of the key agrees with the letter paper.",
        ),
        (
            "DATA-1",
            "declaration.txt",
            "first sentence",
            "supports",
            "C2",
            "Signed as above; agrees with chapter 6 of the manual.",
        ),
        (
            "OWN-1",
            None,
            "demonstration unit, list of accounts and ports",
            "supports",
            "C3",
            "No account but ours after set-up; the maker's tool connected with our account only.",
        ),
    ]
    rows = review(
        "Reviewer W",
        "engineer of the waterworks",
        "aquarel",
        "2026-10-26",
        [(r, "manual.txt", p, "supports", "C3", t) for r, p, t in manual],
    )
    rows += review(
        "Reviewer W",
        "engineer of the waterworks",
        "aquarel",
        "2026-10-26",
        [(r, "terms.txt", p, "supports", "C3", t) for r, p, t in terms],
    )
    rows += review("Reviewer W", "engineer of the waterworks", "aquarel", "2026-10-26", seen)
    return yaml_bytes({"reviews": rows})


def _kev():
    entry = {
        "cveID": "CVE-2026-90288",
        "vendorProject": "Invented Telecontrol",
        "product": "Gateway web page",
        "vulnerabilityName": "Invented Gateway Authentication Bypass",
        "dateAdded": "2026-07-16",
        "shortDescription": "Invented for an example of Proofhouse.",
        "requiredAction": "Apply mitigations per vendor instructions.",
        "dueDate": "2026-08-06",
        "knownRansomwareCampaignUse": "Unknown",
        "notes": "Invented entry.",
        "cwes": [],
    }
    return json_bytes(
        {
            "title": "Invented catalogue in the form of CISA's known exploited vulnerabilities",
            "catalogVersion": "2026.10.30",
            "dateReleased": "2026-10-30T15:00:00Z",
            "count": 1,
            "vulnerabilities": [entry],
        }
    )


def files():
    out = {
        "README.md": text_bytes(README),
        "tender.yaml": text_bytes(TENDER),
        "knowledge/known_exploited_vulnerabilities.json": _kev(),
        "trust/aquarel.yaml": KEY.trust(
            "Managing Director Q", "Managing Director", MAKER, ["shipment-attestation", "declaration"], [MAKER]
        ),
        "trust/obertal-waterworks.yaml": BUYER_KEY.trust("Works Manager O", "Works Manager", "Obertal waterworks", ["award"]),
        "reviews/waterworks.yaml": _reviews(),
    }
    out.update(_aquarel())
    out.update(_pumpwise())
    return out
