"""Keystone: sound as well, but multi-factor login and logging are paid options, and the cost of a patch is only stated."""

from components import firmware_rows, purl_of, sbom, tool_rows, vulnerability
from feeder_rtu.common import BOTH, EDITION, KEV, KEYS, LABORATORY, TEST_HOUSE_CERTIFICATE, TITLE, accepted, covers
from model import Evidence, answer, bid_files, response, scan, shipment, svv, test_report
from spdx import of_cyclonedx, openvex
from writers import Raw, sha256

BIDDER, MAKER = "Keystone Grid Systems GmbH", "Keystone Devices GmbH"
RTU, TOOL = "KG 900", "KG Workbench"
RTU_VERSION, TOOL_VERSION = "7.1.3", "7.1.0"
KEY = KEYS["keystone-product-security"]
HOLDER = ("Product Security Officer K", "Director Engineering", MAKER)
RTU_FILES = [{"name": n, "sha256": sha256(b"keystone example file " + n.encode())} for n in ("KG900_7.1.3.kfw",)]
TOOL_FILES = [{"name": n, "sha256": sha256(b"keystone example file " + n.encode())} for n in ("KGW_7.1.0_setup.exe",)]

MANUAL = """
KG 900 / KG WORKBENCH - ADMINISTRATION AND SECURITY       Rev. K, 2026-07-30
(Fictional product. Written for a Proofhouse example.)

A  First start. Unit: set-up mode only; web wizard and Workbench; min. 12 characters; dictionary check. No accounts before. Workbench: no account
   of its own; Windows login; each engineering session logs in at the unit.
B  Users. 32 local, more by directory (LDAPS, RADIUS over TLS). Web, engineering, shell, panel (PIN plus name). Panel without login: view.
   Records name the user. Roles: viewer, operator, engineer, administrator, auditor - fixed; override belongs to engineer.
C  Multi-factor login. Licence KG-MFA (one each unit). FIDO2 or certificate on smart card for web, engineering and shell. With the licence loaded
   and "enforce" set, no administrative or remote session without it. Delivered licensed and enforced where ordered. Console: local, same rule.
D  Communication. 104 over TLS 1.2/1.3; DNP3 with TLS. "Require authenticated writes" is set at delivery; unauthenticated writes are refused while
   it is set. Certificates by owner's authority: SCEP or manual request. Expired peer: alarm, session dropped, control local. Warning 30 days.
E  Ports at delivery: 443, 19998. Telnet and FTP present, off; switching on raises an alarm that stays. SNMP v3; v2c off.
F  Logging. Base: last 500 login and change events, on screen. Licence KG-LOG: full event set, 100 000 records, syslog over TLS, export, signing
   of exports. One collector and one reserve.
G  Backup and restore. Single file: logic, settings, users, firmware. Workbench refuses a damaged or unsigned file. Secrets encrypted under project
   key. Restore on factory-fresh unit 45 minutes by one person, no Keystone staff; estimated from KG 700.
H  Update. RSA-3072 / SHA-256; verified by the unit before writing, boot loader included. Time chosen by owner. Unit restarts: control stops 75 s
   (outputs hold). Failed self-test: automatic return, about 10 minutes. Older images refused. Workbench: signed installer, same key family, refuses
   foreign modules. Verification of downloads: "kgsign verify" (ours) or SHA-256 list on the portal.
I  Outputs on failure: per module, hold or off; loss of control, watchdog, self-test, power. 200 ms. Resume: automatic or by person.
J  Vendor access. None in the unit. Former service user "kgservice" was removed with 7.0. Remote help through owner's gateway on request.
K  Wipe. Menu "Return to factory": deletes keys, erases flash. Memory table in annex 4.
L  Outside links: none. Licences from file, no end date.
"""

TERMS = """
KEYSTONE GRID SYSTEMS - OFFER, ANNEX SECURITY TERMS       2026-10-09

 1 Support KG 900 HW C and KG Workbench: to 31 December 2041. Contract. End notice: 24 months. Security patches: no charge for registered owners.
 2 Fix times: critical 14 d, high 30 d, medium 120 d. Reduction of support fee accepted with cap 10 %.
 3 Warranty: patching, passive monitoring, scanning at agreed intensity allowed. Proof of cause: us. Penetration tests after notice.
 4 End of contract: licences run on, keys handed over, data returned and destroyed. Escrow: contents checked, not built.
 5 Owner's data: owner's. Statistics on faults only in aggregated form and with consent.
 6 Incident notice: 24 h; build, update service, remote access, buyer data.
 7 Owner maintenance: patching, restore, certificates, users. Board-level diagnosis: Keystone.
 8 Delivery: sealed, custody record, own channel.
 9 Migration: plan in and out; day rates binding for 5 years; take-over in 14 months.
10 Disclosure: PSIRT page, contact, CVE numbers by a national authority as CNA; advisories as CSAF files on the portal; VEX on request.
11 SBOM from the build, within 7 days of each release. Known vulnerabilities: list with delivery, new ones within 5 days, ticket number.
"""

