#include "formats/spdx/licence_rules.h"

#include <utility>

#include "formats/remarks.h"
#include "identifiers/spdx_licence.h"

namespace proofhouse::formats::spdx {

void LicenceRules::check() {
  for (const ExtractedLicence& licence : document_.extracted_licences) references_.insert(licence.id.text);
  for (const ExternalDocument& external : document_.external_documents) documents_.insert(external.id.text);
  for (const Element& element : document_.elements) {
    check_text(element.licence_concluded);
    check_text(element.licence_declared);
    for (const Text& info : element.licence_infos) check_text(info);
  }
}

void LicenceRules::check_text(const Text& text) {
  if (!text.given || text.text == "NONE" || text.text == "NOASSERTION" || sound_.contains(text.text)) return;
  const auto names = identifiers::parse_spdx_licence(text.text);
  if (!names) {
    add_("licence-expression", Severity::kError, text.at,
         quote(text.text) + " is no licence expression: " + names.error().cause + " (" + names.error().place + ")");
    return;
  }
  bool sound = true;
  for (const identifiers::LicenceName& name : *names) {
    if (name.part == identifiers::LicencePart::kReference) {
      const bool known = name.document.empty() ? references_.contains(name.name) : documents_.contains(name.document);
      if (!known)
        add_("licence-refers", Severity::kError, text.at,
             quote(name.name) + " is no licence that the document gives the text of");
      sound = sound && known;
    } else if (!name.listed()) {
      add_("licence-id", Severity::kWarning, text.at,
           quote(name.name) + " is not on the licence list " + std::string(identifiers::kSpdxLicenceListVersion));
      sound = false;
    }
  }
  if (sound) sound_.insert(text.text);
}

}  // namespace proofhouse::formats::spdx
