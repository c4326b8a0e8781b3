#!/usr/bin/env python3
"""`verify` of a decision record beside `evaluate` of the same tender, cold processes: a replay judges everything again and writes nothing."""
import pathlib
import shutil
import subprocess
import tempfile

import measure


def main():
    with tempfile.TemporaryDirectory() as at:
        folder = pathlib.Path(at)
        tender = folder / "tender"
        shutil.copytree(measure.ROOT / "examples/feeder-rtu", tender, ignore=shutil.ignore_patterns("out"))
        subprocess.run([measure.PROGRAM, "key", "new", folder / "key.pem"], check=True, stdout=subprocess.DEVNULL)
        # An award is signed by a key that the auditor knows; trust/ of the tender stays as it was published.
        award = [str(measure.PROGRAM), "award", str(tender), "nordlys", "--key", str(folder / "key.pem"), "--on", "2026-11-09"]
        subprocess.run(award, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        verify = [str(measure.PROGRAM), "verify", str(tender / "award/decision.json"), "--tender", str(tender), "--trust", str(folder)]
        evaluate = [str(measure.PROGRAM), "evaluate", str(tender), "--out", str(folder / "out")]
        status = subprocess.run(verify, stdout=subprocess.DEVNULL).returncode
        measure.keep("verify", {"evaluate": measure.brief(measure.times(evaluate, 20)), "verify": measure.brief(measure.times(verify, 20)),
                                "status": status})


if __name__ == "__main__":
    main()
