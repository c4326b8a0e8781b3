"""The same bill of materials as SPDX 2.3 in JSON, and statements about it as OpenVEX: for makers who do not write CycloneDX."""

import json
import re

from writers import json_bytes, stable_uuid


def _id(ref):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.]+", "-", ref.removeprefix("pkg:"))


def _licence(component):
    entry = component.get("licenses", [{}])[0]
    inner = entry.get("license", {})
    name = entry.get("expression") or inner.get("id")
    if name:
        return name
    return "LicenseRef-" + re.sub(r"[^A-Za-z0-9.]+", "-", inner["name"].removeprefix("LicenseRef-")) if inner else "NOASSERTION"


def _package(component):
    out = {
        "SPDXID": _id(component["bom-ref"]),
        "name": component["name"],
        "versionInfo": component["version"],
        "supplier": "Organization: " + component["supplier"]["name"],
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": _licence(component),
        "copyrightText": "NOASSERTION",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": component["purl"]}],
    }
    for entry in component.get("hashes", []):
        out["checksums"] = [{"algorithm": entry["alg"].replace("-", ""), "checksumValue": entry["content"]}]
    return out


def of_cyclonedx(data):
    """The SPDX document of a CycloneDX one that components.sbom() made."""
    bom = json.loads(data)
    subject = bom["metadata"]["component"]
    tool = bom["metadata"]["tools"]["components"][0]
    packages = [_package(component) for component in [subject, *bom["components"]]]
    refs = sorted({p["licenseDeclared"] for p in packages if p["licenseDeclared"].startswith("LicenseRef-")})
    relationships = [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": _id(subject["bom-ref"])}]
    for edge in bom["dependencies"]:
        relationships += [
            {"spdxElementId": _id(edge["ref"]), "relationshipType": "DEPENDS_ON", "relatedSpdxElement": _id(to)} for to in edge["dependsOn"]
        ]
    value = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"{subject['name']} {subject['version']}",
        "documentNamespace": "https://sbom.example/spdx/" + stable_uuid(subject["bom-ref"] + " as SPDX"),
        "creationInfo": {
            "created": bom["metadata"]["timestamp"],
            "creators": ["Organization: " + bom["metadata"]["manufacturer"]["name"], f"Tool: {tool['name']}-{tool['version']}"],
        },
        "packages": packages,
        "relationships": relationships,
    }
    if refs:
        value["hasExtractedLicensingInfos"] = [{"licenseId": ref, "extractedText": "The text is kept with the source."} for ref in refs]
    return json_bytes(value)


def openvex(author, name, timestamp, statements):
    """`statements`: (vulnerability, package URLs, status, justification or action, note)."""
    rows = []
    for vulnerability, products, status, reason, note in statements:
        row = {"vulnerability": {"name": vulnerability}, "products": [{"@id": purl} for purl in products], "status": status}
        row["justification" if status == "not_affected" else "action_statement"] = reason
        if status == "fixed":
            del row["action_statement"]
        row["status_notes"] = note
        rows.append(row)
    return json_bytes(
        {
            "@context": "https://openvex.dev/ns/v0.2.0",
            "@id": "https://vex.example/" + stable_uuid(name),
            "author": author,
            "timestamp": timestamp,
            "version": 1,
            "statements": rows,
        }
    )
