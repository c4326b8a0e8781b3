"""What the benchmarks share: time, memory over all processes, the machine, results kept as JSON."""
import datetime
import json
import os
import pathlib
import platform
import statistics
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
BUILD = pathlib.Path(os.environ.get("PROOFHOUSE_BUILD", ROOT / "build/release"))
PROGRAM = BUILD / "proofhouse"


def machine():
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return {"processor": model, "processors": os.cpu_count(), "system": platform.release()}


def times(command, runs, warm=1, **options):
    """Seconds of each run, after some that do not count."""
    for _ in range(warm):
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    out = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        out.append(time.perf_counter() - start)
    return out


def brief(seconds):
    ordered = sorted(seconds)
    return {"runs": len(ordered), "median_ms": round(statistics.median(ordered) * 1e3, 2), "least_ms": round(ordered[0] * 1e3, 2),
            "p95_ms": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))] * 1e3, 2)}


def anonymous(pid):
    """Anonymous memory of one process in bytes; 0 where it is gone."""
    try:
        for line in open(f"/proc/{pid}/smaps_rollup"):
            if line.startswith("Anonymous:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def descendants(pid):
    out, stack = [], [pid]
    while stack:
        at = stack.pop()
        out.append(at)
        try:
            for thread in os.listdir(f"/proc/{at}/task"):
                stack.extend(int(child) for child in open(f"/proc/{at}/task/{thread}/children").read().split())
        except OSError:
            continue
    return out


def peak_memory(command):
    """Runs once; the highest sum of anonymous memory over all its processes that a sample saw."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    done = threading.Event()

    def sample():
        nonlocal peak
        while not done.is_set():
            peak = max(peak, sum(anonymous(pid) for pid in descendants(process.pid)))
            time.sleep(0.002)

    sampler = threading.Thread(target=sample)
    sampler.start()
    status = process.wait()
    done.set()
    sampler.join()
    return peak, status


def npm_peer(folder, *packages):
    """A folder of the build with these npm packages in it, installed once."""
    at = BUILD / folder
    if not (at / "package-lock.json").exists():  # written last
        at.mkdir(parents=True, exist_ok=True)
        (at / "package.json").write_text("{}\n")
        subprocess.run(["npm", "install", "--ignore-scripts", "--silent", *packages], cwd=at, check=True)
    return at


def over_files(command, files):
    """What a program prints as JSON that reads the names of its files from standard input, one a line."""
    done = subprocess.run(command, input="\n".join(files) + "\n", capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def keep(name, result):
    result = {"name": name, "date": datetime.date.today().isoformat(), "machine": machine(),
              "version": subprocess.run([str(PROGRAM), "--version"], capture_output=True, text=True).stdout.strip()} | result
    path = ROOT / "perf/results" / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(result, indent=1))