PSIRT = """
KEYSTONE DEVICES - PRODUCT SECURITY, public page as of 2026-09-30
Contact psirt, key, response times: acknowledged in 3 days. CVE for each vulnerability, numbers by a national authority as CNA. No security.txt yet.
Advisories: CSAF files on the portal. VEX on request. SBOM and advisories each quarter and within 72 hours of an attack; files signed.
Remote help only through the customer's gateway: named engineer, second factor, recorded and ended by the customer, one target.
"""

THREATS = """
THREAT MODEL KG 900 (full document available under agreement; this is the summary)    2026-05-12, version 7.1
Author: security architect. Reviewer: head of test. Approved by Director Engineering.
Method: STRIDE on data flow diagrams. Base: ATT&CK for ICS v16. 96 vectors: 88 controlled, 5 accepted, 3 open.
Covers KG 900 7.1.x and KG Workbench 7.1.x. Local access: USB service port, debug pads (resin).
Assumptions: A segmented network; B locked room; C administrator computers managed by owner. (List; threats not linked.)
"""

PRICES = """
KG 900 price list 2026 (net, EUR)
KG900-C     RTU                                    8 900
KGW-7       KG Workbench, site licence             7 000
KG-MFA      multi-factor login, one unit             900    option
KG-LOG      event log, syslog, export, one unit      625    option
KG-SUP      support, 40 units, 15 years           28 000
"""

SVV = """
TEST SUMMARY KG 900 7.1.3 / KG Workbench 7.1.0
SVV-1 requirement tests   test department       2026-07-08  241 / 241
SVV-2 threat mitigation   test department       2026-07-10   93 /  93
SVV-3 vulnerability       test department       2026-07-15  fuzzing, scan; 0 open
SVV-4 penetration         Eichgrund Test House  2026-07-24  8 days; 3 findings, closed
"""

RTU_PRODUCT = {"maker": MAKER, "model": RTU, "version": RTU_VERSION, "hardware": "C"}
TOOL_PRODUCT = {"maker": MAKER, "model": TOOL, "version": TOOL_VERSION}
RTU_TESTS = [
    ("DEF-1", "default-credentials", "passed", "4 812 pairs, none accepted"),
    ("DEF-1", "image-search", "passed", "no secret in the unpacked image"),
    ("DEF-2", "first-boot", "passed", "set-up mode only"),
    ("OWN-1", "access-inventory", "passed", "no vendor account; kgservice not found"),
    ("COM-1", "unauthenticated-write", "passed", "refused with the delivered setting"),
    ("CTL-1", "hostile-commands", "passed", "refused with the delivered setting"),
    ("CTL-2", "agreed-scan", "partly", "udp scan above 400 packets a second delayed the web page; control unaffected"),
    ("AUTH-2", "second-factor-everywhere", "passed", "with licence KG-MFA loaded and enforced"),
    ("DEF-3", "black-box-scan", "passed", "two answers as documented"),
    ("DEF-4", "legacy-probe", "passed", "none answered as delivered"),
    ("DEF-4", "switch-on-alarm", "passed", "alarm stays while Telnet is on"),
    ("COM-7", "clear-text-off", "passed", "all functions work without clear text"),
    ("LOG-2", "count-the-events", "passed", "with licence KG-LOG"),
    ("UPD-1", "tampered-packages", "passed", "14 changed packages refused by the unit"),
    ("UPD-3", "interrupted-update", "passed", "returned in 9 minutes"),
]
TOOL_TESTS = [
    ("DEF-1", "image-search", "passed", "no secret in installer and program files"),
    ("OWN-1", "access-inventory", "passed", "no service left behind"),
    ("COM-1", "unauthenticated-write", "passed", "takes no connection"),
    ("DEF-3", "black-box-scan", "passed", "no port opened"),
    ("CTL-2", "agreed-scan", "passed", "no open port"),
]

CERTIFICATE = {
    "schema": "proofhouse-certificate-1",
    "body": "Auental Certification",
    "accreditation": "fictional, no register",
    "scheme": "IEC 62443-4-2 component certificate",
    "number": "AC-2026-0203",
    "product": RTU_PRODUCT,
    "issued": "2026-08-28",
    "valid_until": "2029-08-27",
    "scope": "RTU KG 900 hardware C with firmware 7.1.3 and licences KG-MFA and KG-LOG, security level 1",
    "proves": ["AUTH-1", "AUTH-2", "COM-1", "COM-2", "DATA-1", "DEF-1", "DEF-2", "LOG-2", "UPD-1", "UPD-3"],
}

