"""Meridian: well made and well written, but its signed attestation is contradicted by its own bill of materials."""

from components import firmware_rows, purl_of, sbom, tool_rows, vulnerability
from feeder_rtu.common import BOTH, EDITION, KEYS, LABORATORY, TITLE, accepted, covers
from model import Evidence, answer, bid_files, response, scan, shipment, svv, test_report
from writers import Raw, sha256

MAKER = "Meridian Telecontrol SpA"
RTU, TOOL = "MRT-4", "Meridian Engineer"
RTU_VERSION, TOOL_VERSION = "5.0.2", "5.0.0"
KEY = KEYS["meridian-product-security"]
HOLDER = ("Product Security Officer M", "Chief Technology Officer", MAKER)
RTU_FILES = [{"name": "mrt4-5.0.2.swu", "sha256": sha256(b"meridian example file mrt4-5.0.2.swu")}]
TOOL_FILES = [{"name": "meridian-engineer-5.0.0.exe", "sha256": sha256(b"meridian example file meridian-engineer-5.0.0.exe")}]

GUIDE = """
MRT-4 AND MERIDIAN ENGINEER: SECURITY GUIDE                Release 5, June 2026
(Fictional product. Written for a Proofhouse example.)

Chapter 1, access. The unit arrives without accounts. The first engineer proves presence with the jumper in the cover and sets a password of at least
  twelve characters, or enrols a card. Meridian Engineer has no accounts; it asks for the engineer's account on the unit. Every interface knows
  persons only, sixty at most. FIDO2 keys or cards are asked for on every remote and administrative session; this is part of every unit sold.
Chapter 2, roles. Five rights, composed by the owner: view, operate, configure, override, accounts. The unit checks them.
Chapter 3, directory. LDAPS. Groups become roles. Withdrawal within ten minutes. Eighty hours offline. Emergency card in an envelope.
Chapter 4, communication. IEC 104 and DNP3 over TLS; unauthenticated writes are refused. Owner's certificates by EST. Warning sixty days ahead; an
  expired peer raises an alarm and its session ends at the next renewal. No clear-text service in the image.
Chapter 5, records. All events, on at delivery, part of every unit. Syslog over TLS to two collectors. Exports are signed.
Chapter 6, backup. One file with logic, settings, accounts and firmware; the unit refuses a file that is not signed. Restore on a new unit by the
  owner, thirty minutes.
Chapter 7, updates. The unit verifies ECDSA P-256 over the package, boot loader included. Meridian Engineer's installer is signed and refuses foreign
  plug-ins. Two banks; hold of outputs for thirty seconds; automatic return. The owner decides when.
Chapter 8, no link outside is needed, and none is made. No vendor account, key or code in a delivered unit.
"""

SUPPORT = """
Meridian Telecontrol SpA, statement of support, 2026-10-08
MRT-4 (hardware 4A) and Meridian Engineer receive security updates until 31 March 2042. This is part of contract and public on our site.
End of support is announced thirty months before. Updates are free to every owner. Critical 14, high 30, medium 90 days.
Incident notice within 24 hours. Policy, contact, security.txt public; CVE numbers through a partner authority; CSAF provider; VEX each version.
"""

THREATS = """
Meridian threat model, extract, release 5.0, approved 12 June 2026 (author: security team; reviewer: safety team)
STRIDE; ATT&CK for ICS v17; EMB3D 2.0. 140 vectors: 131 controlled, 6 accepted, 3 open. Local access treated in part 4.
Assumptions with threats: firewalled uplink, locked cabinet, two time sources.
"""

PRICES = """
Meridian price list 2026: MRT-4/4A 8 600 EUR, everything included; Meridian Engineer 4 500 EUR; support 15 years for 40 units 24 000 EUR.
"""

SVV = """
Verification record, release 5.0: SVV-1 12 June 2026, SVV-2 15 June 2026, SVV-3 20 June 2026 (Meridian quality department);
SVV-4 3 July 2026 (Eichgrund Test House, 10 days, 4 findings closed).
"""

