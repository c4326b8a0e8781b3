#!/usr/bin/env python3
"""`ask examples/feeder-rtu` and a tender of every requirement: time from a cold process, all documents, and the HTML alone."""
import pathlib
import subprocess
import tempfile

import measure


def main():
    with tempfile.TemporaryDirectory() as folder:
        out = str(pathlib.Path(folder) / "out")
        large = str(pathlib.Path(folder) / "large")
        subprocess.run([str(measure.PROGRAM), "tender", "new", large, "--profile", "large", "--at", "2026-03-01"], check=True,
                       stdout=subprocess.DEVNULL)
        feeder = [str(measure.PROGRAM), "ask", str(measure.ROOT / "examples/feeder-rtu"), "--out", out]
        every = [str(measure.PROGRAM), "ask", large, "--out", out]
        result = {"all_documents": measure.brief(measure.times(feeder, 10)),
                  "html_alone": measure.brief(measure.times(feeder + ["--html-only"], 20)),
                  "every_requirement": measure.brief(measure.times(every, 10))}
        peak, status = measure.peak_memory(feeder)
    measure.keep("ask", result | {"peak_anonymous_mb": round(peak / 1e6, 1), "status": status})


if __name__ == "__main__":
    main()
