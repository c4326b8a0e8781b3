"""Nordlys: a sound bid that hands in what it claims."""

from csaf import advisory
from components import firmware_rows, purl_of, sbom, tool_rows, vulnerability
from feeder_rtu.common import BOTH, EDITION, KEV, KEYS, LABORATORY, TITLE, accepted, covers
from model import Evidence, answer, bid_files, response, scan, shipment, svv, test_report
from writers import Raw, sha256

MAKER = "Nordlys Feltstyring AS"
RTU, TOOL = "NF-540", "NF Studio"
RTU_VERSION, TOOL_VERSION = "4.2.1", "4.2.0"
KEY = KEYS["nordlys-product-security"]
HOLDER = ("Product Security Officer N", "Head of Product Security", MAKER)
RTU_FILES = [
    {"name": n, "sha256": sha256(b"nordlys example file " + n.encode())} for n in ("nf540-4.2.1.rauc", "nf540-boot-4.2.1.bin")
]
TOOL_FILES = [{"name": n, "sha256": sha256(b"nordlys example file " + n.encode())} for n in ("nf-studio-4.2.0.msi",)]

MANUAL = """
NF-540 SECURITY MANUAL                                   Edition 4.2.1, 2026-09-04
(Fictional product. Written for a Proofhouse example.)

1 Accounts
1.1 A factory-fresh unit holds no account and no password. Until the first administrator is set, ports answer nothing but the set-up page.
1.2 Set-up needs the push button behind the terminal cover and one of: the web page over TLS, or NF Studio. Passwords have 14 characters or
    more and are checked against a list of 100 000 known values, the serial number and the order code. A restart in the middle starts again.
1.3 Forty units are set up in one run: NF Studio writes a certificate request to each, the owner's authority signs, no secret is shared.
1.4 Each person has an own account: 64 locally, any number from the directory. Web page, engineering, secure shell, panel and the serial
    console ask for it. Each record in the log names it. The panel shows measured values without login and does nothing else.
1.5 Administrative and engineering sessions, and each session from outside the station segment, ask for a FIDO2 key or a certificate on a
    card. This cannot be switched off for single interfaces. There is no licence for it.
1.6 Roles: view, operate, configure, override, update, accounts and audit are given apart from each other, by the owner, for each bay.
    The device checks them; NF Studio only shows what the device allows.
1.7 Directory: LDAPS with the owner's authority, four servers, groups become roles. A withdrawal ends sessions within 5 minutes.
1.8 Without the directory a personal login with the second factor works for up to 96 hours. The break-glass card lies sealed with the
    owner; its use rings an alarm, is logged on the unit and forwarded when the network is back, and the card is void after one use.

2 Communication
2.1 IEC 60870-5-104 and DNP3 run over TLS 1.3 (IEC 62351-3:2023) with mutual certificates; DNP3 adds secure authentication version 5.
    A write that arrives without proof of its sender is refused and logged. This state is fixed; there is no switch to open it.
2.2 Engineering runs over TLS 1.3 with mutual certificates. Web page: HTTPS only. Files: SFTP. Monitoring: SNMP version 3.
2.3 Certificates come from the owner's authority by EST (RFC 7030); the key is made in the security chip and never leaves it.
2.4 Expiry is announced 90, 30 and 7 days ahead. An expired peer keeps its running control session for the grace time that the owner sets
    (0 to 72 hours, delivered: 24) while the alarm stands; new sessions are refused. Local control is never touched.
2.5 Telnet, FTP, TFTP, HTTP and SNMP 1 and 2c are not in the firmware.

3 Ports at first start
3.1 tcp 443 set-up page; udp 123 client only; nothing else. After set-up: tcp 19998 (104 over TLS), tcp 8443 engineering, tcp 22 SFTP if
    switched on. Each physical port has its own switch, USB and the card slot are off.
3.2 State on delivery is the hardened state. "nfctl compare" prints each deviation; no step is left to the owner but site values.

4 Logs
4.1 Login, failed login, settings, logic, firmware, accounts, outputs blocked, clock, and clearing of the log, each with time, source,
    subject, object, event number and result. All are on at delivery.
4.2 Syslog over TLS (RFC 5425, structured data of RFC 5424) to two collectors at once. UTF-8, control characters as \\xHH.
4.3 Records are chained by HMAC and signed each hour with a key in the security chip; "nfctl log verify" checks an export off line. Nobody
    can alter single records. Each change names account, time, old and new value; the front panel and the USB port change nothing.

5 Backup and restore
5.1 One file holds logic, settings, accounts, certificates without keys, and the firmware. The owner's key encrypts it (AES-256-GCM) and
    signs it (ECDSA P-256). The device refuses a file whose signature does not verify.
5.2 Restore onto a factory-fresh unit: 22 minutes for 4 000 points, measured on the offered configuration (firmware 9, logic and settings
    6, certificates 4, check 3). No licence, no link, nobody from Nordlys. One person restores 14 units in a shift.
5.3 Left out: private keys (made anew in 5.2) and retained counters (read from the control centre).

6 Updates
6.1 The device verifies ECDSA P-384 over the whole package, boot loader and modules included, before it writes. The key lies in fused
    memory with one spare; the spare replaces it by a package signed with both.
6.2 Load any day, activate when the owner says, device by device. Control runs on the old image until the switch-over, which holds all
    outputs and lasts 0 seconds for the process image on the redundant pair; a single unit holds outputs for 40 seconds.
6.3 A failed self-test returns to the last good image by itself within 4 minutes. Older images with a known flaw are refused, unless the
    owner opens them at the unit with the button for one hour. Settings, logic, accounts, certificates and logs survive both ways.
6.4 Work of one patch of one unit, timed on 12 units at the test house: 0.3 hours of work, 0.3 hours without redundancy, no visit.
6.5 Verify a file: "openssl dgst -sha384 -verify nordlys-2026.pub -signature F.sig F". The fingerprint of the key stands on the delivery
    note and on the label inside the cover. The procedure with photographs is chapter 6.6; two loan units and three test packages go with it.

7 Control
7.1 Start, stop, restart, clock, test mode, output force and block each need the right "override" (command table, appendix C). A refused
    command is answered with the protocol's own negative answer and changes nothing. The hard-wired emergency stop does not pass the CPU.
7.2 On loss of control, watchdog, failed self-test and power loss each output takes the state set for it (hold, open or close) within
    120 ms; on return of power it waits for a person. Limits on range, rate, interlock and select-before-operate are kept in the device.
7.3 Scans: any port scan and unauthenticated checks in operation, up to 1 500 packets a second.

8 Data
8.1 Passwords: Argon2id. Keys: security chip. Files: encrypted under a device key. No secret is sent in clear, none appears in logs.
8.2 No data leaves the site. There is no telemetry. Support asks for a dump only by letter; "nfctl dump" shows and removes each field.
8.3 Wipe: button plus right "accounts"; purges flash by block erase and the chip by key destruction, prints a signed statement. Memories:
    8 GB eMMC (purged), 2 MB FRAM counters (purged), 64 KB EEPROM calibration (kept, holds no owner data). Dead unit: remove and shred the
    plug-in eMMC card; returned units are wiped before repair.
8.4 Nothing has to be reached outside the site, ever. Licences are files without end date.

9 Vendor access
9.1 There is no account, key, code or service of Nordlys in a delivered unit. The debug header is fused off. (Test report, part OWN-1.)
9.2 Remote help, where the owner wants it, runs through the owner's own jump host, named person, second factor, recorded, for one session.
"""

