#include "publish/questionnaire/write.h"

#include "publish/questionnaire/assets.h"
#include "publish/questionnaire/form_page.h"
#include "publish/questionnaire/json.h"

namespace proofhouse::publish {

Result<std::vector<NamedFile>> questionnaire_files(const Questionnaire& questionnaire) {
  if (questionnaire.requirements.empty()) {
    return fail(ErrorCode::kInvalid, "the tender asks nothing: no requirement of its profile holds for its items",
                "choose another profile, or correct the kinds of the items");
  }
  return std::vector<NamedFile>{{"questionnaire.html", form_page(questionnaire)},
                                {"questionnaire.json", questionnaire_json(questionnaire, JsonWriter::Style::kIndented)},
                                {"response.schema.json", std::string(response_schema())}};
}

}  // namespace proofhouse::publish
