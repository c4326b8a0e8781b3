"""An award and a delivery of the feeder example, for the tests: made from the decision, the bid and worthless example keys."""
import base64
import hashlib
import json
import pathlib
import sys

from proofhouse_test_case import ROOT

sys.path.insert(0, str(ROOT / "tools/make_examples"))
from feeder_rtu import nordlys  # noqa: E402
from model import scan, shipment, svv  # noqa: E402
from writers import PAYLOAD_TYPE, STATEMENT, ExampleKey, envelope, json_bytes, sha256, signed_file, yaml_bytes  # noqa: E402

DECISION = "https://proofhouse.dev/attestation/decision/v1"
AWARDED, DELIVERED, TODAY = "2026-11-05", "2026-11-20", "2026-11-25"
BUYER = ExampleKey("buyer-award")
LABORATORY = ExampleKey("buyer-laboratory")


def content(name):
    return b"nordlys example file " + name.encode()


def made_award(decision, requirements):
    """What `award` would write for nordlys: the tests of each requirement whose gate at acceptance is due."""
    bid = next(bid for bid in decision["bids"] if bid["id"] == "nordlys")
    wanted = {item["id"]: item for item in decision["tender_items"]}
    items = [{"item": o["item"], "kind": wanted[o["item"]]["kind"], "quantity": wanted[o["item"]]["quantity"], "maker": o["maker"],
              "model": o["model"], "hardware": o["hardware"], "version": o["version"], "delivers": o["delivers"]} for o in bid["offered"]]
    due = [gate for gate in bid["gates"] if gate["stage"] == "acceptance" and gate["status"] in ("failed", "open")]
    tests = []
    for gate in due:
        requirement = requirements[gate["id"]]
        kinds = requirement["kinds"]
        of = [None] if requirement["applies_to"] != "item" else [i["item"] for i in items if not kinds or i["kind"] in kinds]
        for stage in ("factory", "site"):
            for test in requirement["acceptance"][stage]:
                tests += [{"requirement": gate["id"], "item": item, "stage": stage, "test": test["id"], "steps": test["steps"],
                           "pass": test["pass"]} for item in of]
    return {"schema": "proofhouse-award-1", "tender": decision["title"], "bid": "nordlys", "bidder": bid["bidder"], "awarded": AWARDED,
            "as_of": decision["as_of"], "currency": "EUR", "items": items, "tests": tests, "options": [],
            "gates": [{"requirement": g["id"], "needed": g["needed"], "reached": g["reached"], "status": g["status"]} for g in due]}