ANSWERS = {
    "CFG-1": answer(
        "partly",
        "Settings, logic, firmware, users: yes. Front panel changes of display settings: no record.",
        {
            "change-kinds": "+settings logic firmware accounts",
            "record-content": "+who what when",
            "silent-paths": "Panel: language, contrast.",
        },
        ["manual.txt"],
    ),
    "CFG-2": answer(
        "yes",
        "Single-file backup. Owner restores. See G.",
        {
            "vendor-needed": "nobody",
            "backup-scope": "+logic settings accounts firmware",
            "fresh-unit": "yes",
            "left-out": "Calibration (factory) and licences: licence file is kept by the owner and loaded again.",
        },
        ["manual.txt"],
    ),
    "CFG-3": answer(
        "partly",
        "Workbench refuses; unit trusts Workbench.",
        {
            "signature-check": "tool-refuses",
            "encryption": "secrets-only",
            "key-handling": "AES-256, RSA-3072; project key in Workbench key store; old projects open with old key.",
        },
        ["manual.txt"],
    ),
    "CFG-7": answer(
        "partly",
        "45 min, from KG 700.",
        {
            "restore-time": "45",
            "demonstrated": "measured-other",
            "breakdown": "Firmware 20, settings and logic 15, certificates 5, check 5.",
        },
        ["manual.txt"],
    ),
    "LOG-1": answer(
        "no",
        "Base shows the last 500 events on screen. Full logging is option KG-LOG, priced in the offer.",
        {
            "extra-price": "some-events",
            "paid-items": "KG-LOG, 625 EUR a unit: output, clock and file events, storage, export, syslog.",
            "on-at-delivery": "on-some",
        },
        ["price-list.txt"],
    ),
    "LOG-2": answer(
        "yes",
        "With KG-LOG.",
        {
            "event-kinds": "+login-ok login-failed configuration firmware safety log-tampering",
            "record-fields": "+time source subject object event-id result",
            "event-catalogue": "manual.txt",
        },
        ["manual.txt"],
    ),
    "LOG-3": answer(
        "partly",
        "With KG-LOG. One collector, one in reserve.",
        {
            "transports": "open-protected",
            "format": "text-documented",
            "two-collectors": "no",
            "standards-named": "RFC 5424 over TLS 1.2 and 1.3; free text part; UTF-8; control characters dropped.",
        },
        ["manual.txt"],
    ),
    "LOG-6": answer(
        "partly",
        "Export is signed.",
        {
            "who-can-alter": "nobody",
            "tamper-evidence": "export-signed",
            "verification": "RSA-3072 over the export file; 'kgsign verify'.",
        },
        ["manual.txt"],
    ),
    "STD-1": answer(
        "yes",
        "Published standards.",
        {
            "own-design": "nowhere",
            "standards-list": "TLS 1.2/1.3, X.509, LDAPS, RADIUS/TLS, FIDO2, AES, RSA-3072, SHA-256; OpenSSL 3.0.15; boot: U-Boot FIT signature.",
            "weak-algorithms": "absent-or-off",
        },
        ["manual.txt"],
    ),
    "STD-2": answer(
        "partly",
        "PLCopen XML without hardware layout.",
        {
            "logic-format": "open-partial",
            "coverage": "+logic data communication comments",
            "round-trip": "no",
            "export-sample": "manual.txt",
        },
    ),
    "STD-5": answer(
        "partly",
        "Certificates and backup need Workbench.",
        {
            "vendor-only": "+operation logs users",
            "tool-life": "2041-12-31",
            "tool-terms": "Workbench 7.1, site licence 7 000 EUR, no activation, Windows 11.",
        },
        ["manual.txt"],
    ),
    "OWN-1": answer(
        "yes",
        "None. kgservice removed with 7.0.",
        {"vendor-access": "none-present", "computed-codes": "no", "works-after-removal": "yes"},
        ["test-report-rtu.json", "test-report-tool.json"],
    ),
    "OWN-2": answer(
        "yes",
        "No outside link.",
        {"link-needed": "never-needed", "licence-from-file": "yes", "runs-after-vendor": "yes"},
        ["manual.txt"],
    ),
    "OWN-3": answer(
        "partly",
        "All but board-level diagnosis.",
        {
            "owner-tasks": "+patching restore certificates users",
            "vendor-only": "yes",
            "vendor-only-list": "Board-level diagnosis: needs our test jig. About once in ten years a unit; 1 400 EUR; five working days.",
            "own-schedule": "yes",
        },
        ["security-terms.txt"],
    ),
    "OWN-5": answer(
        "partly",
        "Penetration tests after notice.",
        {
            "allowed-acts": "+installing-updates os-patches passive-monitoring active-scanning",
            "burden-of-proof": "supplier-proves",
            "warranty-limits": "Clause 3: 'penetration tests are announced ten days ahead'.",
        },
        ["security-terms.txt"],
    ),
    "OWN-6": answer(
        "partly",
        "Escrow contents checked only.",
        {
            "end-terms": "+licences-run-on keys-handed-over data-returned data-destroyed escrow-release",
            "escrow-proof": "contents-checked",
            "run-out-notice": "24",
            "exit-documents": "security-terms.txt",
        },
        ["security-terms.txt"],
    ),
    "OWN-7": answer(
        "yes",
        "On request, through the owner's gateway.",
        {
            "opened-by": "owner-each-session",
            "session-controls": "+named-person multi-factor recorded owner-ends limited-target",
            "path-description": "Keystone service desk - owner's gateway - unit. Recording at the owner's.",
            "machine-to-machine": "no",
        },
        ["psirt.txt", "manual.txt"],
    ),
    "OWN-12": answer(
        "partly",
        "Take-over 14 months.",
        {
            "plan-covers": "+data-and-logic-moved parallel-running fall-back old-access-removed cost-and-time",
            "transition-plan": "security-terms.txt",
            "exit-months": "14",
            "exit-help-priced": "yes",
        },
        ["security-terms.txt"],
    ),
    "DATA-1": answer(
        "yes",
        "Hashed or encrypted throughout.",
        {
            "stored-form": "hashed-and-encrypted",
            "sent-form": "protected-only",
            "secret-table": "Passwords PBKDF2-SHA-512 (210 000 rounds); keys in secure element; backups AES-256; none in logs.",
        },
        ["manual.txt"],
    ),
    "DATA-2": answer(
        "yes",
        "No data out.",
        {
            "data-out": "no-data-out",
            "off-without-loss": "yes",
            "on-request-data": "Log export by mail, on the owner's decision; deleted after the case.",
        },
        ["manual.txt"],
    ),
    "DATA-5": answer(
        "partly",
        "Flash yes; secure element by key deletion; FRAM not.",
        {
            "wipe-method": "purge-some",
            "memory-statement": "manual.txt",
            "owner-alone": "yes",
            "dead-unit": "Board is shredded by Keystone; certificate.",
        },
        ["manual.txt"],
    ),
    "DATA-6": answer(
        "partly",
        "Aggregated fault statistics with consent.",
        {
            "ownership-terms": "owner-with-statistics",
            "no-training-use": "yes",
            "data-holders": "Keystone service, Germany, 90 days.",
            "open-access": "yes",
        },
        ["security-terms.txt"],
    ),
    "DEF-1": answer(
        "yes",
        "No account before set-up.",
        {"ships-with": "none-until-set", "derivable": "no", "fixed-in-software": "no"},
        ["test-report-rtu.json", "test-report-tool.json"],
    ),
    "DEF-2": answer(
        "yes",
        "Set-up mode. See A.",
        {
            "first-start": "only-set-up",
            "all-interfaces": "yes",
            "least-length": "12",
            "set-up-path": "Wizard at web page or Workbench; dictionary check; bulk set-up by list with one-time codes; interrupted set-up restarts.",
        },
        ["manual.txt"],
    ),
    "DEF-3": answer(
        "yes",
        "See E.",
        {
            "first-start-state": "needed-only",
            "port-table": "manual.txt",
            "physical-ports": "some-ports",
            "changes-announced": "yes",
        },
        ["manual.txt"],
    ),
    "DEF-4": answer(
        "yes",
        "Present, off, alarm.",
        {
            "legacy-present": "+telnet-rlogin ftp-tftp snmp-old",
            "legacy-default": "all-off",
            "switch-on-effect": "alarm-while-on",
            "secure-replacement": "SSH, SFTP, SNMPv3. Cannot be removed for good.",
        },
        ["manual.txt", "test-report-rtu.json"],
    ),
    "DEF-5": answer(
        "no",
        "KG-MFA and KG-LOG are options. Both are in the price lines.",
        {
            "priced-separately": "some-options",
            "priced-list": "KG-MFA: AUTH-2, 36 000 EUR for 40 units. KG-LOG: LOG-1, LOG-2, LOG-3, 25 000 EUR. Perpetual.",
            "price-list-file": "price-list.txt",
            "active-in-base": "no",
        },
        ["price-list.txt"],
    ),
    "DEF-7": answer(
        "partly",
        "Three steps remain.",
        {"remaining-steps": "3", "hardening-guide": "manual.txt", "state-check": "machine-readable", "updates-keep-state": "yes"},
        ["manual.txt"],
    ),
    "COM-1": answer(
        "yes",
        "Required at delivery. See D.",
        {
            "write-paths": "refused-when-configured",
            "protocol-matrix": "104/TLS, DNP3/TLS: enforced by the delivered setting. Engineering TLS 1.3: enforced. SNMPv3: read only.",
        },
        ["manual.txt", "test-report-rtu.json", "test-report-tool.json"],
    ),
    "COM-2": answer(
        "yes",
        "SCEP.",
        {
            "issuer": "owner-ca",
            "enrolment": "+scep manual-csr",
            "key-generation": "yes",
            "functions-left": "All by owner's authority after set-up; chain of three.",
        },
        ["manual.txt"],
    ),
    "COM-3": answer(
        "partly",
        "Alarm and drop.",
        {
            "on-expiry": "alarm-and-drop",
            "warning-days": "30",
            "checks-made": "+expired not-yet-valid revoked",
            "traffic-effect": "Session dropped, station runs on locally.",
        },
        ["manual.txt"],
    ),
    "COM-7": answer(
        "yes",
        "None needed.",
        {
            "clear-text-need": "none-needed",
            "encrypted-services": "+web shell engineering files monitoring logs",
            "default-state": "yes",
        },
        ["manual.txt"],
    ),
    "CTL-1": answer(
        "yes",
        "Refused with delivered setting.",
        {
            "unauthorised-command": "refused-after-hardening",
            "command-list": "Annex 7: 62 commands.",
            "test-proof": "test-report-rtu.json",
            "genuine-emergency": "Hard-wired.",
        },
        ["test-report-rtu.json"],
    ),
    "CTL-2": answer(
        "partly",
        "Up to 400 packets a second.",
        {
            "scan-allowed": "in-operation",
            "scan-tests": "+tcp-all udp-all service-detection unauthenticated-vuln",
            "scan-report": "test-report-rtu.json",
            "scan-limits": "400 packets a second.",
        },
        ["test-report-rtu.json"],
    ),
    "CTL-4": answer(
        "partly",
        "Per module. 200 ms.",
        {
            "state-setting": "per-unit",
            "triggers": "+loss-of-control watchdog self-test power-loss power-return",
            "reaction-time": "200",
            "state-table": "See I.",
        },
        ["manual.txt"],
    ),
    "CTL-6": answer(
        "partly",
        "Range, interlock.",
        {
            "limits-offered": "+value-range interlock select-operate",
            "enforcement-place": "in-device",
            "who-can-change": "Engineer role; logged with KG-LOG.",
            "dangerous-list": "Close onto earth; reclose during work.",
        },
        ["manual.txt"],
    ),
    "AUTH-1": answer(
        "yes",
        "32 local, any number by directory.",
        {
            "personal-accounts": "every-interface",
            "account-number": "500",
            "interface-matrix": "Web, engineering, shell, panel: personal. Panel without login: view.",
            "record-names-person": "yes",
        },
        ["manual.txt"],
    ),
    "AUTH-2": answer(
        "yes",
        "FIDO2 or smart card with KG-MFA, priced for all 40 units.",
        {
            "methods": "+fido2 certificate",
            "covered-access": "remote-and-admin",
            "price": "paid-option",
            "ways-around": "None while 'enforce' is set. Console follows the same rule.",
        },
        ["manual.txt", "price-list.txt", "test-report-rtu.json"],
    ),
    "AUTH-3": answer(
        "partly",
        "Five fixed roles.",
        {
            "separable-rights": "+view operate configure accounts audit",
            "role-definition": "fixed-several",
            "enforced-where": "device-all",
            "rights-table": "Annex 2; whole unit only.",
        },
        ["manual.txt"],
    ),
    "AUTH-4": answer(
        "yes",
        "LDAPS, RADIUS over TLS.",
        {
            "directory-protocols": "+ldaps radius-tls",
            "roles-from-directory": "yes",
            "withdrawal-minutes": "15",
            "directory-detail": "Active Directory, FreeRADIUS; owner's authority; two servers; nothing stored but the offline verifier.",
        },
        ["manual.txt"],
    ),
    "AUTH-5": answer(
        "partly",
        "24 h offline.",
        {
            "offline-login": "offline-personal",
            "break-glass": "owner-sealed",
            "cache-hours": "24",
            "emergency-detail": "Envelope password; logged; changed after use.",
        },
        ["manual.txt"],
    ),
    "THR-1": answer(
        "yes",
        "Version 7.1.",
        {"model-version": "offered-version", "review-date": "2026-05-12", "access": "extract", "model-file": "threat-model.txt"},
        ["threat-model.txt"],
    ),
    "THR-2": answer(
        "yes",
        "STRIDE, ATT&CK for ICS.",
        {
            "method": "+stride",
            "threat-base": "+attack-ics",
            "coverage": "96 vectors, 88 controlled, 5 accepted, 3 open.",
            "physical-ports": "yes",
        },
        ["threat-model.txt"],
    ),
    "THR-5": answer(
        "partly",
        "List.",
        {
            "assumptions": "list-only",
            "assumption-list": "Segmented network; locked room; managed administrator computers.",
            "flat-network": "no",
        },
        ["threat-model.txt"],
    ),
    "THR-7": answer(
        "partly",
        "Self-assessment against IEC 62443-4-1, audit planned 2027.",
        {"process-proof": "self-assessment", "site-in-scope": "yes"},
    ),
    "VULN-1": answer(
        "yes",
        "From the build.",
        {
            "sbom-file": ["bom-kg900.cdx.json", "bom-workbench.spdx.json"],
            "depth": "all-levels-with-gaps",
            "origin": "from-build",
            "refresh": "7",
        },
        ["bom-kg900.cdx.json", "bom-workbench.spdx.json"],
    ),
    "VULN-2": answer(
        "yes",
        "None.",
        {
            "listed-open": "0",
            "checked-on": "2026-10-10",
            "listed-names": "KEV catalogue 2026.10.09; no hit.",
            "vex-file": "vex-workbench.openvex.json",
        },
        ["bom-kg900.cdx.json", "bom-workbench.spdx.json", "vex-workbench.openvex.json"],
    ),
    "VULN-3": answer(
        "yes",
        "Attached for both.",
        {
            "will-attest": "yes",
            "attestation-file": ["shipment-kg900.dsse.json", "shipment-workbench.dsse.json"],
            "test-record": "+security-requirements threat-mitigation vulnerability penetration",
            "signatory": "Director Engineering. Ed25519; key by registered letter.",
        },
        ["shipment-kg900.dsse.json", "shipment-workbench.dsse.json"],
    ),
    "VULN-4": answer(
        "yes",
        "To 2041-12-31.",
        {
            "support-end": "2041-12-31",
            "commitment": "contract",
            "components-ending-earlier": "Linux 6.6: to 2026-12, then 6.12.",
            "end-notice": "24",
        },
        ["security-terms.txt"],
    ),
    "VULN-5": answer(
        "partly",
        "Medium 120 d; cap 10 %.",
        {"critical-fix": "14", "high-fix": "30", "medium-fix": "120", "fee-reduction": "accepted-changed"},
        ["security-terms.txt"],
    ),
    "VULN-6": answer(
        "partly",
        "No security.txt yet.",
        {
            "published": "+policy security-contact response-times",
            "cna": "named-cna",
            "addresses": "keystone.example/psirt",
            "acknowledge": "3",
        },
        ["psirt.txt"],
    ),
    "VULN-7": answer(
        "partly",
        "CSAF files on the portal.",
        {
            "cve-policy": "all",
            "advisory-form": "csaf-files",
            "vex": "on-request",
            "feed-address": "keystone.example/psirt/csaf; KSA-26-07, -06, -05",
        },
        ["psirt.txt"],
    ),
    "VULN-8": answer(
        "yes",
        "Registered owners.",
        {"free-share": "100", "condition": "free-registration", "security-separate": "yes"},
        ["security-terms.txt"],
    ),
    "VULN-9": answer(
        "partly",
        "24 h; subcontractors not included.",
        {
            "notice-hours": "24",
            "scope": "+build-and-signing update-service remote-access buyer-data",
            "notice-path": "Telephone and signed mail; German, English.",
        },
        ["security-terms.txt"],
    ),
    "VULN-11": answer(
        "yes",
        "List with delivery.",
        {"disclosure-list": "full-list", "vulnerability-list": "security-terms.txt", "new-notice": "5", "tracked": "yes"},
        ["security-terms.txt"],
    ),
    "VULN-12": answer(
        "partly",
        "Quarterly.",
        {"feed-interval": "quarterly", "feed-content": "+sbom csaf", "offline-signed": "yes", "urgent-hours": "72"},
        ["psirt.txt"],
    ),
    "UPD-1": answer(
        "yes",
        "Unit verifies. See H.",
        {
            "enforced-by": "device-always",
            "algorithm": "RSA-3072, SHA-256; key in secure element; two spare keys.",
            "covered": "+main-firmware boot-loader modules applications",
            "sample-package": "manual.txt",
        },
        ["manual.txt"],
    ),
    "UPD-2": answer(
        "no",
        "Restart, 75 s, outputs hold.",
        {"control-of-time": "owner-only", "process-effect": "stops", "staging": "yes", "interruption": "75"},
        ["manual.txt"],
    ),
    "UPD-3": answer(
        "yes",
        "About 10 minutes.",
        {
            "failed-update": "automatic-return",
            "downgrade": "refused-always",
            "return-minutes": "10",
            "kept-data": "All but the event buffer of the base edition.",
        },
        ["manual.txt"],
    ),
    "UPD-6": answer(
        "partly",
        "Estimate from KG 700.",
        {"work-hours": "0.4", "outage-hours": "0.4", "vendor-visits": "0", "basis": "estimated"},
    ),
    "UPD-8": answer(
        "partly",
        "kgsign or SHA-256 list.",
        {
            "verification": "maker-tool",
            "separate-channel": "yes",
            "files-covered": "+firmware tools libraries",
            "procedure": "kgsign verify FILE; fingerprint on the delivery note.",
        },
        ["manual.txt"],
    ),
    "UPD-9": answer(
        "yes",
        "Annex 9.",
        {"documentation": "full-procedure", "procedure-file": "manual.txt", "pilot-support": "yes", "loan-weeks": "4"},
        ["manual.txt"],
    ),
    "UPD-10": answer(
        "partly",
        "Two changes.",
        {
            "terms": "equal-changes",
            "changes": "VULN-5: medium 120 days, cap 10 percent. OWN-5: notice before penetration tests.",
            "delivery-chain": "+custody-record tamper-evident authorised-channel spares-included",
            "flow-down": "yes",
        },
        ["security-terms.txt"],
    ),
}
CHANGED = {
    "VULN-5": ("changed", "Medium within 120 days; reduction capped at 10 percent."),
    "OWN-5": ("changed", "Penetration tests are announced ten days ahead."),
    "DEF-5": ("struck", "KG-MFA and KG-LOG are priced options."),
    "LOG-1": ("struck", "KG-LOG is a priced option."),
}


