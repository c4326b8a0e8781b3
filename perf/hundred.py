#!/usr/bin/env python3
"""Tenders of 25, 50 and 100 bids, each with an SBOM of 500 components for its RTU: time, memory, and whether both grow in a straight line."""
import base64
import hashlib
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import measure

sys.path.insert(0, str(measure.ROOT / "tools/make_examples"))
import writers  # noqa: E402

SOURCE = measure.ROOT / "examples/feeder-rtu"
# Half of the bids may win, so that marks, draws and flips are worked out for many; the others are excluded for the reasons of the example.
NAMES = ["nordlys", "keystone", "nordlys", "bargain", "keystone", "meridian"]
COMPONENTS = 500


def enlarge(sbom, chance):
    """The example's SBOM with more components, each identified, and who depends on whom."""
    product = sbom["metadata"]["component"]["bom-ref"]
    tree = {entry["ref"]: entry for entry in sbom["dependencies"]}
    refs = [component["bom-ref"] for component in sbom["components"]]
    for number in range(COMPONENTS - len(refs)):
        name, version = f"library-{chance.randrange(4000)}", f"{chance.randrange(9)}.{chance.randrange(30)}.{chance.randrange(20)}"
        ref = f"more/{number}"
        sbom["components"].append({"type": "library", "bom-ref": ref, "supplier": {"name": f"Project {number % 40}"}, "name": name,
                                   "version": version, "purl": f"pkg:generic/{name}@{version}",
                                   "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(f"{chance.random()}".encode()).hexdigest()}]})
        tree[product].setdefault("dependsOn", []).append(ref)
        sbom["dependencies"].append({"ref": ref, "dependsOn": [chance.choice(refs)]})
        refs.append(ref)
    return json.dumps(sbom).encode()


def sign_again(path, replaced, keys):
    """The attestation over the new SBOM, by the key of the example that signed the old one."""
    old = json.loads(path.read_text())
    statement = base64.b64decode(old["payload"]).decode()
    for before, after in replaced.items():
        statement = statement.replace(before, after)
    name = old["signatures"][0]["keyid"]
    key = keys.setdefault(name, writers.ExampleKey(name))
    path.write_bytes(writers.envelope(key, json.loads(statement)))


def make_bid(source, target, chance, keys):
    shutil.copytree(source, target)
    replaced = {}
    for path in sorted((target / "evidence").glob("*.cdx.json")):
        sbom = json.loads(path.read_text())
        if sbom["metadata"]["component"]["type"] != "firmware":
            continue
        before = hashlib.sha256(path.read_bytes()).hexdigest()
        path.write_bytes(enlarge(sbom, chance))
        replaced[before] = hashlib.sha256(path.read_bytes()).hexdigest()
    for path in sorted((target / "evidence").glob("shipment-*.dsse.json")):
        before = hashlib.sha256(path.read_bytes()).hexdigest()
        sign_again(path, replaced, keys)
        replaced[before] = hashlib.sha256(path.read_bytes()).hexdigest()
    text = (target / "bid.yaml").read_text()
    for before, after in replaced.items():
        text = text.replace(before, after)
    # Other prices, so that no two bids are tied.
    text = re.sub(r'unit: "(\d+)\.00"', lambda found: f'unit: "{int(found.group(1)) + chance.randrange(100)}.00"', text, count=1)
    (target / "bid.yaml").write_text(text)


def copy_people(folder, bids):
    """Every review and mark of the example once for each copy of its bid."""
    (folder / "reviews").mkdir()
    for path in sorted((SOURCE / "reviews").glob("*.yaml")):
        head, *entries = re.split(r"^(?=  - )", path.read_text(), flags=re.M)
        out = [head]
        for entry in entries:
            name = re.search(r"\bbid: (\w+)", entry).group(1)
            out += [entry.replace(f"bid: {name}", f"bid: {copy}", 1) for copy, of in bids.items() if of == name]
        (folder / "reviews" / path.name).write_text("".join(out))


def make_tender(folder, count):
    """Bids of the feeder example with other prices and larger SBOMs: the whole set of evidence, answers, signatures and reviews each."""
    shutil.copytree(SOURCE, folder, ignore=shutil.ignore_patterns("out", "bids", "reviews", "published", "clarifications", "award",
                                                                 "deliveries", "*.sh"))
    chance, keys = random.Random(7), {}
    bids = {f"bid{number:03}": NAMES[number % len(NAMES)] for number in range(count)}
    for bid, name in bids.items():
        make_bid(SOURCE / "bids" / name, folder / "bids" / bid, chance, keys)
    copy_people(folder, bids)


def main():
    rows = []
    with tempfile.TemporaryDirectory() as at:
        for bids in (25, 50, 100):
            folder = pathlib.Path(at) / f"tender{bids}"
            make_tender(folder, bids)
            command = [str(measure.PROGRAM), "evaluate", str(folder), "--at", "2026-11-01", "--out", str(folder / "out")]
            status = subprocess.run(command, capture_output=True, text=True)
            decision = json.loads((folder / "out/decision.json").read_text())
            seconds = measure.times(command, 3, warm=0)
            peak, _ = measure.peak_memory(command)
            rows.append({"bids": bids, "eligible": sum(bid["state"] == "eligible" for bid in decision["bids"]), "status": status.returncode,
                         **measure.brief(seconds), "peak_anonymous_mb": round(peak / 1e6, 1),
                         "report_mb": round((folder / "out/report.html").stat().st_size / 1e6, 2),
                         "decision_mb": round((folder / "out/decision.json").stat().st_size / 1e6, 2)})
            said = re.search(r"Judged: .*", status.stdout)
            print(rows[-1], said.group(0) if said else status.stderr)
    measure.keep("hundred", {"tenders": rows, "ms_a_bid": [round(row["median_ms"] / row["bids"], 2) for row in rows]})


if __name__ == "__main__":
    main()
