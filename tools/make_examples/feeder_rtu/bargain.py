"""Bargain: by far the cheapest, with the same password in all units, no bill of materials and no second factor."""

from feeder_rtu.common import BOTH, EDITION, TITLE, accepted
from model import Evidence, answer, bid_files, response
from writers import Raw, sha256

MAKER = "Brightlane Telecontrol Ltd"
RTU, TOOL = "BT-8", "BT Config"

BROCHURE = """
BT-8: THE RTU THAT PAYS FOR ITSELF                        Quick start and user guide, issue 12
(Fictional product. Written for a Proofhouse example.)

1 Plug in, open 192.168.0.10, log in with admin / bt8admin. The unit then asks for a new password of 12 characters before it does anything else, on
  every interface. That is all! BT Config itself has no password; it asks for your account on the unit.
2 Up to 64 users, each with an own name, on web page, BT Config, shell and panel. The event list names them. One factor: the password.
3 Protocols: IEC 104 and DNP3 with TLS. Switch on "secure writes" in the wizard (it is on when you accept the proposal): writes without certificate are refused.
4 Backup: "Save project" keeps logic, settings, users and firmware. "Download project" puts it all back, also on a new unit. Half an hour, no call to us.
5 Update: choose the file in BT Config, press Go. The unit checks its signature (RSA-3072) and restarts in two minutes. BT Config checks its own updates too.
6 Event list: 200 last events, CSV export. Free of charge.
7 No cloud. No dongle. No licence fees, ever.
8 Remote help: account "support", which you can delete after set-up.
"""

LETTER = """
Brightlane Telecontrol Ltd                                 2026-10-12
To the buyer of tender Feeder RTU 2026. We confirm: spare parts and security updates for BT-8 and BT Config until
2041-12-31, as demanded. Updates free of charge. End of support is announced 24 months before.
Sales director (unsigned copy)
"""

