#!/usr/bin/env python3
"""Writes the bill of materials of a build of Proofhouse, as CycloneDX 1.6: its executables and the Debian libraries that they are linked with,
as shared libraries or from archives.

    python3 tools/make_examples/self_sbom.py --build build/release --date 2026-11-23T00:00:00Z \\
        > examples/proofhouse-self/bids/proofhouse/evidence/sbom.cdx.json

Needs ldd, ninja and dpkg-query on the machine of the build. It lists what is linked and compiled in, and states nothing about vulnerabilities:
nobody searched for them.
"""

import argparse
import hashlib
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from writers import json_bytes, stable_uuid  # noqa: E402

PROGRAMS = ("proofhouse", "proofhouse-reader", "proofhouse-verifier", "proofhouse-service")
MAKER = "The Proofhouse project"
# Libraries that are compiled in from their headers alone: ldd does not see them, the compiler's list of what it read does.
HEADER_ONLY = {"/usr/include/CLI/": "libcli11-dev"}


def run(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def linked(program):
    """Paths of the shared libraries of a program, the loader included."""
    return sorted(set(re.findall(r"(/\S+) \(0x", run("ldd", str(program)))))


def archived(build, program):
    """Paths of the archives that the linker was given for a program: they are inside it, and ldd does not see them."""
    commands = run("ninja", "-C", str(build), "-t", "commands", program.name).splitlines()
    return sorted(set(re.findall(r"(/usr/\S+\.a)\b", commands[-1])))


def package_of(library):
    """The Debian package that holds a library. Its list may name the file by the path from before /usr was merged."""
    real = Path(library).resolve()
    for path in (library, str(real), str(real).removeprefix("/usr")):
        found = subprocess.run(("dpkg-query", "-S", path), capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.split(": ")[0].split(",")[0]
    raise SystemExit(f"self_sbom: no Debian package holds {library}; build with Debian's libraries")


def sha256_of(path):
    return {"alg": "SHA-256", "content": hashlib.sha256(Path(path).read_bytes()).hexdigest()}


def package_component(package, libraries):
    fields = run(
        "dpkg-query",
        "-W",
        "-f",
        "${Package}\t${Version}\t${Architecture}\t${source:Package}\t${source:Version}\t${Maintainer}",
        package,
    ).split("\t")
    name, version, architecture, source, source_version, maintainer = fields
    purl = f"pkg:deb/debian/{name.replace('+', '%2B')}@{version.replace('+', '%2B')}?arch={architecture}"
    return {
        "type": "library",
        "bom-ref": purl,
        "supplier": {"name": maintainer.split(" <")[0]},
        "name": name,
        "version": version,
        "hashes": [sha256_of(sorted(libraries)[0])],
        "purl": purl,
        "properties": [
            {"name": "debian:source", "value": f"{source} {source_version}"},
            {"name": "debian:files", "value": " ".join(sorted(libraries))},
        ],
    }


def version_of(build):
    listed = re.search(r"^CMAKE_PROJECT_VERSION:STATIC=(\S+)$", (build / "CMakeCache.txt").read_text(), re.M)
    return listed.group(1) if listed else "0.0.0"


def bill(build, date):
    version = version_of(build)
    subject = f"pkg:generic/proofhouse@{version}"
    programs = [build / name for name in PROGRAMS if (build / name).is_file()]
    if not programs:
        raise SystemExit(f"self_sbom: {build} holds no executable of Proofhouse; build it first")
    own, edges, packages = [], {subject: []}, {}
    for program in programs:
        ref = f"proofhouse/{program.name}"
        own.append(
            {
                "type": "application",
                "bom-ref": ref,
                "supplier": {"name": MAKER},
                "name": program.name,
                "version": version,
                "hashes": [sha256_of(program)],
                "purl": f"pkg:generic/proofhouse@{version}#{program.name}",
            }
        )
        edges[subject].append(ref)
        edges[ref] = set()
        for library in linked(program) + archived(build, program):
            package = package_of(library)
            packages.setdefault(package, set()).add(str(Path(library).resolve()))
            edges[ref].add(package)
    read_headers = subprocess.run(("ninja", "-C", str(build), "-t", "deps"), capture_output=True, check=False, text=True).stdout
    for headers, package in HEADER_ONLY.items():
        if headers in read_headers:
            packages[package] = set(run("dpkg-query", "-L", package).split()) & set(re.findall(r"\S+", read_headers))
            edges["proofhouse/" + programs[0].name].add(package)
    components = {package: package_component(package, files) for package, files in sorted(packages.items())}
    refs = {package: component["bom-ref"] for package, component in components.items()}
    graph = [{"ref": subject, "dependsOn": edges[subject]}]
    graph += [{"ref": c["bom-ref"], "dependsOn": sorted(refs[p] for p in edges[c["bom-ref"]])} for c in own]
    graph += [
        {"ref": component["bom-ref"], "dependsOn": sorted(between(package, refs))} for package, component in components.items()
    ]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": "urn:uuid:" + stable_uuid("".join(c["hashes"][0]["content"] for c in own)),
        "version": 1,
        "metadata": {
            "timestamp": date,
            "tools": {"components": [{"type": "application", "publisher": MAKER, "name": "self_sbom.py", "version": version}]},
            "manufacturer": {"name": MAKER},
            "supplier": {"name": MAKER},
            "component": {
                "type": "application",
                "bom-ref": subject,
                "supplier": {"name": MAKER},
                "name": "Proofhouse",
                "version": version,
                "purl": subject,
            },
        },
        "components": own + list(components.values()),
        "dependencies": graph,
    }


def between(package, refs):
    """The packages of this bill that a package depends on."""
    depends = run("dpkg-query", "-W", "-f", "${Pre-Depends}, ${Depends}", package)
    named = {re.split(r"[ (:]", part.strip())[0] for option in depends.split(",") for part in option.split("|") if part.strip()}
    return [ref for other, ref in refs.items() if other.split(":")[0] in named and other != package]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, type=Path, help="the folder of a finished build")
    parser.add_argument("--date", required=True, help="the timestamp to write, such as 2026-11-23T00:00:00Z")
    arguments = parser.parse_args()
    sys.stdout.buffer.write(json_bytes(bill(arguments.build, arguments.date)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