TOOL_MANUAL = """
NF STUDIO SECURITY MANUAL                                Edition 4.2, 2026-08-20
(Fictional product. Written for a Proofhouse example.)

1 Accounts. The tool has no accounts of its own. Start and each project ask for the Windows account of the person; engineering at a unit asks
  for that person's account on the unit with FIDO2 key or card. There is no default password anywhere and nothing to set at first start: no
  project opens before its owner has been named.
2 Projects are encrypted under keys of the project's members (AES-256-GCM). Passwords of units are never stored in them.
3 Backup: "Project, save as archive" holds program, settings, users' rights and the unit firmware. Restore needs the archive and the installer,
  no activation. A forged archive is refused. 12 minutes on a fresh computer.
4 Update: the installer is signed (ECDSA P-384, Authenticode with the owner-pinned certificate); the tool and the installer service refuse what
  does not verify. The owner decides when. The former version stays installed beside the new one until removed.
5 Logs: the same events as the unit, to the Windows event log and by syslog over TLS.
6 Open formats: IEC 61131-10 XML for logic, IEC 61850-6 SCL for communication, CSV for points. Export, import into an empty project, compile:
  same digest. The export of the sample project is in the bid.
7 Ports: none open. Outgoing: tcp 8443 and 22 to units only. No telemetry, no update check, no activation.
8 Tasks without the tool: operation, logs, users, certificates, backup by web page and "nfctl". Logic needs the tool.
9 Scans in operation are allowed. Wipe: "Remove all my data" deletes projects with their keys and reports each file.
"""

CONTRACT = """
DRAFT CONTRACT SCHEDULE S (security), Nordlys Feltstyring AS, 2026-10-06

S1 Support. Security updates for NF-540 hardware R02 and NF Studio until 2042-06-30, free, to every owner, without registration. Notice of the
   end 36 months before. All security fixes of the last three years were free.
S2 Fix times: critical 10 days, high 30, medium 90. The support fee falls by 2 percent for each missed time, to 20 percent.
S3 Warranty stays in force whatever the owner patches, scans, monitors or tests. We prove the cause of a defect, not the owner.
S4 End: licences run on; keys are handed over; data are returned and destroyed; the sources lie with an escrow agent who built them from the deposit
   on 2026-05-18 (report with the agent). Notice 30 months.
S5 Change of vendor: plan into the product (8 months, parallel running by bay) and out of it (10 months), with binding day rates in the price list.
S6 Data of the owner belong to the owner alone. No use for statistics, training of models or marketing. Extraction in CSV and SCL at any time.
S7 Incident notice within 12 hours by telephone and signed mail; build and signing, update service, remote access, buyer's data, subcontractors.
S8 Security functions: all are part of the order codes offered (price list, column "included"). There is no edition without them.
S9 Delivery: sealed boxes, numbered seals, custody record, spares through the same channel; subcontractors are bound in writing.
S10 The owner does all maintenance with what is delivered. A tool needed by the owner is sold for as long as S1.
"""

POLICY = """
PRODUCT SECURITY POLICY, Nordlys Feltstyring AS, public, edition 7, 2026-03-02

P1 Reports: security contact and security.txt on the company's site, without login; acknowledged within 2 days, assessed within 10.
P2 Nordlys is a CVE numbering authority. Each vulnerability receives a CVE, also those found by ourselves.
P3 Advisories: CSAF 2.0 provider with signatures; VEX with each version; SBOM and VEX refreshed each month and within 24 hours of an attack on a
   component. All files are signed and can be verified off line.
P4 Before delivery the full list of known uncorrected vulnerabilities goes to the buyer, with a number for each; an empty list is stated and signed.
P5 Development process: certified (certificate in the bid), both sites in scope.
P6 The threat model is reviewed each year and at each release by someone who did not write it.
P7 SBOM: made by the build, all levels, delivered on the day of the release.
"""

THREATS = """
THREAT MODEL NF-540 AND NF STUDIO, extract for buyers      Model 4.2-c, approved 2026-08-28
Author: Engineer T1. Reviewer: Engineer T2 (not an author). Approved by: Head of Product Security.

T1 Scope: NF-540 firmware 4.2.1, hardware R02; NF Studio 4.2.0. Method: STRIDE per element on data flow diagrams, IEC 62443-4-1 SR-2.
T2 Bases: ATT&CK for ICS v17, EMB3D 2.0. 212 attack vectors: 197 with an implemented control, 11 accepted, 4 open with dates (appendix D).
T3 Vectors that could stop the process or hurt people: V-014 forged trip over 104, V-022 blocked outputs, V-057 logic replaced, V-103 clock set back
   during switching, V-118 select-before-operate overtaken. All have two controls or more and a test in SVV-2.
T4 Local access: debug header, USB, card slot, serial console, supply; controls in appendix B.
T5 Assumptions, each with the threats that return if it fails: A1 control centre link passes a firewall (V-014, V-031). A2 the cabinet is locked
   (V-081 to V-090). A3 time comes from two sources (V-103). A4 administrators keep their keys apart from their computers (V-120).
T6 The unit keeps its protection on a shared flat segment; only A1 then weakens availability under flooding.
"""

PRICES = """
PRICE LIST NF-500 FAMILY, net of tax, EUR, valid to 2027-06-30

code          what                                        price    security functions
NF-540-R02    RTU, 64 inputs, 32 outputs, two supplies    9 250    all included: MFA, directory, logs, syslog, TLS, EST, backup, signed updates
NF-STU-4      NF Studio, company licence for one site     6 500    all included
NF-SUP-15     support 15 years, 40 units                 29 000    security updates are free with or without it
NF-DAY        engineer, a day, fixed to 2041              1 150    binding, also for a change to another vendor
There is no code of the family that adds a security function.
"""

CONFIG = """
# nfctl export --state, factory-fresh NF-540 R02, firmware 4.2.1, serial hidden, 2026-09-08
accounts = []                       # none until set-up
vendor_accounts = []
debug_header = fused_off
listen = ["tcp/443 set-up page"]
services.telnet = absent
services.ftp = absent
services.http = absent
services.snmp_v1_v2c = absent
usb = off
card_slot = off
logging.events = all
logging.forward = unset             # site value
tls.minimum = 1.3
write_without_authentication = refused (fixed)
mfa.admin = required (fixed)
hardening.deviations = 0
"""