ANSWERS = {
    "CFG-1": answer(
        "partly",
        "Event list shows changes of settings.",
        {"change-kinds": "+settings", "record-content": "+what when", "silent-paths": "Not known."},
        ["user-guide.txt"],
    ),
    "CFG-2": answer(
        "yes",
        "Save project, download project. Done!",
        {
            "vendor-needed": "nobody",
            "backup-scope": "+logic settings accounts firmware",
            "fresh-unit": "yes",
            "left-out": "Event list.",
        },
        ["user-guide.txt"],
    ),
    "CFG-3": answer(
        "no",
        "Project files are ordinary files.",
        {"signature-check": "not-signed", "encryption": "none-used", "key-handling": "None."},
    ),
    "CFG-7": answer(
        "yes", "Half an hour.", {"restore-time": "30", "demonstrated": "estimated", "breakdown": "Download 20, check 10."}
    ),
    "LOG-1": answer("yes", "All free.", {"extra-price": "nothing", "on-at-delivery": "on-all"}, ["user-guide.txt"]),
    "LOG-2": answer(
        "partly",
        "Login and settings.",
        {"event-kinds": "+login-ok configuration", "record-fields": "+time object event-id", "event-catalogue": "user-guide.txt"},
    ),
    "LOG-3": answer(
        "no",
        "CSV export by hand.",
        {"transports": "not-forwarded", "format": "undocumented", "two-collectors": "no", "standards-named": "CSV."},
    ),
    "LOG-6": answer(
        "no",
        "Supervisor can clear the list.",
        {"who-can-alter": "administrator", "tamper-evidence": "none-offered", "verification": "None."},
    ),
    "STD-1": answer(
        "partly",
        "Mostly.",
        {"own-design": "nowhere", "standards-list": "TLS 1.2, RSA-3072, SHA-256.", "weak-algorithms": "on-for-legacy"},
    ),
    "STD-2": answer(
        "no",
        "BT project file.",
        {"logic-format": "binary", "coverage": "+logic", "round-trip": "no", "export-sample": "user-guide.txt"},
    ),
    "STD-5": answer(
        "partly",
        "BT Config is free.",
        {"vendor-only": "+operation logs", "tool-life": "2041-12-31", "tool-terms": "Free download, Windows 10 and 11."},
    ),
    "OWN-1": answer(
        "yes",
        "One support account, which you may delete.",
        {
            "vendor-access": "listed-removable",
            "access-list": "Account 'support', web page and BT Config, password held by our hotline; delete it under Users.",
            "computed-codes": "no",
            "works-after-removal": "yes",
        },
        ["user-guide.txt"],
    ),
    "OWN-2": answer(
        "yes",
        "No cloud.",
        {"link-needed": "never-needed", "licence-from-file": "yes", "runs-after-vendor": "yes"},
        ["user-guide.txt"],
    ),
    "OWN-3": answer(
        "yes",
        "So simple anyone can.",
        {"owner-tasks": "+patching restore users diagnostics", "vendor-only": "no", "own-schedule": "yes"},
    ),
    "OWN-5": answer(
        "no",
        "Scanning voids warranty.",
        {
            "allowed-acts": "+installing-updates",
            "burden-of-proof": "owner-proves",
            "warranty-limits": "'Connecting test equipment ends the warranty.'",
        },
    ),
    "OWN-6": answer(
        "no",
        "Nothing foreseen.",
        {
            "end-terms": "+licences-run-on",
            "escrow-proof": "not-shown",
            "run-out-notice": "6",
            "exit-documents": "support-letter.txt",
        },
    ),
    "OWN-7": answer(
        "partly",
        "Hotline session.",
        {
            "opened-by": "owner-once",
            "session-controls": "+named-person",
            "path-description": "Screen sharing tool of your choice.",
            "machine-to-machine": "no",
        },
    ),
    "OWN-12": answer(
        "no",
        "Our competitors can help.",
        {"plan-covers": "+no-point", "transition-plan": "support-letter.txt", "exit-months": "6", "exit-help-priced": "no"},
    ),
    "DATA-1": answer(
        "partly",
        "Passwords are hashed.",
        {
            "stored-form": "hashed-partly",
            "sent-form": "protected-unless-legacy",
            "secret-table": "Passwords SHA-256 with salt; Telnet in clear while it is on.",
        },
    ),
    "DATA-2": answer(
        "yes", "No cloud.", {"data-out": "no-data-out", "off-without-loss": "yes", "on-request-data": "Project file by mail."}
    ),
    "DATA-5": answer(
        "partly",
        "Factory reset.",
        {"wipe-method": "delete-only", "memory-statement": "user-guide.txt", "owner-alone": "yes", "dead-unit": "Scrap."},
    ),
    "DATA-6": answer(
        "yes",
        "It is your data.",
        {"ownership-terms": "silent", "no-training-use": "yes", "data-holders": "None.", "open-access": "yes"},
    ),
    "DEF-1": answer(
        "yes",
        "A safe factory password, printed in the guide and changed at first login.",
        {"ships-with": "same-in-all", "derivable": "no", "fixed-in-software": "no"},
        ["user-guide.txt"],
    ),
    "DEF-2": answer(
        "yes",
        "After the first login the unit asks for a new password before anything else.",
        {
            "first-start": "only-set-up",
            "all-interfaces": "yes",
            "least-length": "12",
            "set-up-path": "Factory password, then a new one of twelve characters; the factory password is refused; a restart asks again.",
        },
        ["user-guide.txt"],
    ),
    "DEF-3": answer(
        "partly",
        "All services ready to use.",
        {"first-start-state": "all-on", "port-table": "user-guide.txt", "physical-ports": "no-port", "changes-announced": "no"},
    ),
    "DEF-4": answer(
        "no",
        "Telnet is handy for service.",
        {
            "legacy-present": "+telnet-rlogin ftp-tftp http-clear",
            "legacy-default": "some-on",
            "switch-on-effect": "no-sign",
            "secure-replacement": "None.",
        },
    ),
    "DEF-5": answer(
        "yes",
        "No options, no surprises.",
        {"priced-separately": "all-included", "price-list-file": "support-letter.txt", "active-in-base": "yes"},
    ),
    "DEF-7": answer(
        "partly",
        "Customers know best.",
        {
            "remaining-steps": "12",
            "hardening-guide": "user-guide.txt",
            "state-check": "cannot-compare",
            "updates-keep-state": "yes",
        },
    ),
    "COM-1": answer(
        "yes",
        "Secure writes.",
        {
            "write-paths": "refused-when-configured",
            "protocol-matrix": "104 and DNP3 with TLS when secure writes are on; BT Config over TLS.",
        },
        ["user-guide.txt"],
    ),
    "COM-2": answer(
        "no",
        "Self-signed.",
        {"issuer": "self-signed-only", "enrolment": "+vendor-specific", "key-generation": "yes", "functions-left": "Web page."},
    ),
    "COM-3": answer(
        "no",
        "Certificates do not expire (2099).",
        {"on-expiry": "silent-accept", "warning-days": "0", "checks-made": [], "traffic-effect": "None."},
    ),
    "COM-7": answer(
        "partly",
        "Telnet for service.",
        {
            "clear-text-need": "rare-functions",
            "which-functions": "Diagnosis by Telnet; ends with version 4.",
            "encrypted-services": "+web engineering files",
            "default-state": "no",
        },
    ),
    "CTL-1": answer(
        "partly",
        "Supervisor password for stop.",
        {
            "unauthorised-command": "carried-out",
            "command-list": "Restart, clock.",
            "test-proof": "user-guide.txt",
            "genuine-emergency": "Hard-wired.",
        },
    ),
    "CTL-2": answer(
        "no",
        "Please do not scan.",
        {"scan-allowed": "forbidden", "scan-tests": [], "scan-report": "user-guide.txt", "scan-limits": "None allowed."},
    ),
    "CTL-4": answer(
        "yes",
        "Outputs switch off.",
        {
            "state-setting": "fixed-documented",
            "triggers": "+watchdog power-loss power-return",
            "reaction-time": "1000",
            "state-table": "All off.",
        },
    ),
    "CTL-6": answer(
        "partly",
        "Select before operate.",
        {
            "limits-offered": "+select-operate",
            "enforcement-place": "in-screen",
            "who-can-change": "Supervisor.",
            "dangerous-list": "None known.",
        },
    ),
    "AUTH-1": answer(
        "yes",
        "64 users.",
        {
            "personal-accounts": "every-interface",
            "account-number": "64",
            "interface-matrix": "Web, BT Config, shell, panel: own name and password.",
            "record-names-person": "yes",
        },
        ["user-guide.txt"],
    ),
    "AUTH-2": answer(
        "no",
        "Not asked for by our customers.",
        {"methods": [], "covered-access": "no-access", "price": "in-base-price", "ways-around": "Password everywhere."},
    ),
    "AUTH-3": answer(
        "partly",
        "Two levels.",
        {
            "separable-rights": "+view operate",
            "role-definition": "two-levels",
            "enforced-where": "device-some",
            "rights-table": "Viewer: view. Supervisor: all.",
        },
    ),
    "AUTH-4": answer(
        "no",
        "Local only.",
        {
            "directory-protocols": "+local-only",
            "roles-from-directory": "no",
            "withdrawal-minutes": "1440",
            "directory-detail": "None.",
        },
    ),
    "AUTH-5": answer(
        "no",
        "Hotline PIN.",
        {"offline-login": "offline-shared", "break-glass": "vendor-code", "cache-hours": "0", "emergency-detail": "Call us."},
    ),
    "THR-1": answer("no", "None.", {"model-version": "no-model"}),
    "THR-2": answer("no", "None.", {"method": "+in-house", "threat-base": "+none", "coverage": "None.", "physical-ports": "no"}),
    "THR-5": answer(
        "no", "Behind your firewall.", {"assumptions": "not-recorded", "assumption-list": "A firewall.", "flat-network": "yes"}
    ),
    "THR-7": answer("no", "ISO 9001.", {"process-proof": "no-proof", "site-in-scope": "no"}),
    "VULN-1": answer("no", "Confidential.", {"depth": "none-supplied", "refresh": "365"}),
    "VULN-2": answer(
        "yes",
        "Never had one!",
        {"listed-open": "0", "checked-on": "2026-10-12", "listed-names": "None.", "vex-file": "support-letter.txt"},
    ),
    "VULN-3": answer(
        "yes",
        "We sign when you have ordered.",
        {"will-attest": "yes", "test-record": "+vulnerability", "signatory": "Sales director."},
    ),
    "VULN-4": answer(
        "yes",
        "To the day you ask for.",
        {
            "support-end": "2041-12-31",
            "commitment": "contract",
            "components-ending-earlier": "Our own system; none.",
            "end-notice": "24",
        },
        ["support-letter.txt"],
    ),
    "VULN-5": answer(
        "no", "As fast as we can.", {"critical-fix": "180", "high-fix": "180", "medium-fix": "365", "fee-reduction": "refused"}
    ),
    "VULN-6": answer(
        "no", "info@ address.", {"published": "+nothing", "cna": "no-cve", "addresses": "brightlane.example", "acknowledge": "30"}
    ),
    "VULN-7": answer("no", "Newsletter.", {"cve-policy": "no-numbers", "advisory-form": "not-published", "vex": "not-supplied"}),
    "VULN-8": answer(
        "yes", "Free.", {"free-share": "100", "condition": "nothing", "security-separate": "no"}, ["support-letter.txt"]
    ),
    "VULN-9": answer("no", "Newsletter.", {"notice-hours": "720", "scope": "+no-commitment", "notice-path": "Newsletter."}),
    "VULN-11": answer("no", "None known.", {"disclosure-list": "not-supplied", "new-notice": "365", "tracked": "no"}),
    "VULN-12": answer(
        "no", "No.", {"feed-interval": "no-feed", "feed-content": "+nothing", "offline-signed": "no", "urgent-hours": "720"}
    ),
    "UPD-1": answer(
        "yes",
        "The unit checks.",
        {
            "enforced-by": "device-always",
            "algorithm": "RSA-3072, SHA-256.",
            "covered": "+main-firmware boot-loader modules applications",
            "sample-package": "user-guide.txt",
        },
        ["user-guide.txt"],
    ),
    "UPD-2": answer(
        "partly",
        "Two minutes.",
        {"control-of-time": "owner-only", "process-effect": "stops", "staging": "no", "interruption": "120"},
    ),
    "UPD-3": answer(
        "partly",
        "Send it in.",
        {"failed-update": "maker-repair", "downgrade": "allowed", "return-minutes": "60", "kept-data": "Settings."},
    ),
    "UPD-6": answer(
        "yes", "Five minutes!", {"work-hours": "0.1", "outage-hours": "0.05", "vendor-visits": "0", "basis": "estimated"}
    ),
    "UPD-8": answer(
        "no",
        "From our web site.",
        {"verification": "digest-only", "separate-channel": "no", "files-covered": "+firmware", "procedure": "Compare MD5."},
    ),
    "UPD-9": answer(
        "partly",
        "In the guide.",
        {"documentation": "release-notes", "procedure-file": "user-guide.txt", "pilot-support": "no", "loan-weeks": "0"},
    ),
    "UPD-10": answer(
        "partly",
        "Some terms are too much for a small company.",
        {
            "terms": "some-refused",
            "changes": "No penalties, no audits.",
            "delivery-chain": "+authorised-channel",
            "flow-down": "no",
        },
    ),
}
STRUCK = {r: ("struck", "Not offered.") for r in ("VULN-1", "VULN-5", "VULN-9", "VULN-12", "AUTH-2", "OWN-5", "OWN-6", "UPD-10")}


