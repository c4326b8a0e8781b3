#!/usr/bin/env python3
"""CSAF validation, schema and mandatory tests: csaf_check beside @secvisogram/csaf-validator-lib, the same files, one thread
each: processor time, so that a busy machine slows neither.

The peer is installed by npm below the build folder. Files: CISA's advisories of the shared data, or those that PROOFHOUSE_CSAF names."""
import os
import pathlib
import subprocess

import measure

PEER = "@secvisogram/csaf-validator-lib@2.0.10"
ROUNDS = 5


def documents():
    data = pathlib.Path(os.environ.get("PROOFHOUSE_DATA", measure.ROOT / "../shared/data"))
    folder = pathlib.Path(os.environ.get("PROOFHOUSE_CSAF", data / "csaf-cisa-ot/cisagov+CSAF/csaf_files/OT"))
    return sorted(str(path) for path in folder.rglob("*.json") if path.name != "rolie.json" and "feed" not in path.name)


def main():
    files = documents()
    if not files:
        print("csaf: no advisories are there to check")
        return
    subprocess.run(["ninja", "-C", str(measure.BUILD), "csaf_check"], check=True, stdout=subprocess.DEVNULL)
    ours = measure.over_files([str(measure.BUILD / "perf/csaf_check"), str(ROUNDS)], files)
    peer = measure.over_files(["node", "--single-threaded", str(measure.ROOT / "perf/csaf_peer.mjs"), str(measure.npm_peer("perf-npm", PEER))], files)

    def each(result):
        return {"ms_a_document": round(result["seconds"] / result["documents"] * 1e3, 4), "invalid": len(result["invalid"])}
    differing = sorted(set(ours["invalid"]) ^ set(peer["invalid"]))
    measure.keep("csaf", {"documents": ours["documents"], "megabytes": round(ours["bytes"] / 1e6, 1), "proofhouse": each(ours), PEER: each(peer),
                          "times_faster": round(peer["seconds"] / ours["seconds"], 1),
                          "different_verdicts": [pathlib.Path(name).name for name in differing]})


if __name__ == "__main__":
    main()
