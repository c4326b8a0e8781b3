#!/usr/bin/env python3
"""Tenders of 25, 50 and 100 bids, each with an SBOM of 500 components: time, memory, and whether both grow in a straight line."""
import hashlib
import json
import pathlib
import random
import re
import shutil
import subprocess
import tempfile

import measure


def sbom(chance, bid):
    components, dependencies = [], [{"ref": "product", "dependsOn": []}]
    for number in range(500):
        name = f"library-{chance.randrange(4000)}"
        version = f"{chance.randrange(9)}.{chance.randrange(30)}.{chance.randrange(20)}"
        ref = f"c{number}"
        components.append({"type": "library", "bom-ref": ref, "supplier": {"name": f"Project {number % 40}"}, "name": name, "version": version,
                           "purl": f"pkg:generic/{name}@{version}", "licenses": [{"license": {"id": "MIT"}}],
                           "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(f"{bid}{number}".encode()).hexdigest()}]})
        dependencies[0]["dependsOn"].append(ref)
        dependencies.append({"ref": ref, "dependsOn": [f"c{chance.randrange(500)}"] if number else []})
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
            "metadata": {"timestamp": "2026-09-01T00:00:00Z", "authors": [{"name": "Maker"}],
                         "component": {"type": "firmware", "bom-ref": "product", "name": "RTU", "version": "1.0"}},
            "components": components, "dependencies": dependencies, "vulnerabilities": []}


def make_tender(folder, bids):
    """Bids of the feeder example with other names and SBOMs: the whole set of evidence, answers and signatures each."""
    source = measure.ROOT / "examples/feeder-rtu"
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("out", "bids", "reviews"))
    chance = random.Random(7)
    names = ["nordlys", "keystone", "bargain", "meridian"]
    for number in range(bids):
        target = folder / f"bids/bid{number:03}"
        shutil.copytree(source / "bids" / names[number % 4], target)
        text = (target / "bid.yaml").read_text()
        for path in sorted((target / "evidence").glob("*.cdx.json")):
            old = hashlib.sha256(path.read_bytes()).hexdigest()
            path.write_text(json.dumps(sbom(chance, number)))
            text = text.replace(old, hashlib.sha256(path.read_bytes()).hexdigest())
        (target / "bid.yaml").write_text(text)


def main():
    rows = []
    with tempfile.TemporaryDirectory() as at:
        for bids in (25, 50, 100):
            folder = pathlib.Path(at) / f"tender{bids}"
            make_tender(folder, bids)
            command = [str(measure.PROGRAM), "evaluate", str(folder), "--at", "2026-11-01", "--out", str(folder / "out")]
            status = subprocess.run(command, capture_output=True, text=True)
            seconds = measure.times(command, 3, warm=0)
            peak, _ = measure.peak_memory(command)
            rows.append({"bids": bids, "status": status.returncode, **measure.brief(seconds), "peak_anonymous_mb": round(peak / 1e6, 1),
                         "report_mb": round((folder / "out/report.html").stat().st_size / 1e6, 2),
                         "decision_mb": round((folder / "out/decision.json").stat().st_size / 1e6, 2)})
            said = re.search(r"Judged: .*", status.stdout)
            print(rows[-1], said.group(0) if said else status.stderr)
    measure.keep("hundred", {"tenders": rows, "ms_a_bid": [round(row["median_ms"] / row["bids"], 2) for row in rows]})


if __name__ == "__main__":
    main()
