"""What nordlys delivered, and what was tested of it so far: not everything that is due."""

import json

from feeder_rtu import nordlys
from feeder_rtu.common import BUYER, KEYS
from feeder_rtu.tender import kev
from model import Evidence, scan, shipment, svv, test_report
from writers import Raw, json_bytes, sha256, signed_file, yaml_bytes

FOLDER = "deliveries/nordlys"
SHIPPED = "2026-12-07"
# What the buyer's laboratory did on the first unit and one copy of the tool; the site tests are still to come.
FACTORY = [
    ("DEF-1", "default-credentials", "passed", "14 interfaces, 212 pairs; the valid one was taken on each."),
    ("DEF-1", "image-search", "passed", "No hash, key or token that is the same in all copies."),
]


def content(name):
    """The example's stand-in for a file of the product."""
    return b"nordlys example file " + name.encode()


def attestation(item, files, bom, product, verification, residual):
    day = SHIPPED
    return shipment(
        nordlys.KEY,
        delivers=files,
        product=product,
        vendor=nordlys.MAKER,
        as_of=f"{day}T06:00:00Z",
        shipped=f"{day}T08:00:00Z",
        sboms=[bom],
        scans=[
            scan(
                "https://scanner.example/cdxscan",
                "3.4.0",
                "https://database.example/osv",
                f"{day}T01:00:00Z",
                f"{day}T02:00:00Z",
                f"{day}T02:30:00Z",
                "all components of the SBOM",
            )
        ],
        kev=("2026.12.04", "2026-12-04T15:00:00Z"),
        statement="none_exploitable_given_vex" if residual else "none_known",
        authority=nordlys.HOLDER,
        until="2027-06-07T00:00:00Z",
        testing=svv(
            [(f"SVV-{n}", "Engineer V1", "2026-09-01") for n in range(1, 5)],
            nordlys.RTU_VERSION if item == "rtu" else nordlys.TOOL_VERSION,
            verification,
        ),
        residual=residual,
    )


def newer_kev():
    """The list of the day before the delivery was judged."""
    feed = json.loads(kev())
    feed["catalogVersion"], feed["dateReleased"] = "2026.12.09", "2026-12-09T15:00:00Z"
    return json_bytes(feed)


def files():
    bid = nordlys.files()
    out = {"deliveries/known_exploited_vulnerabilities.json": newer_kev()}
    evidence = []

    def add(name, kind, data, item, version, signer=None):
        out[f"{FOLDER}/evidence/{name}"] = data
        entry = {"file": name, "kind": kind, "sha256": sha256(data), "covers": [{"item": item, "version": version}]}
        if kind == "sbom":
            entry["date"] = Raw(SHIPPED)
        if signer:
            out[f"{FOLDER}/evidence/{name}.dsse.json"] = signed_file(signer, name, data)
            entry["signature"] = name + ".dsse.json"
        evidence.append(entry)

    verification = Evidence("verification-summary.txt", "other", nordlys.SVV)
    residual = [
        {
            "id": "CVE-2026-90211",
            "status": "not_affected",
            "justification": "The EAP module of pppd is not built.",
            "owner": "Head of Product Security",
        }
    ]
    items = []
    for item, version, product, goods, left in (
        (
            "rtu",
            nordlys.RTU_VERSION,
            {
                "name": nordlys.RTU,
                "purl": f"pkg:generic/nf540@{nordlys.RTU_VERSION}",
                "version": nordlys.RTU_VERSION,
                "hardware_revisions": ["R02"],
            },
            nordlys.RTU_FILES,
            residual,
        ),
        (
            "tool",
            nordlys.TOOL_VERSION,
            {"name": nordlys.TOOL, "purl": f"pkg:generic/nf-studio@{nordlys.TOOL_VERSION}", "version": nordlys.TOOL_VERSION},
            nordlys.TOOL_FILES,
            [],
        ),
    ):
        name = f"sbom-{item}.cdx.json"
        bom = Evidence(name, "sbom", bid[f"bids/nordlys/evidence/{name}"])
        add(name, "sbom", bom.data, item, version)
        add(f"shipment-{item}.dsse.json", "shipment-attestation", attestation(item, goods, bom, product, verification, left), item, version)
        made = nordlys.RTU_PRODUCT if item == "rtu" else nordlys.TOOL_PRODUCT
        record = json_bytes(test_report(f"Laboratory of {BUYER}", "2026-12-10", made, FACTORY))
        add(f"record-{item}.json", "lab-record", record, item, version, KEYS["talfurt-laboratory"])
        for file in goods:
            out[f"{FOLDER}/files/{item}/{file['name']}"] = content(file["name"])
        entry = {"item": item, "version": version}
        if item == "rtu":
            entry["hardware"] = "R02"
        entry["serials"] = [f"NF540-26-{n:04}" for n in range(1, 41)] if item == "rtu" else ["NFS-2611-0017", "NFS-2611-0018"]
        entry["files"] = [{"file": f"{item}/{file['name']}", "sha256": file["sha256"]} for file in goods]
        items.append(entry)
    note = {"delivered": Raw("2026-12-09"), "received_by": "Store Keeper T", "items": items, "evidence": evidence}
    out[f"{FOLDER}/delivery.yaml"] = yaml_bytes(note, "Written by the person who received it. Everything in this folder is invented (README.md).")
    return out
