"""What three reviewers saw. Each entry names a place that can be opened."""

from model import review

A = ("Reviewer A", "OT engineer, telecontrol")
B = ("Reviewer B", "IT security officer")
C = ("Reviewer C", "Contracts and law")


def yes(rows, evidence, level="C3"):
    return [(requirement, evidence, place, "supports", level, reason) for requirement, place, reason in rows]


def part(rows, evidence, level="C3"):
    return [(requirement, evidence, place, "partly", level, reason) for requirement, place, reason in rows]


NORDLYS_RTU = (
    yes(
        [
            (
                "CFG-1",
                "4.3, sample record E2001",
                "Each path to change the unit is named, and the sample record holds who, what, when, old and new value.",
            ),
            (
                "CFG-2",
                "5.1 to 5.3",
                "The steps are complete, need nobody outside, and end on a factory-fresh unit. We followed them on paper with two engineers.",
            ),
            ("CFG-3", "5.1", "The unit verifies; the owner holds both keys; algorithms are named."),
            ("CFG-7", "5.2", "Times a step for the offered configuration; sum agrees."),
            ("LOG-3", "4.2", "Standards with numbers, two collectors, escaping stated."),
            ("LOG-6", "4.3", "Chain, hourly signature, off-line check and behaviour at overwriting are described."),
            ("STD-1", "2.1, 5.1, 6.1, 8.1", "Each security function names a published standard with its options."),
            ("DEF-7", "3.2", "State on delivery is the hardened state; the list of deviations of the sample unit is empty."),
            ("COM-3", "2.4", "Behaviour at expiry is stated for running and new sessions and keeps local control."),
            ("CTL-6", "7.2", "Limits are kept in the unit and bound to a right of their own."),
            ("AUTH-4", "1.7", "Protocol, roles from groups and time of withdrawal are stated and meet the demand."),
            ("AUTH-5", "1.8", "Offline time and break-glass card are described with their records."),
            ("DATA-5", "8.3", "Each memory is listed with its purge; the kept one holds calibration only."),
            ("UPD-6", "6.4", "Figures timed on twelve units of the offered version, as the test report says too."),
            ("UPD-8", "6.5", "One standard command; the fingerprint comes on paper."),
            ("UPD-9", "6.5, 6.6", "Procedure, loan units and test packages are there."),
            ("OWN-2", "8.4", "No outside link in any chapter; licences are files without end."),
            ("DATA-2", "8.2", "No flow leaves the site; the dump is cleaned by the owner."),
        ],
        "security-manual.txt",
    )
    + part(
        [("UPD-2", "6.2", "True for the redundant pair. A single unit holds its outputs for 40 seconds.")], "security-manual.txt"
    )
    + yes([("DEF-4", "services.*", "The listing shows that the old protocols are absent.")], "state-on-delivery.txt")
    + yes(
        [
            (
                "UPD-1",
                "whole file, and the image shown on screen",
                "We verified the signature of the released package with openssl; one changed byte was refused.",
            )
        ],
        "update-package.txt",
    )
    + yes([("LOG-2", "six records", "All six kinds and all six fields are in the sample.")], "log-sample.txt")
    + yes([("STD-2", "whole file", "Readable, complete, and compiled to the same digest in front of us.")], "export-sample.st")
)

NORDLYS_TOOL = yes(
    [
        ("CFG-1", "5", "Same events as the unit."),
        ("CFG-2", "3", "Restore on a fresh computer needs archive and installer only."),
        ("AUTH-1", "1", "The tool knows persons by their Windows account and by their account on the unit; nobody shares one."),
        ("AUTH-2", "1", "Engineering at a unit always asks for the second factor; there is no other administrative access."),
        ("UPD-1", "4", "Installer and service refuse what does not verify; we tried a changed file."),
        ("LOG-2", "5", "Same events as the unit."),
        ("DATA-1", "2", "No password of a unit is stored in a project."),
        ("OWN-2", "7", "No outgoing connection but to units."),
        ("DATA-2", "7", "No telemetry, update check or activation."),
        ("UPD-8", "4", "Authenticode with pinned certificate and a published fingerprint."),
        ("STD-5", "8", "Tasks with and without the tool are listed."),
    ],
    "tool-manual.txt",
) + yes([("STD-2", "whole file", "Same sample as for the unit.")], "export-sample.st")

