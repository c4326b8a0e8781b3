"""What a bid is made of, and how it becomes files."""

import cms
from writers import STATEMENT, SHIPMENT, Raw, envelope, json_bytes, sha256, signed_file, text_bytes, yaml_bytes


class Evidence:
    """One evidence file: its bytes, its entry in bid.yaml, and who signed it beside it, with a key or by certificate."""

    def __init__(self, name, kind, data, covers=(), date=None, until=None, disclosure=None, signer=None, certificate=None):
        self.name, self.kind, self.covers = name, kind, list(covers)
        self.data = text_bytes(data) if isinstance(data, str) else data if isinstance(data, bytes) else json_bytes(data)
        self.date, self.until, self.disclosure, self.signer, self.certificate = date, until, disclosure, signer, certificate

    def entry(self):
        out = {"file": self.name, "sha256": sha256(self.data), "kind": self.kind}
        if self.covers:
            out["covers"] = self.covers
        if self.date:
            out["date"] = Raw(self.date)
        if self.until:
            out["valid_until"] = Raw(self.until)
        if self.disclosure:
            out["disclosure"] = self.disclosure
        if self.signer:
            out["signature"] = self.name + ".dsse.json"
        if self.certificate:
            out["signature"] = self.name + ".p7s"
        return out

    def files(self):
        out = {self.name: self.data}
        if self.signer:
            out[self.name + ".dsse.json"] = signed_file(self.signer, self.name, self.data)
        if self.certificate:
            out[self.name + ".p7s"] = cms.detached(self.certificate, self.data)
        return out


def answer(claim, text, given=None, evidence=()):
    """One answer; a claim of None is left open. A value that starts with "+" is a list of words: "+view operate"."""
    answers = {}
    for question, value in (given or {}).items():
        answers[question] = value[1:].split() if isinstance(value, str) and value.startswith("+") else value
    return {"claim": claim, "text": text, "answers": answers, "evidence": list(evidence)}


def response(tender, bidder, answers, clauses=(), edition=""):
    """`answers`: {"DEF-1": answer(...), "DEF-1@tool": answer(...)}; without an item it is for the whole bid."""
    rows = []
    for key, entry in answers.items():
        requirement, _, item = key.partition("@")
        row = {"requirement": requirement}
        if item:
            row["item"] = item
        row.update({k: v for k, v in entry.items() if v not in (None, {}, [])})
        rows.append(row)
    value = {"schema": "proofhouse-response-1", "tender": tender}
    if edition:
        value["edition"] = edition
    value.update({"bidder": bidder, "answers": rows})
    if clauses:
        value["clauses"] = list(clauses)
    return json_bytes(value)


def bid_files(folder, bid, evidence, answers):
    files = {}
    for item in evidence:
        for name, data in item.files().items():
            files[f"{folder}/evidence/{name}"] = data
    files[f"{folder}/bid.yaml"] = yaml_bytes({**bid, "evidence": [item.entry() for item in evidence]})
    files[f"{folder}/response.json"] = answers
    return files


def test_report(laboratory, date, product, results, witness=""):
    """`results`: (requirement, test, outcome, note)."""
    value = {"schema": "proofhouse-test-report-1", "laboratory": laboratory}
    if witness:
        value["witness"] = witness
    value.update({"date": date, "product": product})
    value["results"] = [{"requirement": r, "test": t, "outcome": o, "note": n} for r, t, o, n in results]
    return value


def shipment(
    key,
    *,
    delivers,
    product,
    vendor,
    as_of,
    shipped,
    sboms,
    scans,
    kev,
    statement,
    authority,
    until,
    testing,
    vex=(),
    residual=(),
    exclusions=(),
    notify_days=3,
):
    """A signed shipment attestation: an in-toto Statement whose subjects are the delivered files."""
    predicate = {
        "product": product,
        "vendor": {"legal_name": vendor},
        "as_of": as_of,
        "shipment_date": shipped,
        "sbom": [{"uri": s.name, "digest": {"sha256": sha256(s.data)}} for s in sboms],
        "scans": list(scans),
    }
    if kev:
        predicate["catalogues"] = {"kev": {"catalogVersion": kev[0], "dateReleased": kev[1]}}
    predicate.update(
        {
            "statement": statement,
            "vex": list(vex),
            "residual": list(residual),
            "exclusions": list(exclusions),
            "authority": dict(zip(("name", "title", "organization"), authority)),
            "validity": {"not_after": until, "duty_to_notify_days": notify_days},
            "testing": list(testing),
        }
    )
    subjects = [{"name": d["name"], "digest": {"sha256": d["sha256"]}} for d in delivers]
    return envelope(key, {"_type": STATEMENT, "subject": subjects, "predicateType": SHIPMENT, "predicate": predicate})


def svv(rows, version, report):
    """The testing record: (kind, by, date)."""
    return [
        {"kind": k, "by": b, "date": d, "version": version, "report": {"digest": {"sha256": sha256(report.data)}}}
        for k, b, d in rows
    ]


def scan(tool, tool_version, database, updated, started, finished, scope):
    return {
        "tool": {"uri": tool, "version": tool_version},
        "db": {"uri": database, "lastUpdate": updated},
        "startedOn": started,
        "finishedOn": finished,
        "scope": scope,
    }


def review(reviewer, role, bid, date, rows, item=None, kind=None):
    """`rows`: (requirement, evidence or None, place, verdict, confidence, reason)."""
    out = []
    for requirement, evidence, place, verdict, confidence, reason in rows:
        entry = {"reviewer": reviewer, "role": role, "bid": bid}
        if item:
            entry["item"] = item
        entry["requirement"] = requirement
        if evidence:
            entry["evidence"] = evidence
        elif kind:
            entry["kind"] = kind
        entry.update({"place": place, "verdict": verdict, "confidence": confidence, "reason": reason, "date": Raw(date)})
        out.append(entry)
    return out
