#!/usr/bin/env python3
"""The JSON readers, every field and a digest over the typed result, beside a simdjson DOM parse of the same bytes.

Warm: one process over a corpus, the fastest of some rounds each. Cold: one process for one file, against one that parses it with a
fresh simdjson parser. Memory: the largest resident size of the cold process."""
import json
import os
import pathlib
import statistics
import subprocess
import time

import measure

DATA = pathlib.Path(os.environ.get("PROOFHOUSE_DATA", measure.ROOT / "../shared/data"))
SPEED = measure.BUILD / "perf/reader_speed"
ROUNDS = 5
COLD_RUNS = 7
MOST_FILES = 400  # of one format, the largest and an even pick of the rest

# The reader, where its files are, and what such a file holds.
CORPORA = [
    ("cyclonedx", ["sboms-large", "cyclonedx/CycloneDX+bom-examples"], b'"bomFormat"'),
    ("spdx", ["spdx", "sboms-large"], b'"spdxVersion"'),
    ("csaf", ["csaf-cisa-ot"], b'"csaf_version"'),
    ("osv", ["osv"], b'"affected"'),
    ("nvd", ["cvss-cve-epss"], b'"NVD_CVE"'),
    ("cve", ["cvss-cve-epss"], b'"CVE_RECORD"'),
    ("kev", ["kev"], b'"catalogVersion"'),
    ("openvex", ["vex-attestation"], b'openvex.dev'),
    ("dsse", ["vex-attestation", "schema-crypto-vectors"], b'"payloadType"'),
    ("statement", ["vex-attestation"], b'in-toto.io/Statement'),
]


def corpus(folders, marker):
    files = []
    for folder in folders:
        for path in (DATA / folder).rglob("*.json"):
            if path.is_file() and marker in path.read_bytes():
                files.append(path)
    files.sort(key=lambda path: (-path.stat().st_size, str(path)))
    if len(files) > MOST_FILES:
        files = files[:20] + files[20::len(files) // (MOST_FILES - 20) + 1]
    return files


def once(command):
    """Seconds and the largest resident size in bytes of one process, and whether it went well."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - start, usage.ru_maxrss * 1024, process.returncode == 0


def cold(name, path):
    ours, dom = [], []
    for _ in range(COLD_RUNS):  # by turns, so that a busy machine is busy for both
        ours.append(once([str(SPEED), "read", name, str(path)]))
        dom.append(once([str(SPEED), "dom", str(path)]))
    if not all(run[2] for run in ours + dom):
        return None
    size = path.stat().st_size
    memory = max(run[1] for run in ours)
    mine, peer = (statistics.median(run[0] for run in runs) for runs in (ours, dom))
    return {"file": path.name, "megabytes": round(size / 1e6, 2), "reader_ms": round(mine * 1e3, 2), "fresh_dom_ms": round(peer * 1e3, 2),
            "times": round(mine / peer, 2), "memory_mb": round(memory / 1e6, 1), "memory_allowed_mb": round((8 * size + (16 << 20)) / 1e6, 1)}


def measure_format(name, files):
    done = subprocess.run([str(SPEED), "warm", name, str(ROUNDS)], input="\n".join(map(str, files)) + "\n", capture_output=True, text=True,
                          check=True)
    counts = json.loads(done.stdout)
    if counts["files"] == 0:
        return {"refused": counts["refused"]}
    chosen = [files[0], files[len(files) // 10], files[len(files) // 2]]
    return {"files": counts["files"], "refused": counts["refused"], "megabytes": round(counts["bytes"] / 1e6, 1),
            "megabytes_a_second": round(counts["bytes"] / counts["reader_seconds"] / 1e6, 1),
            "times_warm_dom": round(counts["reader_seconds"] / counts["dom_seconds"], 2),
            "times_fresh_dom": round(counts["reader_seconds"] / counts["fresh_dom_seconds"], 2),
            "cold": [result for result in (cold(name, path) for path in dict.fromkeys(chosen)) if result]}


def main():
    subprocess.run(["ninja", "-C", str(measure.BUILD), "reader_speed"], check=True, stdout=subprocess.DEVNULL)
    known = subprocess.run([str(SPEED), "formats"], capture_output=True, text=True, check=True).stdout.split()
    out = {}
    for name, folders, marker in CORPORA:
        files = corpus(folders, marker) if name in known else []
        if files:
            out[name] = measure_format(name, files)
    measure.keep("readers", {"goals": {"times_warm_dom": 5, "cold_times": 2}, "readers": out})


if __name__ == "__main__":
    main()