NORDLYS_BID = (
    yes(
        [
            ("VULN-4", "S1", "Date, free updates and 36 months' notice are contract."),
            ("VULN-5", "S2", "Times and reduction of the fee as asked."),
            ("OWN-3", "S10", "Nothing is reserved to the vendor."),
            ("OWN-5", "S3", "Covers all five acts; the proof is the supplier's."),
            ("OWN-6", "S4", "Escrow with a build report of the agent, and all five points."),
            ("OWN-12", "S5", "Both plans with binding rates."),
            ("DATA-6", "S6", "Owner only."),
            ("VULN-8", "S1", "Free to every owner, without registration."),
            ("VULN-9", "S7", "Twelve hours; all five scopes."),
            ("UPD-10", "S9", "Accepted; chain complete."),
        ],
        "contract-schedule.txt",
    )
    + yes(
        [
            ("DEF-5", "column 'security functions'", "No order code of the family sells a security function apart."),
            ("LOG-1", "column 'security functions'", "Logging is in the offered code."),
        ],
        "price-list.txt",
    )
    + yes(
        [
            ("THR-1", "head and T1", "Describes the offered versions; author and reviewer differ."),
            ("THR-2", "T1 to T4", "Method, bases with edition, numbers of vectors, local access."),
            ("THR-5", "T5", "Each assumption names the threats that return."),
        ],
        "threat-model.txt",
    )
    + yes(
        [
            ("VULN-6", "P1, P2", "Looked up on the public site as well."),
            ("VULN-12", "P3", "Monthly, on change and within 24 hours; signed."),
        ],
        "product-security-policy.txt",
    )
    + yes(
        [
            ("VULN-7", "whole file", "Provider metadata and three advisories."),
            ("VULN-11", "last paragraph", "An empty list, stated and signed."),
        ],
        "advisories.txt",
    )
    + [
        (
            "OWN-7",
            None,
            "demonstration at the vendor's, 2026-10-20",
            "supports",
            "C3",
            "Session opened by us, recorded, ended by us; no other path was offered.",
        )
    ]
)

KEYSTONE_RTU = yes(
    [
        ("CFG-2", "G", "Complete without Keystone; licence file stays with the owner."),
        ("AUTH-1", "B", "Every interface knows persons. 32 accounts and the directory: enough for this network."),
        (
            "AUTH-2",
            "C, with test report",
            "With the licence that is in the price lines, the second factor is enforced on every interface.",
        ),
        ("AUTH-4", "B", "LDAPS and RADIUS over TLS with roles."),
        ("UPD-1", "H", "The unit verifies before it writes; we saw a changed package refused."),
        ("DEF-2", "A", "Set-up mode only, twelve characters, dictionary check."),
        ("DATA-1", "G and annex 4", "Storage and transport of each secret are named."),
        ("OWN-2", "L", "No outside link."),
        ("DATA-2", "L", "No data leaves the site."),
        ("COM-2", "D", "Owner's authority by SCEP for all functions."),
        ("COM-7", "E", "Nothing in clear is needed."),
        ("STD-1", "C, D, H", "Published standards throughout."),
        ("UPD-3", "H", "Automatic return; older images refused."),
        ("LOG-2", "F", "With KG-LOG, as offered: full event set."),
        ("UPD-9", "annex 9", "Procedure with pictures; loan units promised."),
        ("DEF-4", "E", "Present and off; an alarm stays while one is on."),
    ],
    "manual.txt",
) + part(
    [
        ("CFG-7", "G", "45 minutes, but timed on another product."),
        ("CFG-3", "G", "The tool refuses; the unit itself would not."),
        ("LOG-3", "F", "One collector, text part."),
        ("AUTH-3", "B", "Five fixed roles; override is not apart from configuring."),
        ("AUTH-5", "B", "24 hours only."),
        ("CTL-4", "I", "A state for each module, not for each output."),
        ("CFG-1", "B, F", "Old and new values are missing."),
        ("CTL-6", "B, I", "Range and interlock, no mode lock."),
        ("LOG-6", "F", "Exports are signed; records in the unit are not chained."),
        ("COM-3", "D", "Alarm 30 days ahead, but the session is dropped."),
        ("DEF-7", "annex 3", "Three steps are left to the owner."),
        ("STD-5", "G", "Certificates and backup need the tool."),
        ("UPD-8", "H", "Own tool or a list of digests."),
        ("DATA-5", "K", "The FRAM keeps data."),
    ],
    "manual.txt",
)