class Delivery:
    """Everything that the supplier and the receiving person hand in for one award of the feeder example; change it, then write()."""

    def __init__(self, tender, award, writes_award=True):
        self.tender = pathlib.Path(tender)
        self.folder = self.tender / "deliveries/nordlys"
        self.award = award
        self.writes_award = writes_award
        self.offered = {item["item"]: item for item in award["items"]}
        self.award_key = BUYER
        self.delivery_key = None
        self.serials = {"rtu": [f"NF-{n:05}" for n in range(40)], "tool": ["L-1", "L-2"]}
        self.versions = {i: o["version"] for i, o in self.offered.items()}
        self.hardware = {i: o["hardware"] for i, o in self.offered.items()}
        self.goods = {i: {d["name"]: content(d["name"]) for d in o["delivers"]} for i, o in self.offered.items()}
        self.unlisted = {}
        self.boms = {i: json.loads((self.tender / f"bids/nordlys/evidence/sbom-{i}.cdx.json").read_text()) for i in self.offered}
        self.shipped = {i: "2026-11-18T08:00:00Z" for i in self.offered}
        self.attested = {}  # item -> files that its attestation names, where not those delivered
        self.without_attestation = set()
        self.outcomes = {}  # (requirement, test) -> outcome
        self.left_out = set()  # tests that nobody did
        self.lab_key = LABORATORY
        self.tests = []  # by people
        self.papers = []  # further evidence: (name, kind, bytes, entry)

    def product(self, item):
        offered = self.offered[item]
        out = {"maker": offered["maker"], "model": offered["model"], "version": self.versions[item]}
        return out | ({"hardware": self.hardware[item]} if self.hardware[item] else {})

    def record(self, item):
        results = [{"requirement": t["requirement"], "test": t["test"], "outcome": self.outcomes.get((t["requirement"], t["test"]), "passed")}
                   for t in self.award["tests"] if t["item"] in (item, None) and (t["requirement"], t["test"]) not in self.left_out]
        return {"schema": "proofhouse-test-report-1", "laboratory": "Laboratory of the buyer", "date": "2026-11-22",
                "product": self.product(item), "results": results}

    def attestation(self, item, bom):
        files = self.attested.get(item, self.goods[item])
        day = self.shipped[item][:10]
        report = type("Report", (), {"data": b"report"})
        done = [(f"SVV-{n}", "Engineer V1", "2026-09-01") for n in range(1, 5)]
        named = {"name": self.offered[item]["model"], "version": self.versions[item]}
        return shipment(
            nordlys.KEY, delivers=[{"name": n, "sha256": sha256(b)} for n, b in files.items()], product=named, vendor=nordlys.MAKER,
            as_of=f"{day}T06:00:00Z", shipped=self.shipped[item], sboms=[type("Bom", (), {"name": f"sbom-{item}.cdx.json", "data": bom})],
            scans=[scan("https://scanner.example/cdxscan", "3.4.0", "https://database.example/osv", f"{day}T01:00:00Z",
                        f"{day}T02:00:00Z", f"{day}T02:30:00Z", "all components of the SBOM")],
            kev=None, statement="none_exploitable_given_vex", authority=nordlys.HOLDER, until="2027-05-18T00:00:00Z",
            testing=svv(done, self.versions[item], report),
            residual=[{"id": "CVE-2026-90211", "status": "not_affected", "justification": "The EAP module of pppd is not built.",
                       "owner": "Head of Product Security"}])

    def write(self):
        put(self.tender / "trust/buyer-award.yaml", BUYER.trust("Procurement Officer B", "Head of Purchasing", "Talfurt", ["award"]))
        put(self.tender / "trust/buyer-laboratory.yaml", LABORATORY.trust("Test Engineer B", "Laboratory", "Talfurt", ["lab"]))
        if self.writes_award:
            self.write_award()
        evidence = []

        def add(name, kind, data, item=None, signer=None, date=None):
            put(self.folder / "evidence" / name, data)
            entry = {"file": name, "kind": kind, "sha256": sha256(data)}
            if item:
                entry["covers"] = [{"item": item, "version": self.versions[item]}]
            if date:
                entry["date"] = date
            if signer:
                put(self.folder / "evidence" / (name + ".dsse.json"), signed_file(signer, name, data))
                entry["signature"] = name + ".dsse.json"
            evidence.append(entry)

        for item in self.offered:
            bom = json_bytes(self.boms[item])
            add(f"sbom-{item}.cdx.json", "sbom", bom, item, date="2026-11-18")
            if item not in self.without_attestation:
                add(f"shipment-{item}.dsse.json", "shipment-attestation", self.attestation(item, bom), item)
            add(f"record-{item}.json", "lab-record", json_bytes(self.record(item)), item, self.lab_key)
        for name, kind, data, signer in self.papers:
            add(name, kind, data, None, signer)
        for item, files in self.goods.items():
            for name, data in files.items():
                put(self.folder / "files" / item / name, data)
        for name, data in self.unlisted.items():
            put(self.folder / "files" / name, data)
        note = {"delivered": DELIVERED, "received_by": "Store Keeper B",
                "items": [{"item": i, "hardware": self.hardware[i], "version": self.versions[i], "serials": self.serials[i],
                           "files": [{"file": f"{i}/{n}", "sha256": sha256(b)} for n, b in self.goods[i].items()]} for i in self.offered],
                "evidence": evidence, "tests": self.tests}
        self.put_note(json.dumps(note, indent=1).encode())  # YAML is a superset of it
        return self

    def put_note(self, data):
        put(self.folder / "delivery.yaml", data)
        if self.delivery_key:
            put(self.folder / "delivery.yaml.dsse.json", signed_file(self.delivery_key, "delivery.yaml", data))

    def write_award(self):
        decision = b"{}\n"
        put(self.tender / "award/decision.json", decision)
        award = json_bytes({**self.award, "decision": {"file": "decision.json", "sha256": sha256(decision)}})
        put(self.tender / "award/award.json", award)
        subjects = [{"name": n, "digest": {"sha256": sha256(d)}} for n, d in (("decision.json", decision), ("award.json", award))]
        put(self.tender / "award/decision.json.dsse.json",
            envelope(self.award_key, {"_type": STATEMENT, "subject": subjects, "predicateType": DECISION, "predicate": {}}))


def put(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def newer_knowledge(tender, to, extra=()):
    """The tender's list, released the day before, with further entries."""
    feed = json.loads((pathlib.Path(tender) / "knowledge/known_exploited_vulnerabilities.json").read_text())
    feed["catalogVersion"], feed["dateReleased"] = "2026.11.24", "2026-11-24T15:00:00Z"
    for cve in extra:
        feed["vulnerabilities"].append({**feed["vulnerabilities"][0], "cveID": cve, "dateAdded": "2026-11-20"})
    feed["count"] = len(feed["vulnerabilities"])
    put(pathlib.Path(to), json_bytes(feed))
    return to


def payload_of(path):
    return json.loads(base64.b64decode(json.loads(pathlib.Path(path).read_text())["payload"]))


def digest_of(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


if __name__ == "__main__":  # TENDER [DAY]: a delivery for the award that lies there, made on that day, all of it as it should be
    tender = pathlib.Path(sys.argv[1])
    delivery = Delivery(tender, json.loads((tender / "award/award.json").read_text()), writes_award=False)
    if len(sys.argv) > 2:
        delivery.shipped = {item: sys.argv[2] + "T08:00:00Z" for item in delivery.offered}
    delivery.write()