RTU_PRODUCT = {"maker": MAKER, "model": RTU, "version": RTU_VERSION, "hardware": "4A"}
TOOL_PRODUCT = {"maker": MAKER, "model": TOOL, "version": TOOL_VERSION}
RTU_TESTS = [
    ("DEF-1", "default-credentials", "passed", "none accepted"),
    ("DEF-1", "image-search", "passed", "no secret found"),
    ("DEF-2", "first-boot", "passed", "set-up only"),
    ("OWN-1", "access-inventory", "passed", "none found"),
    ("COM-1", "unauthenticated-write", "passed", "refused"),
    ("AUTH-2", "second-factor-everywhere", "passed", "asked for everywhere"),
    ("CTL-1", "hostile-commands", "passed", "all refused"),
    ("CTL-2", "agreed-scan", "passed", "no disturbance"),
]
TOOL_TESTS = [
    ("DEF-1", "image-search", "passed", "no secret found"),
    ("OWN-1", "access-inventory", "passed", "none found"),
    ("COM-1", "unauthenticated-write", "passed", "takes no connection"),
]

G, S = ["security-guide.txt"], ["support-statement.txt"]
REPORTS = ["test-report-rtu.json", "test-report-tool.json"]
ANSWERS = {
    "CFG-1": answer(
        "yes",
        "We record every change, whoever makes it and wherever.",
        {
            "change-kinds": "+settings logic firmware accounts security-settings",
            "record-content": "+who what when old-new",
            "silent-paths": "We know of none.",
        },
        G,
    ),
    "CFG-2": answer(
        "yes",
        "Your people back up and restore alone; chapter 6.",
        {
            "vendor-needed": "nobody",
            "backup-scope": "+logic settings accounts firmware",
            "fresh-unit": "yes",
            "left-out": "Private keys; the new unit enrols by itself.",
        },
        G,
    ),
    "CFG-3": answer(
        "yes",
        "The unit refuses what is not signed.",
        {
            "signature-check": "device-refuses",
            "encryption": "owner-key",
            "key-handling": "AES-256-GCM, ECDSA P-256, keys of the owner.",
        },
        G,
    ),
    "CFG-7": answer(
        "yes",
        "Thirty minutes on the offered unit.",
        {"restore-time": "30", "demonstrated": "measured-offered", "breakdown": "Firmware 12, settings 8, enrolment 5, check 5."},
        G,
    ),
    "LOG-1": answer("yes", "Part of every unit.", {"extra-price": "nothing", "on-at-delivery": "on-all"}, G),
    "LOG-2": answer(
        "yes",
        "All kinds asked for.",
        {
            "event-kinds": "+login-ok login-failed configuration firmware safety log-tampering",
            "record-fields": "+time source subject object event-id result",
            "event-catalogue": "security-guide.txt",
        },
        G,
    ),
    "LOG-3": answer(
        "yes",
        "Syslog over TLS, two collectors.",
        {
            "transports": "open-protected",
            "format": "structured-published",
            "two-collectors": "yes",
            "standards-named": "RFC 5424, RFC 5425, TLS 1.3, UTF-8.",
        },
        G,
    ),
    "LOG-6": answer(
        "partly",
        "Signed exports.",
        {"who-can-alter": "nobody", "tamper-evidence": "export-signed", "verification": "ECDSA P-256, openssl."},
        G,
    ),
    "STD-1": answer(
        "yes",
        "Published standards.",
        {
            "own-design": "nowhere",
            "standards-list": "TLS 1.3, X.509, FIDO2, LDAPS, EST, AES, ECDSA.",
            "weak-algorithms": "absent-or-off",
        },
        G,
    ),
    "STD-2": answer(
        "yes",
        "IEC 61131-10 and SCL.",
        {
            "logic-format": "open-complete",
            "coverage": "+logic data hardware communication comments",
            "round-trip": "yes",
            "export-sample": "security-guide.txt",
        },
    ),
    "STD-5": answer(
        "yes",
        "Logic only.",
        {
            "vendor-only": "+operation logs users certificates backup",
            "tool-life": "2042-03-31",
            "tool-terms": "Meridian Engineer 5, 4 500 EUR, no activation.",
        },
    ),
    "OWN-1": answer(
        "yes",
        "Nothing of ours remains in your unit.",
        {"vendor-access": "none-present", "computed-codes": "no", "works-after-removal": "yes"},
        REPORTS,
    ),
    "OWN-2": answer(
        "yes", "Chapter 8.", {"link-needed": "never-needed", "licence-from-file": "yes", "runs-after-vendor": "yes"}, G
    ),
    "OWN-3": answer(
        "yes",
        "Your staff do everything.",
        {"owner-tasks": "+patching restore certificates users diagnostics", "vendor-only": "no", "own-schedule": "yes"},
        G,
    ),
    "OWN-5": answer(
        "yes",
        "No act of yours ends the warranty.",
        {
            "allowed-acts": "+installing-updates os-patches passive-monitoring active-scanning security-testing",
            "burden-of-proof": "supplier-proves",
            "warranty-limits": "None.",
        },
    ),
    "OWN-6": answer(
        "partly",
        "Escrow contents are checked.",
        {
            "end-terms": "+licences-run-on keys-handed-over data-returned data-destroyed escrow-release",
            "escrow-proof": "contents-checked",
            "run-out-notice": "30",
            "exit-documents": "support-statement.txt",
        },
        S,
    ),
    "OWN-7": answer(
        "yes",
        "Only through your gateway.",
        {
            "opened-by": "owner-each-session",
            "session-controls": "+named-person multi-factor recorded owner-ends limited-target",
            "path-description": "Our desk, your gateway, one unit.",
            "machine-to-machine": "no",
        },
    ),
    "OWN-12": answer(
        "partly",
        "Plan out of the product in fifteen months.",
        {
            "plan-covers": "+data-and-logic-moved parallel-running fall-back cost-and-time",
            "transition-plan": "support-statement.txt",
            "exit-months": "15",
            "exit-help-priced": "yes",
        },
    ),
    "DATA-1": answer(
        "yes",
        "Hashed or encrypted.",
        {
            "stored-form": "hashed-and-encrypted",
            "sent-form": "protected-only",
            "secret-table": "Passwords Argon2id; keys in secure element.",
        },
        G,
    ),
    "DATA-2": answer(
        "yes",
        "No data leaves.",
        {"data-out": "no-data-out", "off-without-loss": "yes", "on-request-data": "Dumps on request, deleted after the case."},
        G,
    ),
    "DATA-5": answer(
        "yes",
        "Purge and key destruction.",
        {
            "wipe-method": "purge-all",
            "memory-statement": "security-guide.txt",
            "owner-alone": "yes",
            "dead-unit": "Removable memory card.",
        },
    ),
    "DATA-6": answer(
        "yes",
        "Yours.",
        {
            "ownership-terms": "owner-only",
            "no-training-use": "yes",
            "data-holders": "Our service, Italy, 60 days.",
            "open-access": "yes",
        },
    ),
    "DEF-1": answer(
        "yes",
        "No account in a new unit.",
        {"ships-with": "none-until-set", "derivable": "no", "fixed-in-software": "no"},
        REPORTS,
    ),
    "DEF-2": answer(
        "yes",
        "Chapter 1.",
        {"first-start": "only-set-up", "all-interfaces": "yes", "least-length": "12", "set-up-path": "Jumper, then web page."},
        G,
    ),
    "DEF-3": answer(
        "yes",
        "Only what is needed.",
        {
            "first-start-state": "needed-only",
            "port-table": "security-guide.txt",
            "physical-ports": "each-port",
            "changes-announced": "yes",
        },
        G,
    ),
    "DEF-4": answer(
        "yes",
        "Absent.",
        {
            "legacy-present": "+none-built-in",
            "legacy-default": "absent",
            "switch-on-effect": "cannot-be-on",
            "secure-replacement": "SSH, SFTP, HTTPS, SNMPv3.",
        },
        G,
    ),
    "DEF-5": answer(
        "yes",
        "One price, everything included.",
        {"priced-separately": "all-included", "price-list-file": "price-list.txt", "active-in-base": "yes"},
        ["price-list.txt"],
    ),
    "DEF-7": answer(
        "yes",
        "Nothing left to do.",
        {
            "remaining-steps": "0",
            "hardening-guide": "security-guide.txt",
            "state-check": "machine-readable",
            "updates-keep-state": "yes",
        },
        G,
    ),
    "COM-1": answer(
        "yes",
        "Refused, always.",
        {"write-paths": "refused-always", "protocol-matrix": "104, DNP3, engineering over TLS, enforced."},
        G + REPORTS,
    ),
    "COM-2": answer(
        "yes",
        "EST.",
        {
            "issuer": "owner-ca",
            "enrolment": "+est",
            "key-generation": "yes",
            "functions-left": "All after set-up; chain of three.",
        },
        G,
    ),
    "COM-3": answer(
        "partly",
        "Session ends at renewal.",
        {
            "on-expiry": "alarm-and-drop",
            "warning-days": "60",
            "checks-made": "+expired not-yet-valid revoked clock-untrusted",
            "traffic-effect": "Local control runs on.",
        },
        G,
    ),
    "COM-7": answer(
        "yes",
        "None in the image.",
        {
            "clear-text-need": "none-present",
            "encrypted-services": "+web engineering files monitoring logs",
            "default-state": "yes",
        },
        G,
    ),
    "CTL-1": answer(
        "yes",
        "Refused.",
        {
            "unauthorised-command": "refused-all",
            "command-list": "Annex B, 88 commands.",
            "test-proof": "test-report-rtu.json",
            "genuine-emergency": "Hard-wired.",
        },
        ["test-report-rtu.json"],
    ),
    "CTL-2": answer(
        "yes",
        "Any time.",
        {
            "scan-allowed": "in-operation",
            "scan-tests": "+tcp-all udp-all service-detection unauthenticated-vuln industrial-enumeration",
            "scan-report": "test-report-rtu.json",
            "scan-limits": "1 000 packets a second.",
        },
        ["test-report-rtu.json"],
    ),
    "CTL-4": answer(
        "yes",
        "Each output.",
        {
            "state-setting": "per-output",
            "triggers": "+loss-of-control watchdog self-test power-loss power-return",
            "reaction-time": "150",
            "state-table": "Guide, annex C.",
        },
        G,
    ),
    "CTL-6": answer(
        "yes",
        "In the unit.",
        {
            "limits-offered": "+value-range interlock mode-lock select-operate",
            "enforcement-place": "in-device",
            "who-can-change": "Right configure.",
            "dangerous-list": "Close onto earth.",
        },
        G,
    ),
    "AUTH-1": answer(
        "yes",
        "Persons only.",
        {
            "personal-accounts": "every-interface",
            "account-number": "60",
            "interface-matrix": "All personal; panel shows values.",
            "record-names-person": "yes",
        },
        G,
    ),
    "AUTH-2": answer(
        "yes",
        "Keys or cards, in every unit.",
        {"methods": "+fido2 certificate", "covered-access": "remote-and-admin", "price": "in-base-price", "ways-around": "None."},
        G + REPORTS,
    ),
    "AUTH-3": answer(
        "yes",
        "Owner's roles.",
        {
            "separable-rights": "+view operate configure override accounts",
            "role-definition": "owner-defined",
            "enforced-where": "device-all",
            "rights-table": "Annex A.",
        },
        G,
    ),
    "AUTH-4": answer(
        "yes",
        "LDAPS.",
        {
            "directory-protocols": "+ldaps",
            "roles-from-directory": "yes",
            "withdrawal-minutes": "10",
            "directory-detail": "Active Directory; two servers.",
        },
        G,
    ),
    "AUTH-5": answer(
        "yes",
        "Eighty hours; emergency card.",
        {
            "offline-login": "offline-multi-factor",
            "break-glass": "owner-sealed",
            "cache-hours": "80",
            "emergency-detail": "Panel acknowledges.",
        },
        G,
    ),
    "THR-1": answer(
        "yes",
        "Release 5.0.",
        {"model-version": "offered-version", "review-date": "2026-06-12", "access": "extract", "model-file": "threat-model.txt"},
        ["threat-model.txt"],
    ),
    "THR-2": answer(
        "yes",
        "STRIDE.",
        {
            "method": "+stride",
            "threat-base": "+attack-ics emb3d",
            "coverage": "140 vectors, 131 controlled.",
            "physical-ports": "yes",
        },
        ["threat-model.txt"],
    ),
    "THR-5": answer(
        "yes",
        "With threats.",
        {
            "assumptions": "list-with-threats",
            "assumption-list": "Firewalled uplink, locked cabinet, two time sources.",
            "flat-network": "yes",
        },
        ["threat-model.txt"],
    ),
    "THR-7": answer("partly", "Own assessment.", {"process-proof": "self-assessment", "site-in-scope": "yes"}),
    "VULN-1": answer(
        "yes",
        "From the build.",
        {
            "sbom-file": ["mrt4.cdx.json", "meridian-engineer.cdx.json"],
            "depth": "all-levels",
            "origin": "from-build",
            "refresh": "3",
        },
        ["mrt4.cdx.json", "meridian-engineer.cdx.json"],
    ),
    "VULN-2": answer(
        "yes",
        "No open entry.",
        {"listed-open": "0", "checked-on": "2026-10-12", "listed-names": "KEV; none.", "vex-file": "mrt4.cdx.json"},
        ["mrt4.cdx.json"],
    ),
    "VULN-3": answer(
        "yes",
        "Signed for both.",
        {
            "will-attest": "yes",
            "attestation-file": ["shipment-mrt4.dsse.json", "shipment-engineer.dsse.json"],
            "test-record": "+security-requirements threat-mitigation vulnerability penetration",
            "signatory": "Chief Technology Officer.",
        },
        ["shipment-mrt4.dsse.json", "shipment-engineer.dsse.json"],
    ),
    "VULN-4": answer(
        "yes",
        "To 2042.",
        {
            "support-end": "2042-03-31",
            "commitment": "contract-and-public",
            "components-ending-earlier": "Kernel 6.6, replaced in time.",
            "end-notice": "30",
        },
        S,
    ),
    "VULN-5": answer(
        "yes", "As asked.", {"critical-fix": "14", "high-fix": "30", "medium-fix": "90", "fee-reduction": "accepted"}, S
    ),
    "VULN-6": answer(
        "yes",
        "Public.",
        {
            "published": "+policy security-contact security-txt response-times",
            "cna": "named-cna",
            "addresses": "meridian.example/security",
            "acknowledge": "3",
        },
        S,
    ),
    "VULN-7": answer(
        "yes",
        "CSAF provider.",
        {
            "cve-policy": "all",
            "advisory-form": "csaf-provider",
            "vex": "each-version",
            "feed-address": "meridian.example/csaf; MSA-26-3, -2, -1",
        },
    ),
    "VULN-8": answer("yes", "Free.", {"free-share": "100", "condition": "nothing", "security-separate": "yes"}, S),
    "VULN-9": answer(
        "yes",
        "24 hours.",
        {
            "notice-hours": "24",
            "scope": "+build-and-signing update-service remote-access buyer-data subcontractors",
            "notice-path": "Telephone and signed mail.",
        },
        S,
    ),
    "VULN-11": answer(
        "yes",
        "Full list.",
        {"disclosure-list": "full-list", "vulnerability-list": "support-statement.txt", "new-notice": "5", "tracked": "yes"},
    ),
    "VULN-12": answer(
        "yes",
        "Monthly.",
        {
            "feed-interval": "on-change-and-monthly",
            "feed-content": "+sbom vex csaf",
            "offline-signed": "yes",
            "urgent-hours": "48",
        },
    ),
    "UPD-1": answer(
        "yes",
        "The unit verifies.",
        {
            "enforced-by": "device-always",
            "algorithm": "ECDSA P-256, SHA-256; secure element.",
            "covered": "+main-firmware boot-loader modules applications",
            "sample-package": "security-guide.txt",
        },
        G,
    ),
    "UPD-2": answer(
        "partly",
        "Thirty seconds' hold.",
        {"control-of-time": "owner-only", "process-effect": "hold-bumpless", "staging": "yes", "interruption": "30"},
        G,
    ),
    "UPD-3": answer(
        "yes",
        "Two banks.",
        {"failed-update": "automatic-return", "downgrade": "refused-always", "return-minutes": "5", "kept-data": "Everything."},
        G,
    ),
    "UPD-6": answer(
        "yes",
        "A third of an hour.",
        {"work-hours": "0.33", "outage-hours": "0.3", "vendor-visits": "0", "basis": "measured-on-offered"},
    ),
    "UPD-8": answer(
        "yes",
        "openssl.",
        {
            "verification": "standard-signature",
            "separate-channel": "yes",
            "files-covered": "+firmware tools libraries preinstalled",
            "procedure": "Guide, chapter 7.",
        },
        G,
    ),
    "UPD-9": answer(
        "yes",
        "Guide, chapter 7.",
        {"documentation": "full-procedure", "procedure-file": "security-guide.txt", "pilot-support": "yes", "loan-weeks": "6"},
        G,
    ),
    "UPD-10": answer(
        "yes",
        "Accepted.",
        {
            "terms": "all-accepted",
            "delivery-chain": "+custody-record tamper-evident authorised-channel spares-included",
            "flow-down": "yes",
        },
    ),
}


