#include "tender/asked_folder.h"

#include "decide/scheme.h"
#include "tender/asked.h"
#include "tender/folder.h"
#include "tender/publication_files.h"

namespace proofhouse::tender {

Result<Questionnaire> asked_by_folder(const std::string& path, const Catalogue& catalogue) {
  const TenderFolder folder = TRY(open_folder(path, catalogue));
  const auto scheme = TRY(scheme_of(folder));
  return questionnaire_of(folder.tender, folder.profile, scheme, catalogue.elements, TRY(newest_edition(path)));
}

}  // namespace proofhouse::tender
