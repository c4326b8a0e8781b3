#!/usr/bin/env python3
"""`check` over a folder: one job beside as many as there are processors, each file in a process of its own."""
import os
import pathlib
import sys

import measure


def main():
    data = os.environ.get("PROOFHOUSE_DATA")
    folder = pathlib.Path(data) / "csaf-cisa-ot" if data else None
    if folder is None or not folder.is_dir():
        print("bench: check needs PROOFHOUSE_DATA with csaf-cisa-ot", file=sys.stderr)
        return
    files = sum(1 for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    jobs = os.cpu_count()
    result = {"files": files, "jobs": jobs}
    for name, count in (("one_job", 1), ("all_jobs", jobs)):
        result[name] = measure.brief(measure.times([str(measure.PROGRAM), "check", str(folder), "--json", "--jobs", str(count)], 3))
    result["speedup"] = round(result["one_job"]["median_ms"] / result["all_jobs"]["median_ms"], 2)
    measure.keep("check", result)


if __name__ == "__main__":
    main()
