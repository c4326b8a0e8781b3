#include "tender/asked_folder.h"

#include "base/file.h"
#include "base/wire.h"
#include "crypto/sha.h"
#include "decide/scheme.h"
#include "tender/asked.h"
#include "tender/folder.h"

namespace proofhouse::tender {

namespace {

// Editions are numbered from 1 without a gap.
std::string newest_edition(const std::string& path) {
  std::uint32_t number = 0;
  while (exists(path + "/published/edition-" + std::to_string(number + 1) + ".json")) ++number;
  return number == 0 ? "draft" : std::to_string(number);
}

}  // namespace

Result<Questionnaire> asked_by_folder(const std::string& path, const Catalogue& catalogue) {
  const TenderFolder folder = TRY(open_folder(path, catalogue, crypto::sha256(to_wire(catalogue))));
  const auto scheme = TRY(scheme_of(folder));
  return questionnaire_of(folder.tender, folder.profile, scheme, catalogue.elements, newest_edition(path));
}

}  // namespace proofhouse::tender