def files():
    rtu_rows = firmware_rows(131, {"linux-kernel": "6.6.31", "lighttpd": "1.4.75", "libcurl": "8.7.1", "strongswan": "5.9.13"})
    bom_rtu = Evidence(
        "mrt4.cdx.json",
        "sbom",
        sbom(
            maker=MAKER,
            product=RTU,
            slug="mrt4",
            version=RTU_VERSION,
            kind="firmware",
            timestamp="2026-10-01T10:00:00Z",
            tool=("meridian-build", "5"),
            modules=("mrt-main", "mrt-link", "mrt-access", "mrt-store"),
            rows=rtu_rows,
            vulnerabilities=[
                vulnerability(
                    "CVE-2026-90417",
                    purl_of(rtu_rows, "lighttpd"),
                    "exploitable",
                    "Request splitting in the set-up page; fix planned for 5.0.3.",
                    None,
                    "critical",
                    9.1,
                ),
                vulnerability(
                    "CVE-2026-90340",
                    purl_of(rtu_rows, "expat"),
                    "not_affected",
                    "No outside XML is parsed.",
                    "code_not_reachable",
                    "medium",
                    5.9,
                ),
            ],
        ),
        covers(RTU_VERSION),
        "2026-10-01",
    )
    bom_tool = Evidence(
        "meridian-engineer.cdx.json",
        "sbom",
        sbom(
            maker=MAKER,
            product=TOOL,
            slug="meridian-engineer",
            version=TOOL_VERSION,
            kind="application",
            timestamp="2026-06-22T10:00:00Z",
            tool=("meridian-build", "5"),
            modules=("engineer-ui", "engineer-compile", "engineer-transfer"),
            rows=tool_rows(96),
            vulnerabilities=[],
        ),
        covers(None, TOOL_VERSION),
        "2026-06-22",
    )
    verification = Evidence("verification.txt", "other", SVV, BOTH, "2026-07-03")
    tested = [
        ("SVV-1", "Meridian quality department", "2026-06-12"),
        ("SVV-2", "Meridian quality department", "2026-06-15"),
        ("SVV-3", "Meridian quality department", "2026-06-20"),
        ("SVV-4", LABORATORY, "2026-07-03"),
    ]
    common = dict(
        vendor=MAKER,
        as_of="2026-10-12T10:00:00Z",
        shipped="2026-10-13T10:00:00Z",
        kev=("2026.10.09", "2026-10-09T15:00:00Z"),
        authority=HOLDER,
        until="2027-04-30T00:00:00Z",
        statement="none_known",
        scans=[
            scan(
                "https://scanner.example/vulnscan",
                "2.0",
                "https://database.example/nvd",
                "2026-10-11T22:00:00Z",
                "2026-10-12T07:00:00Z",
                "2026-10-12T07:10:00Z",
                "SBOM",
            )
        ],
    )
    attest_rtu = shipment(
        KEY,
        delivers=RTU_FILES,
        sboms=[bom_rtu],
        testing=svv(tested, RTU_VERSION, verification),
        product={"name": RTU, "version": RTU_VERSION, "hardware_revisions": ["4A"]},
        **common,
    )
    attest_tool = shipment(
        KEY,
        delivers=TOOL_FILES,
        sboms=[bom_tool],
        testing=svv(tested, TOOL_VERSION, verification),
        product={"name": TOOL, "version": TOOL_VERSION},
        **common,
    )
    lab = KEYS["eichgrund-test-house"]
    evidence = [
        bom_rtu,
        bom_tool,
        Evidence("shipment-mrt4.dsse.json", "shipment-attestation", attest_rtu, covers(RTU_VERSION), "2026-10-12"),
        Evidence("shipment-engineer.dsse.json", "shipment-attestation", attest_tool, covers(None, TOOL_VERSION), "2026-10-12"),
        verification,
        Evidence(
            "test-report-rtu.json",
            "test-report",
            test_report(LABORATORY, "2026-07-10", RTU_PRODUCT, RTU_TESTS),
            covers(RTU_VERSION),
            "2026-07-10",
            signer=lab,
        ),
        Evidence(
            "test-report-tool.json",
            "test-report",
            test_report(LABORATORY, "2026-07-10", TOOL_PRODUCT, TOOL_TESTS),
            covers(None, TOOL_VERSION),
            "2026-07-10",
            signer=lab,
        ),
        Evidence("security-guide.txt", "manual", GUIDE, covers(RTU_VERSION, TOOL_VERSION), "2026-06-22"),
        Evidence("threat-model.txt", "threat-model", THREATS, covers(RTU_VERSION, TOOL_VERSION), "2026-06-12"),
        Evidence("support-statement.txt", "support-statement", SUPPORT, BOTH, "2026-10-08"),
        Evidence("price-list.txt", "price-list", PRICES, BOTH, "2026-10-08"),
    ]
    bid = {
        "bidder": {"name": MAKER, "role": "maker"},
        "received": "2026-10-14T16:30+02:00",
        "items": [
            {
                "item": "rtu",
                "maker": MAKER,
                "model": RTU,
                "hardware": "4A",
                "version": RTU_VERSION,
                "identifiers": {"purl": f"pkg:generic/mrt4@{RTU_VERSION}", "order": "MRT-4/4A"},
                "delivers": RTU_FILES,
            },
            {
                "item": "tool",
                "maker": MAKER,
                "model": TOOL,
                "version": TOOL_VERSION,
                "identifiers": {"purl": f"pkg:generic/meridian-engineer@{TOOL_VERSION}", "order": "MENG"},
                "delivers": TOOL_FILES,
            },
        ],
        "prices": [
            {"line": "rtu", "quantity": 40, "unit": "8600.00"},
            {"line": "tool", "quantity": 2, "unit": "4500.00"},
            {"line": "support", "quantity": 1, "unit": "24000.00"},
        ],
        "maintenance": [
            {"item": "rtu", "hours": Raw("0.33"), "outage_hours": Raw("0.3"), "visits": 0},
            {"item": "tool", "hours": Raw("0.4"), "outage_hours": 0, "visits": 0},
        ],
    }
    return bid_files("bids/meridian", bid, evidence, response(TITLE, MAKER, ANSWERS, accepted(ANSWERS), EDITION))
