#!/usr/bin/env python3
"""CycloneDX validation: cyclonedx_check beside ajv, compiled from the specification's schemas; the same files, one thread each.

The peer is installed by npm below the build folder. Files: every CycloneDX file in JSON of the shared data."""
import os
import pathlib
import subprocess

import measure

PEERS = ["ajv@8.17.1", "ajv-formats@3.0.1", "ajv-formats-draft2019@1.6.1"]
ROUNDS = 5
DATA = pathlib.Path(os.environ.get("PROOFHOUSE_DATA", measure.ROOT / "../shared/data"))


def documents():
    out = []
    for folder in ("cyclonedx", "sboms-large"):
        for path in sorted((DATA / folder).rglob("*.json")):
            if path.is_file() and "schema" not in path.name and b'"bomFormat"' in path.read_bytes():
                out.append(str(path))
    return out


def main():
    files = documents()
    if not files:
        print("cyclonedx: no bills of materials are there to check")
        return
    subprocess.run(["ninja", "-C", str(measure.BUILD), "cyclonedx_check"], check=True, stdout=subprocess.DEVNULL)
    schemas = DATA / "cyclonedx/CycloneDX+specification/schema"
    ours = measure.over_files([str(measure.BUILD / "perf/cyclonedx_check"), str(ROUNDS)], files)
    peer = measure.over_files(["node", str(measure.ROOT / "perf/cyclonedx_peer.mjs"), str(measure.npm_peer("perf-ajv", *PEERS)), str(schemas), str(ROUNDS)], files)

    def each(result):
        return {"ms_a_document": round(result["seconds"] / result["documents"] * 1e3, 4),
                "megabytes_a_second": round(result["bytes"] / result["seconds"] / 1e6, 1), "invalid": len(result["invalid"])}
    differing = sorted(set(ours["invalid"]) ^ set(peer["invalid"]))
    measure.keep("cyclonedx", {"documents": ours["documents"], "megabytes": round(ours["bytes"] / 1e6, 1), "proofhouse": each(ours),
                               "ajv": each(peer), "times_faster": round(peer["seconds"] / ours["seconds"], 1),
                               "different_verdicts": [str(pathlib.Path(name).relative_to(DATA)) for name in differing]})


if __name__ == "__main__":
    main()
