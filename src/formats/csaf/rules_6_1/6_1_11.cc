// 6.1.11 CWE: the weakness exists and has this name.
#include "formats/csaf/rules_6_1/rules.h"
#include "identifiers/cwe.h"

namespace proofhouse::formats::csaf {

namespace {

// 2.0 names no version of the list: a name that any version gave is right.
void check_name(const Weakness& weakness, unsigned id, Breaches& breaches) {
  const auto newest = identifiers::find_cwe(id);
  if ((newest && newest->name == weakness.name.text) || identifiers::cwe_ever_had_name(id, weakness.name.text)) return;
  if (!newest) {
    breaches.add(weakness.id.node, quote(weakness.id.text) + " is no weakness of the CWE list");
  } else {
    breaches.add(weakness.name.node, quote(weakness.id.text) + " has the name " + quote(newest->name));
  }
}

void check_version(const Weakness& weakness, unsigned id, Breaches& breaches) {
  if (!identifiers::is_cwe_version(weakness.version.text)) {
    breaches.add(weakness.version.node, quote(weakness.version.text) + " is no version of the CWE list that is known");
    return;
  }
  const auto entry = identifiers::find_cwe(id, weakness.version.text);
  if (!entry) {
    breaches.add(weakness.id.node, quote(weakness.id.text) + " is no weakness of CWE " + quote(weakness.version.text));
  } else if (entry->name != weakness.name.text) {
    breaches.add(weakness.name.node, quote(weakness.id.text) + " has the name " + quote(entry->name));
  }
}

}  // namespace

void test_6_1_11(const DocumentView& view, Breaches& breaches) {
  for (const Weakness& weakness : view.weaknesses()) {
    if (!weakness.id || !weakness.name) continue;
    const auto id = identifiers::parse_cwe_id(weakness.id.text);
    if (!id) continue;  // the schema says so
    if (view.version() == CsafVersion::k20) {
      check_name(weakness, *id, breaches);
    } else if (weakness.version) {
      check_version(weakness, *id, breaches);
    }
  }
}

}  // namespace proofhouse::formats::csaf