def files():
    evidence = [
        Evidence("user-guide.txt", "manual", BROCHURE, BOTH, "2025-02-01"),
        Evidence("support-letter.txt", "support-statement", LETTER, BOTH, "2026-10-12"),
    ]
    bid = {
        "bidder": {"name": MAKER, "role": "maker"},
        "received": "2026-10-13T17:55+02:00",
        "items": [
            {
                "item": "rtu",
                "maker": MAKER,
                "model": RTU,
                "hardware": "3",
                "version": "3.4",
                "identifiers": {"order": "BT-8"},
                "delivers": [{"name": "bt8_34.bin", "sha256": sha256(b"bargain example file bt8_34.bin")}],
            },
            {
                "item": "tool",
                "maker": MAKER,
                "model": TOOL,
                "version": "3.4",
                "identifiers": {"order": "BTC"},
                "delivers": [{"name": "btconfig34.exe", "sha256": sha256(b"bargain example file btconfig34.exe")}],
            },
        ],
        "prices": [
            {"line": "rtu", "quantity": 40, "unit": "5900.00"},
            {"line": "tool", "quantity": 2, "unit": "1500.00"},
            {"line": "support", "quantity": 1, "unit": "12000.00"},
        ],
        "maintenance": [
            {"item": "rtu", "hours": Raw("0.1"), "outage_hours": Raw("0.05"), "visits": 0},
            {"item": "tool", "hours": Raw("0.1"), "outage_hours": 0, "visits": 0},
        ],
        "low_price_explanation": "We design, build and sell ourselves, and do not pay for certificates.",
    }
    return bid_files("bids/bargain", bid, evidence, response(TITLE, MAKER, ANSWERS, accepted(ANSWERS, STRUCK), EDITION))