LOG = """
<110>1 2026-09-08T09:14:02.114Z nf540-0017 nf-auth 612 E1002 [nf@99999 subject="m.lind" object="login" source="10.20.4.31" result="refused"] second factor missing
<110>1 2026-09-08T09:14:40.871Z nf540-0017 nf-auth 612 E1001 [nf@99999 subject="m.lind" object="login" source="10.20.4.31" result="done"]
<110>1 2026-09-08T09:16:05.332Z nf540-0017 nf-conf 640 E2001 [nf@99999 subject="m.lind" object="bay3.reclose.time" old="0.5" new="0.8" result="done"]
<110>1 2026-09-08T09:20:11.010Z nf540-0017 nf-ctl 655 E3007 [nf@99999 subject="-" object="bay3.output.force" source="10.20.4.66" result="refused"] no right
<110>1 2026-09-08T10:00:00.000Z nf540-0017 nf-log 590 E9000 [nf@99999 object="chain" result="signed"] records 18211-18240
<109>1 2026-09-08T10:31:55.402Z nf540-0017 nf-log 590 E9003 [nf@99999 subject="a.roth" object="log" source="10.20.4.12" result="refused"] clear not allowed
"""

EXPORT = """
(* IEC 61131-3 structured text from an IEC 61131-10 export of the sample project, NF Studio 4.2.0. Fictional. *)
PROGRAM Feeder
VAR
  Overcurrent : BOOL;  (* bay 3, from the relay by IEC 61850 *)
  Reclose     : TON;   (* reclosing time, setting bay3.reclose.time *)
  CloseOrder  : BOOL;
END_VAR
Reclose(IN := NOT Overcurrent, PT := T#800ms);
CloseOrder := Reclose.Q AND NOT Overcurrent;
END_PROGRAM
(* Left out by the export: panel colours. *)
"""

PACKAGE = """
Sample update package nf540-4.2.0.rauc, 2026-06-11: manifest (the image itself is 61 MB and was shown to the reviewers)
compatible = nf540-r02
version = 4.2.0
image.rootfs.sha256 = 8d1f2b7d6a0c5e0f54f1b3e7a7c9a2103f5a4a8be1de4f0d9c6b7a5e4d3c2b1a
image.boot.sha256   = 1b2c3d4e5f60718293a4b5c6d7e8f9010a1b2c3d4e5f60718293a4b5c6d7e8f9
signature = ECDSA P-384, key nordlys-2026, detached in nf540-4.2.0.rauc.sig
verify with: openssl dgst -sha384 -verify nordlys-2026.pub -signature nf540-4.2.0.rauc.sig nf540-4.2.0.rauc
"""

ADVISORIES = """
CSAF provider metadata, extract. Publisher: Nordlys Feltstyring AS (vendor). CSAF 2.0, signed, ROLIE feed, public without login.
NFSA-2026-0004  2026-09-02  medium  web page, fixed in 4.2.1
NFSA-2026-0003  2026-06-11  high    TLS library, fixed in 4.2.0
NFSA-2026-0002  2026-03-19  low     panel text, fixed in 4.1.3
Known uncorrected vulnerabilities of NF-540 4.2.1 and NF Studio 4.2.0 on 2026-10-12: none. Signed list in the CSAF feed.
"""

SVV = """
SECURITY VERIFICATION SUMMARY, NF-540 4.2.1 and NF Studio 4.2.0 (IEC 62443-4-1 SVV)
SVV-1 security requirements     Engineer V1          2026-08-30   318 tests, all passed
SVV-2 threat mitigation         Engineer V1          2026-09-01   203 tests, all passed
SVV-3 vulnerability testing     Engineer V2          2026-09-03   fuzzing 96 h on eight interfaces, scans, 0 open
SVV-4 penetration testing       Eichgrund Test House 2026-09-11   15 days, 2 findings, both fixed before release
"""

RTU_PRODUCT = {"maker": MAKER, "model": RTU, "version": RTU_VERSION, "hardware": "R02"}
TOOL_PRODUCT = {"maker": MAKER, "model": TOOL, "version": TOOL_VERSION}

RTU_TESTS = [
    ("DEF-1", "default-credentials", "passed", "4 812 pairs on five interfaces, none accepted; no account before set-up"),
    ("DEF-1", "image-search", "passed", "no key, token or password in the unpacked image but public keys"),
    ("DEF-2", "first-boot", "passed", "nothing but the set-up page answered"),
    ("DEF-2", "weak-values", "passed", "61 weak values refused"),
    ("DEF-3", "black-box-scan", "passed", "all 65 535 tcp and udp ports, two answers as documented"),
    ("DEF-4", "legacy-probe", "passed", "no legacy protocol answered"),
    ("OWN-1", "access-inventory", "passed", "inventory empty; debug header dead"),
    ("OWN-1", "removal", "passed", "nothing to remove; updates run"),
    ("COM-1", "unauthenticated-write", "passed", "104, DNP3 and engineering refused 40 kinds of write"),
    ("COM-1", "downgrade", "passed", "TLS below 1.3 refused"),
    ("COM-7", "clear-text-off", "passed", "no clear-text service"),
    ("CTL-1", "hostile-commands", "passed", "118 commands refused, outputs watched by recorder"),
    ("CTL-1", "command-burst", "passed", "10 000 a second for 5 minutes, control cycle unchanged"),
    ("CTL-2", "agreed-scan", "passed", "five scans at 1 500 packets a second, cycle jitter below 1 ms"),
    ("CTL-4", "failure-states", "passed", "all five triggers, 32 outputs, 104 ms at most"),
    ("UPD-6", "timed-patch", "passed", "12 units, 0.28 to 0.31 hours of work"),
]
TOOL_TESTS = [
    ("DEF-1", "image-search", "passed", "installer and installed files searched, no secret found"),
    ("DEF-2", "first-boot", "passed", "no project opens before an owner is named"),
    ("OWN-1", "access-inventory", "passed", "no service, no account, no open port"),
    ("COM-1", "unauthenticated-write", "passed", "the tool takes no connection"),
    ("CTL-2", "agreed-scan", "passed", "no open port to scan; computer unaffected"),
    ("DEF-3", "black-box-scan", "passed", "no port opened by the installation"),
]
CERTIFICATE = {
    "schema": "proofhouse-certificate-1",
    "body": "Auental Certification",
    "accreditation": "fictional, no register",
    "scheme": "IEC 62443-4-2 component certificate",
    "number": "AC-2026-0117",
    "product": {"maker": MAKER, "model": RTU, "version": "4.2.0", "hardware": "R02"},
    "issued": "2026-07-01",
    "valid_until": "2029-06-30",
    "scope": "RTU NF-540 hardware R02 with firmware 4.2.0, security level 2, both development sites",
    "proves": ["AUTH-1", "AUTH-2", "AUTH-3", "COM-1", "COM-2", "DATA-1", "LOG-2", "UPD-1", "UPD-3"],
}
PROCESS_CERTIFICATE = {
    "schema": "proofhouse-certificate-1",
    "body": "Auental Certification",
    "accreditation": "fictional, no register",
    "scheme": "IEC 62443-4-1 process certificate",
    "number": "AC-2025-0490",
    "product": {"maker": MAKER, "model": RTU, "version": RTU_VERSION},
    "issued": "2025-11-03",
    "valid_until": "2028-11-02",
    "scope": "Development of the NF-500 family and NF Studio at both sites",
    "proves": ["THR-7"],
}
CHANGE_NOTE = {
    "schema": "proofhouse-change-note-1",
    "product": RTU_PRODUCT,
    "from": "4.2.0",
    "date": "2026-09-04",
    "untouched": ["AUTH-1", "AUTH-2", "AUTH-3", "COM-1", "COM-2", "DATA-1", "LOG-2", "UPD-1", "UPD-3"],
    "summary": "4.2.1 corrects the escaping of tag names on the web page (NFSA-2026-0004) and the text of two panel screens. "
    "Login, certificates, protocols, logs and the update chain are byte for byte those of 4.2.0.",
}

