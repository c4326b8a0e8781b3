#!/usr/bin/env python3
"""Runs the benchmarks: all of them, or those that are named."""
import pathlib
import runpy
import sys

HERE = pathlib.Path(__file__).resolve().parent
NAMES = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in ("run", "measure"))


def main():
    chosen = sys.argv[1:] or NAMES
    for name in chosen:
        if name not in NAMES:
            print(f"bench: there is no benchmark {name}; there are {', '.join(NAMES)}", file=sys.stderr)
            return 2
    sys.path.insert(0, str(HERE))
    for name in chosen:
        print(f"== {name}", flush=True)
        runpy.run_path(str(HERE / f"{name}.py"), run_name="__main__")
    return 0


if __name__ == "__main__":
    sys.exit(main())
