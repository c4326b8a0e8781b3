"""All files of examples/feeder-rtu."""

from feeder_rtu import bargain, delivery, keystone, life, meridian, nordlys, tender
from feeder_rtu.reviews import reviews
from writers import text_bytes, yaml_bytes


def files():
    out = {
        "README.md": text_bytes(tender.README),
        "tender.yaml": text_bytes(tender.TENDER),
        "waivers.yaml": tender.waivers(),
        "knowledge/known_exploited_vulnerabilities.json": tender.kev(),
        "life.sh": text_bytes(life.SCRIPT),
    }
    for name, data in tender.trust().items():
        out[f"trust/{name}.yaml"] = data
    for name, entries in reviews().items():
        out[f"reviews/{name}.yaml"] = yaml_bytes(entries)
    for bid in (nordlys, keystone, bargain, meridian):
        out.update(bid.files())
    out.update(delivery.files())
    return out