ANSWERS = {
    "CFG-1": answer(
        "yes",
        "Every change through every path is recorded with account, time, old and new value. Security manual 4.1 and 4.3.",
        {
            "change-kinds": "+settings logic firmware accounts security-settings",
            "record-content": "+who what when old-new",
            "silent-paths": "There is none. Panel and USB change nothing; the serial console asks for a personal account and is logged; "
            "fieldbus parameter writes need the right 'configure' and leave record E2004.",
        },
        ["security-manual.txt", "log-sample.txt"],
    ),
    "CFG-2": answer(
        "yes",
        "One encrypted file, restored by your staff, without us, without a link and without a licence.",
        {
            "vendor-needed": "nobody",
            "backup-scope": "+logic settings accounts firmware",
            "fresh-unit": "yes",
            "left-out": "Private keys are made anew on the fresh unit and certified by EST. Retained counters are read back from the "
            "control centre. Nothing else is left out.",
        },
        ["security-manual.txt", "tool-manual.txt"],
    ),
    "CFG-3": answer(
        "yes",
        "The device itself refuses a backup whose signature does not verify; contents are encrypted under your key.",
        {
            "signature-check": "device-refuses",
            "encryption": "owner-key",
            "key-handling": "AES-256-GCM and ECDSA P-256. Your keys live on your card or your key store. After a change of keys the "
            "old public key stays on a list that you edit; older backups restore while it is listed.",
        },
        ["security-manual.txt"],
    ),
    "CFG-7": answer(
        "yes",
        "22 minutes, timed on the offered configuration with 4 000 points.",
        {
            "restore-time": "22",
            "demonstrated": "measured-offered",
            "breakdown": "Firmware 9, logic and settings 6, certificates 4, check 3 minutes. No step needs more than the delivery. "
            "One person restores 14 units in a shift, limited by travel between cabinets.",
        },
        ["security-manual.txt"],
    ),
    "LOG-1": answer(
        "yes",
        "All logging, storage, export and forwarding is in the offered order code and on when the unit leaves the factory.",
        {"extra-price": "nothing", "on-at-delivery": "on-all"},
        ["price-list.txt"],
    ),
    "LOG-2": answer(
        "yes",
        "142 events, listed with number, fields and severity in appendix E of the security manual.",
        {
            "event-kinds": "+login-ok login-failed configuration firmware safety log-tampering",
            "record-fields": "+time source subject object event-id result",
            "event-catalogue": "security-manual.txt",
        },
        ["security-manual.txt", "log-sample.txt"],
    ),
    "LOG-3": answer(
        "yes",
        "Syslog over TLS with structured data, to two collectors at once.",
        {
            "transports": "open-protected",
            "format": "structured-published",
            "two-collectors": "yes",
            "standards-named": "RFC 5424 and RFC 5425 over TLS 1.3, UTF-8, control characters escaped as \\xHH; SNMP version 3 informs "
            "(RFC 3414, 3826) for the same events.",
        },
        ["log-sample.txt", "security-manual.txt"],
    ),
    "LOG-6": answer(
        "yes",
        "Chained records, signed every hour in the security chip.",
        {
            "who-can-alter": "nobody-no-clear",
            "tamper-evidence": "chained-signed",
            "verification": "HMAC-SHA-256 chain, ECDSA P-256 each hour; verify an export with 'nfctl log verify' off line. Overwriting "
            "the oldest records keeps the chain's anchor; replacement and factory reset write a closing record first.",
        },
        ["security-manual.txt", "log-sample.txt"],
    ),
    "STD-1": answer(
        "yes",
        "Published standards only; nothing of our own design.",
        {
            "own-design": "nowhere",
            "standards-list": "Login: FIDO2 level 1, X.509. Roles: IEC 62351-8. Engineering, 104, DNP3, web: TLS 1.3 by OpenSSL 3.0.15. "
            "Logs: RFC 5424/5425. Time: NTS, IEEE 1588. Storage: dm-crypt AES-256-XTS. Update: RAUC with ECDSA P-384. "
            "Boot: verified boot of U-Boot 2024.07.",
            "weak-algorithms": "absent-or-off",
        },
        ["security-manual.txt"],
    ),
    "STD-2": answer(
        "yes",
        "IEC 61131-10, SCL and CSV; export, import and compile give the same digest.",
        {
            "logic-format": "open-complete",
            "coverage": "+logic data hardware communication comments",
            "round-trip": "yes",
            "export-sample": "export-sample.st",
        },
        ["export-sample.st", "tool-manual.txt"],
    ),
    "STD-5": answer(
        "yes",
        "Only the writing of logic needs NF Studio.",
        {
            "vendor-only": "+operation logs users certificates backup update",
            "tool-life": "2042-06-30",
            "tool-terms": "NF Studio 4.2: company licence for one site, 6 500 EUR, no activation, Windows 11 LTSC and Server 2025; we port it "
            "to the successor systems until the date above. When support lapses everything runs on.",
        },
        ["tool-manual.txt"],
    ),
    "OWN-1": answer(
        "yes",
        "A delivered unit holds no way in for us. The test house looked for one.",
        {"vendor-access": "none-present", "computed-codes": "no", "works-after-removal": "yes"},
        ["test-report-rtu.json", "test-report-tool.json", "state-on-delivery.txt"],
    ),
    "OWN-2": answer(
        "yes",
        "Nothing ever has to be reached outside your site.",
        {"link-needed": "never-needed", "licence-from-file": "yes", "runs-after-vendor": "yes"},
        ["security-manual.txt", "tool-manual.txt"],
    ),
    "OWN-3": answer(
        "yes",
        "Your trained staff do everything; training for eight people is part of the price.",
        {"owner-tasks": "+patching restore certificates users diagnostics", "vendor-only": "no", "own-schedule": "yes"},
        ["security-manual.txt", "contract-schedule.txt"],
    ),
    "OWN-5": answer(
        "yes",
        "Schedule S3: whatever you patch, scan, monitor or test, the warranty stands and the proof is ours.",
        {
            "allowed-acts": "+installing-updates os-patches passive-monitoring active-scanning security-testing",
            "burden-of-proof": "supplier-proves",
            "warranty-limits": "None. Schedule S3 replaces clause 9 of our general terms.",
        },
        ["contract-schedule.txt"],
    ),
    "OWN-6": answer(
        "yes",
        "Escrow with a deposit that the agent has built, keys handed over, licences that run on.",
        {
            "end-terms": "+licences-run-on keys-handed-over data-returned data-destroyed escrow-release",
            "escrow-proof": "built-by-agent",
            "run-out-notice": "30",
            "exit-documents": "contract-schedule.txt",
        },
        ["contract-schedule.txt"],
    ),
    "OWN-7": answer(
        "yes",
        "Remote help is off; if you want it, you open each session on your own jump host.",
        {
            "opened-by": "owner-each-session",
            "session-controls": "+named-person multi-factor recorded view-live owner-ends limited-target",
            "path-description": "Engineer's managed computer, TLS to your jump host, your identity service with FIDO2, screen recording kept on "
            "your host, from there to one unit's engineering port for the time of the ticket.",
            "machine-to-machine": "no",
        },
        ["security-manual.txt"],
    ),
    "OWN-12": answer(
        "yes",
        "Both plans are in Schedule S5, with binding day rates.",
        {
            "plan-covers": "+data-and-logic-moved parallel-running fall-back old-access-removed cost-and-time",
            "transition-plan": "contract-schedule.txt",
            "exit-months": "10",
            "exit-help-priced": "yes",
        },
        ["contract-schedule.txt"],
    ),
    "DATA-1": answer(
        "yes",
        "Nothing secret is stored or sent in clear.",
        {
            "stored-form": "hashed-and-encrypted",
            "sent-form": "protected-only",
            "secret-table": "Passwords: Argon2id, 64 MB. Device key, TLS keys: security chip, not exportable. SNMP keys: localised, encrypted "
            "under the device key. Backup: AES-256-GCM under your key. None in logs, screens or dumps.",
        },
        ["security-manual.txt"],
    ),
    "DATA-2": answer(
        "yes",
        "No telemetry, no update check, no activation.",
        {
            "data-out": "no-data-out",
            "off-without-loss": "yes",
            "on-request-data": "A diagnostic dump, made and cleaned by you with 'nfctl dump', sent by signed mail or on a stick, deleted "
            "30 days after the case.",
        },
        ["security-manual.txt", "tool-manual.txt"],
    ),
    "DATA-5": answer(
        "yes",
        "Button plus right; purge by block erase and key destruction; signed statement.",
        {
            "wipe-method": "purge-all",
            "memory-statement": "security-manual.txt",
            "owner-alone": "yes",
            "dead-unit": "The eMMC is a plug-in card: remove and shred. Units returned for repair are wiped before they are opened.",
        },
        ["security-manual.txt"],
    ),
    "DATA-6": answer(
        "yes",
        "Schedule S6.",
        {
            "ownership-terms": "owner-only",
            "no-training-use": "yes",
            "data-holders": "Our service desk in Norway, for dumps that you send, 30 days. Nobody else.",
            "open-access": "yes",
        },
        ["contract-schedule.txt"],
    ),
    "DEF-1": answer(
        "yes",
        "There is no account in a factory-fresh unit.",
        {"ships-with": "none-until-set", "derivable": "no", "fixed-in-software": "no"},
        ["test-report-rtu.json", "test-report-tool.json"],
    ),
    "DEF-2": answer(
        "yes",
        "Before set-up nothing but the set-up page answers, on any interface.",
        {
            "first-start": "only-set-up",
            "all-interfaces": "yes",
            "least-length": "14",
            "set-up-path": "Push button behind the cover, then web page or NF Studio. 14 characters, checked against known values, serial number "
            "and order code. In bulk by certificate requests. A restart in the middle starts again.",
        },
        ["test-report-rtu.json", "test-report-tool.json", "security-manual.txt"],
    ),
    "DEF-3": answer(
        "yes",
        "Two open ports at first start, both in the table.",
        {
            "first-start-state": "needed-only",
            "port-table": "security-manual.txt",
            "physical-ports": "each-port",
            "changes-announced": "yes",
        },
        ["security-manual.txt", "state-on-delivery.txt"],
    ),
    "DEF-4": answer(
        "yes",
        "The old protocols are not in the firmware.",
        {
            "legacy-present": "+none-built-in",
            "legacy-default": "absent",
            "switch-on-effect": "cannot-be-on",
            "secure-replacement": "SSH and SFTP for Telnet and FTP, HTTPS for HTTP, SNMP version 3 for 1 and 2c.",
        },
        ["state-on-delivery.txt"],
    ),
    "DEF-5": answer(
        "yes",
        "There is no order code of the family without the security functions, and none that adds one.",
        {"priced-separately": "all-included", "price-list-file": "price-list.txt", "active-in-base": "yes"},
        ["price-list.txt", "contract-schedule.txt"],
    ),
    "DEF-7": answer(
        "yes",
        "Delivered in the hardened state; 'nfctl compare' prints deviations.",
        {
            "remaining-steps": "0",
            "hardening-guide": "security-manual.txt",
            "state-check": "built-in-compare",
            "updates-keep-state": "yes",
        },
        ["security-manual.txt", "state-on-delivery.txt"],
    ),
    "COM-1": answer(
        "yes",
        "A write without proof of its sender is refused; there is no switch to change that.",
        {
            "write-paths": "refused-always",
            "protocol-matrix": "104 and DNP3 over TLS 1.3 (IEC 62351-3:2023), DNP3 with secure authentication 5; engineering TLS 1.3 mutual; "
            "web HTTPS; SFTP; SNMP version 3 read only. All enforced.",
        },
        ["test-report-rtu.json", "test-report-tool.json", "certificate.json"],
    ),
    "COM-2": answer(
        "yes",
        "Your authority issues every certificate, by EST.",
        {
            "issuer": "owner-ca",
            "enrolment": "+est opcua-gds",
            "key-generation": "yes",
            "functions-left": "104, DNP3, engineering, web, syslog: issued by you. At delivery each unit holds one birth certificate, used for set-up "
            "only. Chains of up to four links.",
        },
        ["security-manual.txt", "certificate.json"],
    ),
    "COM-3": answer(
        "yes",
        "Loud, early, and the process runs on.",
        {
            "on-expiry": "alarm-and-rule",
            "warning-days": "90",
            "checks-made": "+expired not-yet-valid revoked status-unreachable clock-untrusted",
            "traffic-effect": "Running control sessions live on for the grace time that you set (0 to 72 hours), new ones are refused, alarms and "
            "local control are untouched.",
        },
        ["security-manual.txt"],
    ),
    "COM-7": answer(
        "yes",
        "No clear-text management protocol is in the product.",
        {
            "clear-text-need": "none-present",
            "encrypted-services": "+web shell engineering files monitoring logs",
            "default-state": "yes",
        },
        ["security-manual.txt", "state-on-delivery.txt"],
    ),
    "CTL-1": answer(
        "yes",
        "118 commands, each bound to the right 'override', each refused without it in the test.",
        {
            "unauthorised-command": "refused-all",
            "command-list": "Appendix C: 104 types 45 to 51, 58 to 64, 101, 103, 105, 107; DNP3 functions 3 to 6, 13 to 18, 21, 22, 29; engineering "
            "start, stop, force, block, test, clock. Answer: the protocol's own negative confirmation.",
            "test-proof": "test-report-rtu.json",
            "genuine-emergency": "The hard-wired stop does not pass the CPU.",
        },
        ["test-report-rtu.json"],
    ),
    "CTL-2": answer(
        "yes",
        "Scan in operation, up to 1 500 packets a second.",
        {
            "scan-allowed": "in-operation",
            "scan-tests": "+tcp-all udp-all service-detection unauthenticated-vuln authenticated-vuln industrial-enumeration",
            "scan-report": "test-report-rtu.json",
            "scan-limits": "1 500 packets a second and 64 parallel connections; above that the interface drops, the "
            "control cycle does not.",
        },
        ["test-report-rtu.json", "test-report-tool.json"],
    ),
    "CTL-4": answer(
        "yes",
        "Each output has its own state, reached within 120 ms.",
        {
            "state-setting": "per-output",
            "triggers": "+loss-of-control watchdog self-test power-loss power-return",
            "reaction-time": "120",
            "state-table": "Loss of view: hold, alarm. Loss of control: as set after the time set. Watchdog, self-test: as set, 120 ms. Power loss: "
            "relay rest position. Return: rest position until a person confirms.",
        },
        ["test-report-rtu.json", "security-manual.txt"],
    ),
    "CTL-6": answer(
        "yes",
        "Limits live in the device, under a right apart from operating.",
        {
            "limits-offered": "+value-range rate-of-change interlock select-operate mode-lock",
            "enforcement-place": "in-device",
            "who-can-change": "The right 'configure'; recorded as E2003 with old and new value and announced to the control centre.",
            "dangerous-list": "Close onto earth: interlock. Reclose during work: mode lock. Fast repeated switching: rate limit of 3 a minute.",
        },
        ["security-manual.txt"],
    ),
    "AUTH-1": answer(
        "yes",
        "A personal account at every interface, 64 on the unit, any number from the directory.",
        {
            "personal-accounts": "every-interface",
            "account-number": "64",
            "interface-matrix": "Web, engineering, shell, console, panel: personal login. USB and wireless: absent or off. Panel without login shows "
            "values only.",
            "record-names-person": "yes",
        },
        ["security-manual.txt", "certificate.json", "tool-manual.txt"],
    ),
    "AUTH-2": answer(
        "yes",
        "FIDO2 key or card for all remote, administrative and engineering access, in the base price.",
        {
            "methods": "+fido2 certificate",
            "covered-access": "remote-and-admin",
            "price": "in-base-price",
            "ways-around": "None. Web, engineering, shell and console ask for it; recovery is the break-glass card, itself a second factor, void after "
            "one use.",
        },
        ["security-manual.txt", "certificate.json", "tool-manual.txt", "price-list.txt"],
    ),
    "AUTH-3": answer(
        "yes",
        "Seven rights, given apart, for each bay, checked in the device.",
        {
            "separable-rights": "+view operate configure override update accounts audit",
            "role-definition": "owner-defined",
            "enforced-where": "device-all",
            "rights-table": "Appendix A: 86 functions against 7 rights, limited to unit, bay or feeder.",
        },
        ["security-manual.txt", "certificate.json"],
    ),
    "AUTH-4": answer(
        "yes",
        "LDAPS and IEC 62351-8; groups become roles.",
        {
            "directory-protocols": "+ldaps iec-62351-8",
            "roles-from-directory": "yes",
            "withdrawal-minutes": "5",
            "directory-detail": "Tested with OpenLDAP, FreeIPA and Active Directory; server certificate against your authority; four servers; only a "
            "cached verifier is stored, for the offline time.",
        },
        ["security-manual.txt"],
    ),
    "AUTH-5": answer(
        "yes",
        "96 hours offline with the second factor; a sealed break-glass card.",
        {
            "offline-login": "offline-multi-factor",
            "break-glass": "owner-sealed",
            "cache-hours": "96",
            "emergency-detail": "Panel: view and acknowledge. Use of the card is logged in the unit, forwarded when the network is back; you order two "
            "new cards from your own card printer.",
        },
        ["security-manual.txt"],
    ),
    "THR-1": answer(
        "yes",
        "Model 4.2-c describes the offered versions.",
        {"model-version": "offered-version", "review-date": "2026-08-28", "access": "extract", "model-file": "threat-model.txt"},
        ["threat-model.txt"],
    ),
    "THR-2": answer(
        "yes",
        "STRIDE per element, checked against ATT&CK for ICS v17 and EMB3D 2.0.",
        {
            "method": "+stride iec-62443-4-1",
            "threat-base": "+attack-ics emb3d",
            "coverage": "212 vectors, 197 with a control, 11 accepted, 4 open with dates. Process or people: V-014, V-022, V-057, V-103, V-118.",
            "physical-ports": "yes",
        },
        ["threat-model.txt"],
    ),
    "THR-5": answer(
        "yes",
        "Four assumptions, each with the threats that return if it fails.",
        {
            "assumptions": "list-with-threats",
            "assumption-list": "A1 firewalled link to the control centre, A2 locked cabinet, A3 two time sources, A4 keys "
            "kept apart from computers.",
            "flat-network": "yes",
        },
        ["threat-model.txt"],
    ),
    "THR-7": answer(
        "yes",
        "Process certificate AC-2025-0490, both sites.",
        {
            "process-proof": "accredited-certificate",
            "certificate-file": "process-certificate.json",
            "site-in-scope": "yes",
            "valid-until": "2028-11-02",
        },
        ["process-certificate.json", "product-security-policy.txt"],
    ),
    "VULN-1": answer(
        "yes",
        "Made by the build, all levels, on the day of release.",
        {"sbom-file": ["sbom-rtu.cdx.json", "sbom-tool.cdx.json"], "depth": "all-levels", "origin": "from-build", "refresh": "0"},
        ["sbom-rtu.cdx.json", "sbom-tool.cdx.json"],
    ),
    "VULN-2": answer(
        "yes",
        "None open. Checked against the catalogue of 2026-10-09.",
        {
            "listed-open": "0",
            "checked-on": "2026-10-12",
            "listed-names": "One listed entry, CVE-2026-90211, concerns a function of the PPP daemon that our build leaves out; see the statement in the SBOM.",
            "vex-file": "sbom-rtu.cdx.json",
        },
        ["sbom-rtu.cdx.json", "sbom-tool.cdx.json"],
    ),
    "VULN-3": answer(
        "yes",
        "Signed for the offered versions, with all four kinds of test.",
        {
            "will-attest": "yes",
            "attestation-file": ["shipment-rtu.dsse.json", "shipment-tool.dsse.json"],
            "test-record": "+security-requirements threat-mitigation vulnerability penetration",
            "signatory": "Head of Product Security, under a board resolution of 2026-01-12; Ed25519 key handed over on paper with the bid.",
        },
        ["shipment-rtu.dsse.json", "shipment-tool.dsse.json"],
    ),
    "VULN-4": answer(
        "yes",
        "Until 2042-06-30, in the contract and on our site.",
        {
            "support-end": "2042-06-30",
            "commitment": "contract-and-public",
            "components-ending-earlier": "Linux 6.6 ends in December 2026; we move to 6.12 and its successors within NF-540 updates. OpenSSL 3.0 likewise.",
            "end-notice": "36",
        },
        ["contract-schedule.txt"],
    ),
    "VULN-5": answer(
        "yes",
        "Schedule S2.",
        {"critical-fix": "10", "high-fix": "30", "medium-fix": "90", "fee-reduction": "accepted"},
        ["contract-schedule.txt"],
    ),
    "VULN-6": answer(
        "yes",
        "Public policy, security.txt, own numbering authority.",
        {
            "published": "+policy security-contact security-txt response-times",
            "cna": "maker-is-cna",
            "addresses": "nordlys.example/security, nordlys.example/.well-known/security.txt, nordlys.example/csaf",
            "acknowledge": "2",
        },
        ["product-security-policy.txt"],
    ),
    "VULN-7": answer(
        "yes",
        "A CVE for each, CSAF 2.0 provider, VEX with each version.",
        {
            "cve-policy": "all",
            "advisory-form": "csaf-provider",
            "vex": "each-version",
            "feed-address": "nordlys.example/csaf/provider-metadata.json; NFSA-2026-0004, -0003, -0002",
        },
        ["advisories.txt", "nfsa-2026-0004.json", "product-security-policy.txt"],
    ),
    "VULN-8": answer(
        "yes",
        "Free to every owner.",
        {"free-share": "100", "condition": "nothing", "security-separate": "yes"},
        ["contract-schedule.txt", "price-list.txt"],
    ),
    "VULN-9": answer(
        "yes",
        "Schedule S7.",
        {
            "notice-hours": "12",
            "scope": "+build-and-signing update-service remote-access buyer-data subcontractors",
            "notice-path": "The duty officer calls your control room and sends a mail signed with the PSIRT key, in German or English, at any hour; call back "
            "on the number in the contract to be sure.",
        },
        ["contract-schedule.txt"],
    ),
    "VULN-11": answer(
        "yes",
        "The list is empty, stated and signed in the feed.",
        {"disclosure-list": "full-list", "vulnerability-list": "advisories.txt", "new-notice": "3", "tracked": "yes"},
        ["advisories.txt"],
    ),
    "VULN-12": answer(
        "yes",
        "Monthly and on change, signed, usable without a network.",
        {
            "feed-interval": "on-change-and-monthly",
            "feed-content": "+sbom vex csaf",
            "offline-signed": "yes",
            "urgent-hours": "24",
        },
        ["product-security-policy.txt", "advisories.txt"],
    ),
    "UPD-1": answer(
        "yes",
        "The device verifies the whole package before it writes.",
        {
            "enforced-by": "device-always",
            "algorithm": "ECDSA P-384 with SHA-384; key in fused memory, one spare; replaced by a package signed with both.",
            "covered": "+main-firmware boot-loader modules applications",
            "sample-package": "update-package.txt",
        },
        ["update-package.txt", "security-manual.txt", "certificate.json", "tool-manual.txt"],
    ),
    "UPD-2": answer(
        "partly",
        "The redundant pair switches without a gap. A single unit holds its outputs for 40 seconds; 28 of the 40 feeders have a single unit.",
        {"control-of-time": "owner-only", "process-effect": "hold-bumpless", "staging": "yes", "interruption": "40"},
        ["security-manual.txt"],
    ),
    "UPD-3": answer(
        "yes",
        "Falls back by itself; older flawed images need the button.",
        {
            "failed-update": "automatic-return",
            "downgrade": "refused-with-local-override",
            "return-minutes": "4",
            "kept-data": "Settings, logic, certificates, accounts and logs survive both ways.",
        },
        ["security-manual.txt", "certificate.json"],
    ),
    "UPD-6": answer(
        "yes",
        "Timed on twelve units at the test house.",
        {"work-hours": "0.3", "outage-hours": "0.3", "vendor-visits": "0", "basis": "measured-on-offered"},
        ["test-report-rtu.json", "security-manual.txt"],
    ),
    "UPD-8": answer(
        "yes",
        "One openssl command; the fingerprint is on paper.",
        {
            "verification": "standard-signature",
            "separate-channel": "yes",
            "files-covered": "+firmware tools libraries preinstalled",
            "procedure": "Security manual 6.5; fingerprint on the delivery note and inside the cover.",
        },
        ["security-manual.txt", "update-package.txt"],
    ),
    "UPD-9": answer(
        "yes",
        "Chapter 6.6 with photographs; two loan units.",
        {"documentation": "full-procedure", "procedure-file": "security-manual.txt", "pilot-support": "yes", "loan-weeks": "8"},
        ["security-manual.txt"],
    ),
    "UPD-10": answer(
        "yes",
        "All clauses accepted.",
        {
            "terms": "all-accepted",
            "delivery-chain": "+custody-record tamper-evident authorised-channel spares-included",
            "flow-down": "yes",
        },
        ["contract-schedule.txt"],
    ),
}