KEYSTONE_TOOL = yes(
    [
        ("CFG-2", "G", "Project file and installer are enough."),
        ("DEF-1", "A", "No account of its own."),
        ("DEF-2", "A", "Windows login, session login at the unit; nothing opens without."),
        ("AUTH-1", "B", "Persons only."),
        ("AUTH-2", "C", "Engineering sessions ask for the second factor with the licence."),
        ("UPD-1", "H", "Signed installer; foreign modules are refused."),
        ("DATA-1", "G", "Project key store."),
        ("OWN-2", "L", "No activation."),
        ("STD-1", "C, D, H", "As the unit."),
        ("DATA-2", "L", "None."),
        ("AUTH-4", "B", "As the unit."),
        ("COM-2", "D", "As the unit."),
        ("COM-7", "E", "Nothing in clear."),
        ("UPD-3", "H", "The former version is kept."),
        ("UPD-9", "annex 9", "As the unit."),
        ("LOG-2", "F", "As the unit, with KG-LOG there."),
    ],
    "manual.txt",
)

KEYSTONE_BID = (
    yes(
        [
            ("VULN-4", "1", "Contract to the last day asked for."),
            ("VULN-8", "1", "Free to registered owners."),
            ("VULN-11", "11", "List with delivery, five days, ticket number."),
            ("UPD-10", "8 and list of changes", "Two changes of small weight; chain complete."),
        ],
        "security-terms.txt",
    )
    + part(
        [
            ("VULN-5", "2", "Medium in 120 days, cap of 10 percent."),
            ("OWN-5", "3", "Penetration tests need notice."),
            ("OWN-6", "4", "Escrow was not built."),
            ("OWN-3", "7", "Board-level diagnosis is reserved."),
            ("OWN-12", "9", "14 months."),
            ("DATA-6", "5", "Aggregated statistics with consent."),
            ("VULN-9", "6", "Subcontractors are missing."),
        ],
        "security-terms.txt",
    )
    + yes(
        [
            ("THR-1", "head", "Describes the offered versions; summary, full document under agreement."),
            ("THR-2", "head", "Method and base with edition."),
        ],
        "threat-model.txt",
    )
    + part([("THR-5", "last paragraph", "A list, without the threats that return.")], "threat-model.txt")
    + part(
        [("VULN-6", "whole page", "No security.txt."), ("VULN-7", "whole page", "Files, no provider; VEX on request.")],
        "psirt.txt",
    )
    + yes([("OWN-7", "last line", "All five controls, opened by us each time.")], "psirt.txt")
)