def files():
    changed = {"linux-kernel": "6.6.44", "openssl": "3.0.15", "busybox": "1.36.1", "libcurl": "8.9.1", "sqlite": "3.46.0"}
    left_out = ("dropbear", "nginx", "duktape", "lvgl", "libmicrohttpd", "rauc", "optee")
    rtu_rows = firmware_rows(112, changed, left_out)
    bom_rtu = Evidence(
        "bom-kg900.cdx.json",
        "sbom",
        sbom(
            maker=MAKER,
            product=RTU,
            slug="kg900",
            version=RTU_VERSION,
            kind="firmware",
            timestamp="2026-07-30T07:00:00Z",
            tool=("kgbuild", "2.8"),
            modules=("kg-core", "kg-protocol", "kg-web", "kg-user", "kg-update"),
            rows=rtu_rows,
            vulnerabilities=[
                vulnerability(
                    "CVE-2026-90307", purl_of(rtu_rows, "libcurl"), "not_affected", "Redirects are off.", "code_not_reachable"
                ),
                vulnerability(
                    "CVE-2026-90340",
                    purl_of(rtu_rows, "expat"),
                    "in_triage",
                    "Under examination; not listed as exploited.",
                    None,
                    "medium",
                    5.9,
                ),
            ],
        ),
        covers(RTU_VERSION),
        "2026-07-30",
    )
    tool_parts = tool_rows(84, None, ("Grpc.Net.Client", "Grpc.Core.Api", "MQTTnet"))
    bom_tool = Evidence(
        "bom-workbench.spdx.json",
        "sbom",
        of_cyclonedx(
            sbom(
                maker=MAKER,
                product=TOOL,
                slug="kg-workbench",
                version=TOOL_VERSION,
                kind="application",
                timestamp="2026-07-18T07:00:00Z",
                tool=("kgbuild", "2.8"),
                modules=("kgw-main", "kgw-logic", "kgw-transfer"),
                rows=tool_parts,
            )
        ),
        covers(None, TOOL_VERSION),
        "2026-07-18",
    )
    # SPDX 2.3 has no place for vulnerabilities: they stand beside it.
    vex_tool = Evidence(
        "vex-workbench.openvex.json",
        "vex",
        openvex(
            MAKER,
            "kg-workbench vex",
            "2026-10-08T09:00:00Z",
            [
                (
                    "CVE-2026-90377",
                    [purl_of(tool_parts, "Newtonsoft.Json")],
                    "not_affected",
                    "vulnerable_code_not_in_execute_path",
                    "Workbench parses only files that it has signed itself.",
                ),
                (
                    "CVE-2026-90391",
                    [f"pkg:generic/kg-workbench@{TOOL_VERSION}"],
                    "fixed",
                    "",
                    "Corrected in 7.1.0.",
                ),
            ],
        ),
        covers(None, TOOL_VERSION),
        "2026-10-08",
    )
    verification = Evidence("test-summary.txt", "other", SVV, BOTH, "2026-07-24")
    tested = [
        ("SVV-1", "Keystone test department", "2026-07-08"),
        ("SVV-2", "Keystone test department", "2026-07-10"),
        ("SVV-3", "Keystone test department", "2026-07-15"),
        ("SVV-4", LABORATORY, "2026-07-24"),
    ]
    common = dict(
        vendor=MAKER,
        as_of="2026-10-10T12:00:00Z",
        shipped="2026-10-13T12:00:00Z",
        kev=("2026.10.09", "2026-10-09T15:00:00Z"),
        authority=HOLDER,
        until="2027-03-31T00:00:00Z",
        statement="none_known",
        scans=[
            scan(
                "https://scanner.example/depcheck",
                "9.1",
                "https://database.example/osv",
                "2026-10-10T02:00:00Z",
                "2026-10-10T06:00:00Z",
                "2026-10-10T06:05:00Z",
                "SBOM",
            )
        ],
    )
    attest_rtu = shipment(
        KEY,
        delivers=RTU_FILES,
        sboms=[bom_rtu],
        testing=svv(tested, RTU_VERSION, verification),
        product={"name": RTU, "version": RTU_VERSION, "hardware_revisions": ["C"]},
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
        vex_tool,
        Evidence("shipment-kg900.dsse.json", "shipment-attestation", attest_rtu, covers(RTU_VERSION), "2026-10-10"),
        Evidence("shipment-workbench.dsse.json", "shipment-attestation", attest_tool, covers(None, TOOL_VERSION), "2026-10-10"),
        verification,
        Evidence(
            "test-report-rtu.json",
            "test-report",
            test_report(LABORATORY, "2026-08-05", RTU_PRODUCT, RTU_TESTS),
            covers(RTU_VERSION),
            "2026-08-05",
            signer=lab,
        ),
        Evidence(
            "test-report-tool.json",
            "test-report",
            test_report(LABORATORY, "2026-08-05", TOOL_PRODUCT, TOOL_TESTS),
            covers(None, TOOL_VERSION),
            "2026-08-05",
            certificate=TEST_HOUSE_CERTIFICATE,
        ),
        Evidence(
            "certificate.json",
            "certificate",
            CERTIFICATE,
            covers(RTU_VERSION),
            "2026-08-28",
            "2029-08-27",
            "public",
            KEYS["auental-certification"],
        ),
        Evidence("manual.txt", "manual", MANUAL, covers(RTU_VERSION, TOOL_VERSION), "2026-07-30"),
        Evidence("threat-model.txt", "threat-model", THREATS, covers(RTU_VERSION, TOOL_VERSION), "2026-05-12"),
        Evidence("psirt.txt", "policy", PSIRT, BOTH, "2026-09-30", disclosure="public"),
        Evidence("security-terms.txt", "contract-draft", TERMS, BOTH, "2026-10-09"),
        Evidence("price-list.txt", "price-list", PRICES, BOTH, "2026-10-09"),
    ]
    bid = {
        "bidder": {"name": BIDDER, "role": "integrator"},
        "received": "2026-10-15T08:40+02:00",
        "items": [
            {
                "item": "rtu",
                "maker": MAKER,
                "model": RTU,
                "hardware": "C",
                "version": RTU_VERSION,
                "identifiers": {"purl": f"pkg:generic/kg900@{RTU_VERSION}", "order": "KG900-C"},
                "delivers": RTU_FILES,
            },
            {
                "item": "tool",
                "maker": MAKER,
                "model": TOOL,
                "version": TOOL_VERSION,
                "identifiers": {"purl": f"pkg:generic/kg-workbench@{TOOL_VERSION}", "order": "KGW-7"},
                "delivers": TOOL_FILES,
            },
        ],
        "prices": [
            {"line": "rtu", "quantity": 40, "unit": "8900.00"},
            {"line": "tool", "quantity": 2, "unit": "7000.00"},
            {"line": "support", "quantity": 1, "unit": "28000.00"},
            {"line": "KG-MFA", "option": True, "needed_for": ["AUTH-2"], "quantity": 40, "unit": "900.00"},
            {"line": "KG-LOG", "option": True, "needed_for": ["LOG-1", "LOG-2", "LOG-3"], "quantity": 40, "unit": "625.00"},
        ],
        "maintenance": [
            {"item": "rtu", "hours": Raw("0.4"), "outage_hours": Raw("0.4"), "visits": 0},
            {"item": "tool", "hours": Raw("0.5"), "outage_hours": 0, "visits": 0},
        ],
    }
    return bid_files("bids/keystone", bid, evidence, response(TITLE, BIDDER, ANSWERS, accepted(ANSWERS, CHANGED), EDITION))