def files():
    rtu_rows = firmware_rows(146)
    sbom_rtu = Evidence(
        "sbom-rtu.cdx.json",
        "sbom",
        sbom(
            maker=MAKER,
            product=RTU,
            slug="nf540",
            version=RTU_VERSION,
            kind="firmware",
            timestamp="2026-09-04T16:20:00Z",
            tool=("nf-build", "11.2"),
            modules=("nf-control", "nf-io", "nf-104", "nf-dnp3", "nf-61850", "nf-web", "nf-auth", "nf-log", "nf-update"),
            rows=rtu_rows,
            vulnerabilities=[
                vulnerability(
                    "CVE-2026-90211",
                    purl_of(rtu_rows, "ppp"),
                    "not_affected",
                    "The EAP module of pppd is not built; PPP is not started.",
                    "code_not_present",
                    "critical",
                    9.8,
                ),
                vulnerability(
                    "CVE-2026-90307",
                    purl_of(rtu_rows, "libcurl"),
                    "not_affected",
                    "The product never follows redirects.",
                    "code_not_reachable",
                ),
                vulnerability(
                    "CVE-2026-90340",
                    purl_of(rtu_rows, "expat"),
                    "resolved",
                    "Patched in this build (patch nf-expat-03).",
                    None,
                    "medium",
                    5.9,
                ),
                vulnerability(
                    "CVE-2026-90388",
                    purl_of(rtu_rows, "busybox"),
                    "not_affected",
                    "The applet is not built.",
                    "code_not_present",
                    "medium",
                    6.5,
                ),
            ],
        ),
        covers(RTU_VERSION),
        "2026-09-04",
    )
    sbom_tool = Evidence(
        "sbom-tool.cdx.json",
        "sbom",
        sbom(
            maker=MAKER,
            product=TOOL,
            slug="nf-studio",
            version=TOOL_VERSION,
            kind="application",
            timestamp="2026-08-20T11:00:00Z",
            tool=("nf-build", "11.2"),
            modules=("nf-studio-shell", "nf-studio-project", "nf-studio-logic", "nf-studio-scl", "nf-studio-transfer"),
            rows=tool_rows(115),
            vulnerabilities=[],
        ),
        covers(None, TOOL_VERSION),
        "2026-08-20",
    )
    verification = Evidence("verification-summary.txt", "other", SVV, BOTH, "2026-09-11")
    tested = [
        ("SVV-1", "Engineer V1", "2026-08-30"),
        ("SVV-2", "Engineer V1", "2026-09-01"),
        ("SVV-3", "Engineer V2", "2026-09-03"),
        ("SVV-4", "Eichgrund Test House", "2026-09-11"),
    ]
    scans = [
        scan(
            "https://scanner.example/cdxscan",
            "3.4.0",
            "https://database.example/osv",
            "2026-10-12T04:00:00Z",
            "2026-10-12T08:00:00Z",
            "2026-10-12T08:03:00Z",
            "all components of the SBOM",
        )
    ]
    common = dict(
        vendor=MAKER,
        as_of="2026-10-12T09:00:00Z",
        shipped="2026-10-13T08:00:00Z",
        scans=scans,
        kev=("2026.10.09", "2026-10-09T15:00:00Z"),
        authority=HOLDER,
        until="2027-04-12T00:00:00Z",
    )
    attest_rtu = shipment(
        KEY,
        delivers=RTU_FILES,
        sboms=[sbom_rtu],
        testing=svv(tested, RTU_VERSION, verification),
        statement="none_exploitable_given_vex",
        product={"name": RTU, "purl": f"pkg:generic/nf540@{RTU_VERSION}", "version": RTU_VERSION, "hardware_revisions": ["R02"]},
        residual=[
            {
                "id": "CVE-2026-90211",
                "status": "not_affected",
                "justification": "The EAP module of pppd is not built.",
                "owner": "Head of Product Security",
            }
        ],
        **common,
    )
    attest_tool = shipment(
        KEY,
        delivers=TOOL_FILES,
        sboms=[sbom_tool],
        testing=svv(tested, TOOL_VERSION, verification),
        statement="none_known",
        product={"name": TOOL, "purl": f"pkg:generic/nf-studio@{TOOL_VERSION}", "version": TOOL_VERSION},
        **common,
    )
    lab, body = KEYS["eichgrund-test-house"], KEYS["auental-certification"]
    evidence = [
        sbom_rtu,
        sbom_tool,
        Evidence("shipment-rtu.dsse.json", "shipment-attestation", attest_rtu, covers(RTU_VERSION), "2026-10-12"),
        Evidence("shipment-tool.dsse.json", "shipment-attestation", attest_tool, covers(None, TOOL_VERSION), "2026-10-12"),
        verification,
        Evidence(
            "test-report-rtu.json",
            "test-report",
            test_report(LABORATORY, "2026-09-18", RTU_PRODUCT, RTU_TESTS),
            covers(RTU_VERSION),
            "2026-09-18",
            signer=lab,
        ),
        Evidence(
            "test-report-tool.json",
            "test-report",
            test_report(LABORATORY, "2026-09-18", TOOL_PRODUCT, TOOL_TESTS),
            covers(None, TOOL_VERSION),
            "2026-09-18",
            signer=lab,
        ),
        Evidence("certificate.json", "certificate", CERTIFICATE, covers("4.2.0"), "2026-07-01", "2029-06-30", "public", body),
        Evidence(
            "process-certificate.json", "certificate", PROCESS_CERTIFICATE, BOTH, "2025-11-03", "2028-11-02", "public", body
        ),
        Evidence("change-note.json", "change-note", CHANGE_NOTE, covers(RTU_VERSION), "2026-09-04", signer=KEY),
        Evidence("security-manual.txt", "manual", MANUAL, covers(RTU_VERSION), "2026-09-04"),
        Evidence("tool-manual.txt", "manual", TOOL_MANUAL, covers(None, TOOL_VERSION), "2026-08-20"),
        Evidence("threat-model.txt", "threat-model", THREATS, covers(RTU_VERSION, TOOL_VERSION), "2026-08-28"),
        Evidence("product-security-policy.txt", "policy", POLICY, BOTH, "2026-03-02", disclosure="public"),
        Evidence("contract-schedule.txt", "contract-draft", CONTRACT, BOTH, "2026-10-06"),
        Evidence("price-list.txt", "price-list", PRICES, BOTH, "2026-10-06"),
        Evidence("state-on-delivery.txt", "configuration-export", CONFIG, covers(RTU_VERSION), "2026-09-08"),
        Evidence("log-sample.txt", "log-sample", LOG, covers(RTU_VERSION), "2026-09-08"),
        Evidence("export-sample.st", "configuration-export", EXPORT, covers(RTU_VERSION, TOOL_VERSION), "2026-08-20"),
        Evidence("update-package.txt", "update-package", PACKAGE, covers("4.2.0"), "2026-06-11"),
        Evidence("advisories.txt", "advisory-feed", ADVISORIES, BOTH, "2026-10-12", disclosure="public"),
        Evidence(
            "nfsa-2026-0004.json",
            "advisory-feed",
            advisory(
                publisher=MAKER,
                namespace="https://nordlys.example",
                tracking="NFSA-2026-0004",
                title="Web page of NF-540 shows a text of another user",
                date="2026-09-02",
                product=RTU,
                affected="4.2.0",
                fixed=RTU_VERSION,
                cve="CVE-2026-90304",
                cwe=("CWE-79", "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')"),
                note="A station name is written into the web page of the unit as it is. Who may change station names can run a script in the browser of another user.",
                remediation="Update to 4.2.1. Until then, let engineers alone change station names.",
                vector="CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N",
                score=5.4,
                severity="MEDIUM",
            ),
            covers(RTU_VERSION),
            "2026-09-02",
            disclosure="public",
        ),
    ]
    bid = {
        "bidder": {"name": MAKER, "role": "maker"},
        "received": "2026-10-14T09:12+02:00",
        "items": [
            {
                "item": "rtu",
                "maker": MAKER,
                "model": RTU,
                "hardware": "R02",
                "version": RTU_VERSION,
                "identifiers": {"purl": f"pkg:generic/nf540@{RTU_VERSION}", "order": "NF-540-R02", "csaf": "NF-540"},
                "family": ["NF-520"],
                "delivers": RTU_FILES,
            },
            {
                "item": "tool",
                "maker": MAKER,
                "model": TOOL,
                "version": TOOL_VERSION,
                "identifiers": {"purl": f"pkg:generic/nf-studio@{TOOL_VERSION}", "order": "NF-STU-4", "csaf": "NF-STUDIO"},
                "delivers": TOOL_FILES,
            },
        ],
        "prices": [
            {"line": "rtu", "quantity": 40, "unit": "9250.00"},
            {"line": "tool", "quantity": 2, "unit": "6500.00"},
            {"line": "support", "quantity": 1, "unit": "29000.00"},
        ],
        "maintenance": [
            {"item": "rtu", "hours": Raw("0.3"), "outage_hours": Raw("0.3"), "visits": 0},
            {"item": "tool", "hours": Raw("0.4"), "outage_hours": 0, "visits": 0},
        ],
    }
    return bid_files("bids/nordlys", bid, evidence, response(TITLE, MAKER, ANSWERS, accepted(ANSWERS), EDITION))
