#include "formats/record.h"

#include <utility>

#include "formats/remarks.h"
#include "formats/strict_text.h"

namespace proofhouse::formats {

using syntax::StrictMap;

Result<void> expect_schema(StrictMap& map, std::string_view schema) {
  const std::string wanted = "\"schema\": \"" + std::string(schema) + "\"";
  const auto* found = map.any("schema");
  if (found == nullptr || (found->kind == syntax::Tree::Kind::kText && found->text == schema)) {
    // Without it only the error about it is of use; with it nothing has been asked yet that finish() could call unknown.
    return found == nullptr ? map.finish() : Result<void>();
  }
  map.refuse("schema", "\"schema\" is " + quote(found->text), "write " + wanted);
  return map.finish();
}

Result<RecordedProduct> read_product(const syntax::Tree& tree) {
  StrictMap map(tree, {}, "product");
  RecordedProduct product;
  product.maker = filled_text(map, "maker");
  product.model = filled_text(map, "model");
  product.version = filled_text(map, "version");
  product.hardware = map.optional_text("hardware").value_or("");
  TRY_VOID(map.finish());
  return product;
}

std::vector<RequirementId> requirements(StrictMap& map, std::string_view key) {
  std::vector<RequirementId> ids;
  for (std::string& text : map.texts(key)) {
    if (text.empty()) map.refuse(key, "\"" + std::string(key) + "\" holds an empty text", "write the ids of requirements");
    ids.emplace_back(std::move(text));
  }
  return ids;
}

}  // namespace proofhouse::formats
