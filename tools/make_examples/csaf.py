"""A security advisory in CSAF 2.0 about one product: one vulnerability, one affected and one fixed version."""

from writers import json_bytes


def advisory(*, publisher, namespace, tracking, title, date, product, affected, fixed, cve, cwe, note, remediation, vector, score, severity):
    """`cwe`: (id, name)."""
    product_id = {version: f"CSAFPID-{number:04}" for number, version in enumerate((affected, fixed), 1)}

    def version_branch(version):
        return {
            "category": "product_version",
            "name": version,
            "product": {
                "name": f"{publisher} {product} {version}",
                "product_id": product_id[version],
                "product_identification_helper": {"model_numbers": [f"{product}*"]},
            },
        }

    stamp = date + "T08:00:00.000Z"
    return json_bytes(
        {
            "document": {
                "category": "csaf_security_advisory",
                "csaf_version": "2.0",
                "distribution": {"text": "May be passed on without limits.", "tlp": {"label": "WHITE"}},
                "lang": "en",
                "notes": [{"category": "summary", "text": note, "title": "Summary"}],
                "publisher": {
                    "category": "vendor",
                    "contact_details": "psirt@" + namespace.removeprefix("https://"),
                    "name": publisher,
                    "namespace": namespace,
                },
                "references": [
                    {"category": "self", "summary": "The advisory on the maker's site", "url": f"{namespace}/csaf/white/{date[:4]}/{tracking.lower()}.json"}
                ],
                "title": title,
                "tracking": {
                    "current_release_date": stamp,
                    "id": tracking,
                    "initial_release_date": stamp,
                    "revision_history": [{"date": stamp, "number": "1", "summary": "First published"}],
                    "status": "final",
                    "version": "1",
                },
            },
            "product_tree": {
                "branches": [
                    {
                        "branches": [
                            {"branches": [version_branch(affected), version_branch(fixed)], "category": "product_name", "name": product}
                        ],
                        "category": "vendor",
                        "name": publisher,
                    }
                ]
            },
            "vulnerabilities": [
                {
                    "cve": cve,
                    "cwe": {"id": cwe[0], "name": cwe[1]},
                    "notes": [{"category": "description", "text": note, "title": "What it is"}],
                    "product_status": {"fixed": [product_id[fixed]], "known_affected": [product_id[affected]]},
                    "remediations": [{"category": "vendor_fix", "details": remediation, "product_ids": [product_id[affected]]}],
                    "scores": [
                        {
                            "cvss_v3": {"baseScore": score, "baseSeverity": severity, "vectorString": vector, "version": "3.1"},
                            "products": [product_id[affected]],
                        }
                    ],
                    "title": title,
                }
            ],
        }
    )
