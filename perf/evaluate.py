#!/usr/bin/env python3
"""`evaluate examples/feeder-rtu`: time from a cold process, and the anonymous memory of all processes."""
import tempfile

import measure


def main():
    with tempfile.TemporaryDirectory() as out:
        command = [str(measure.PROGRAM), "evaluate", str(measure.ROOT / "examples/feeder-rtu"), "--at", "2026-11-01", "--out", out]
        seconds = measure.times(command, 20)
        one = measure.times(command + ["--jobs", "1"], 10)
        peak, status = measure.peak_memory(command)
    measure.keep("evaluate", {"all_processors": measure.brief(seconds), "one_job": measure.brief(one),
                              "peak_anonymous_mb": round(peak / 1e6, 1), "status": status})


if __name__ == "__main__":
    main()