BARGAIN = [
    (
        "DEF-1",
        "user-guide.txt",
        "1",
        "refutes",
        "C3",
        "The guide prints the name and password that every unit accepts when it arrives.",
    ),
    (
        "DEF-2",
        "user-guide.txt",
        "1",
        "supports",
        "C3",
        "After the known first login nothing works until a new password of twelve characters is set.",
    ),
    ("COM-1", "user-guide.txt", "3", "supports", "C3", "Writes without certificate are refused as the wizard proposes it."),
    ("CFG-2", "user-guide.txt", "4", "supports", "C3", "Complete, and nobody else is needed."),
    ("AUTH-1", "user-guide.txt", "2", "supports", "C3", "Own names on every interface."),
    ("UPD-1", "user-guide.txt", "5", "supports", "C3", "The unit and the tool check a signature; algorithm named."),
    (
        "VULN-4",
        "support-letter.txt",
        "first sentence",
        "supports",
        "C3",
        "The date is the one asked for; to be written into the contract.",
    ),
    ("LOG-1", "support-letter.txt", "whole letter", "undecided", "C0", "The letter does not say whether logging stays free."),
    ("OWN-2", "user-guide.txt", "7", "supports", "C3", "No outside link."),
]

MERIDIAN = (
    yes(
        [
            ("CFG-2", "chapter 6", "Complete and without the maker."),
            ("AUTH-1", "chapter 1", "Persons only."),
            ("AUTH-2", "chapter 1", "Asked for on every remote and administrative session, in every unit sold."),
            ("DEF-2", "chapter 1", "Nothing before set-up."),
            ("UPD-1", "chapter 7", "Unit and installer verify."),
            ("OWN-2", "chapter 8", "No outside link."),
            ("LOG-1", "chapter 5", "Part of every unit."),
            ("LOG-2", "chapter 5", "All events."),
            ("COM-2", "chapter 4", "Owner's certificates by EST."),
            ("COM-7", "chapter 4", "No clear-text service."),
            ("STD-1", "chapters 4, 6, 7", "Published standards."),
            ("UPD-3", "chapter 7", "Two banks, automatic return."),
        ],
        "security-guide.txt",
    )
    + yes(
        [
            ("VULN-4", "first paragraph", "Contract and public."),
            ("VULN-5", "second paragraph", "As asked."),
            ("VULN-8", "second paragraph", "Free."),
        ],
        "support-statement.txt",
    )
    + yes([("THR-1", "head", "Current release; author and reviewer differ.")], "threat-model.txt")
    + yes([("DEF-5", "whole file", "One price.")], "price-list.txt")
)


def reviews():
    """{file: entries}."""
    technical = (
        review(*A, "nordlys", "2026-10-21", NORDLYS_RTU, "rtu")
        + review(*A, "nordlys", "2026-10-21", NORDLYS_TOOL, "tool")
        + review(*A, "keystone", "2026-10-22", KEYSTONE_RTU, "rtu")
        + review(*A, "keystone", "2026-10-22", KEYSTONE_TOOL, "tool")
    )
    second = review(*B, "bargain", "2026-10-23", BARGAIN) + review(*B, "meridian", "2026-10-23", MERIDIAN)
    contract = review(*C, "nordlys", "2026-10-26", NORDLYS_BID) + review(*C, "keystone", "2026-10-26", KEYSTONE_BID)
    marks = []
    for bid, given in {
        "nordlys": (
            4,
            "All functions of the specification shown; panel menu is slow.",
            3,
            "Fleet roll-out convincing; logic editor plain, no simulator.",
        ),
        "keystone": (5, "All functions shown, also both extra ones.", 5, "The best logic editor and simulator of the four."),
        "bargain": (2, "Two of five functions shown.", 2, "No fleet handling."),
        "meridian": (4, "All functions shown.", 4, "Clear menus, few reports."),
    }.items():
        marks.append(
            {
                "bid": bid,
                "criterion": "function",
                "mark": given[0],
                "by": "Panel member 1 (network operation)",
                "reason": given[1],
            }
        )
        marks.append(
            {"bid": bid, "criterion": "function", "mark": given[2], "by": "Panel member 2 (telecontrol)", "reason": given[3]}
        )
    return {
        "technical": {"reviews": technical},
        "security": {"reviews": second},
        "contract": {"reviews": contract},
        "panel": {"marks": marks},
    }
