// The hashes within product identification helpers.
#pragma once

#include "formats/csaf/document_view.h"

namespace proofhouse::formats::csaf {

// Calls `visit(file_hashes)` for each list of hashes of one file, a JsonValue that is an array.
template <class Visit>
void each_file_hashes(const DocumentView& view, Visit visit) {
  for (const Product& product : view.products()) {
    const auto hashes = product.helper != 0 ? view.at(product.helper).get("hashes") : std::nullopt;
    if (!hashes) continue;
    for (const syntax::JsonValue hash : hashes->elements()) {
      if (const auto list = hash.get("file_hashes")) visit(*list);
    }
  }
}

// The text of an object's member; node 0 where there is none.
inline Text member_of(const syntax::JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  return value && value->text() ? Text{*value->text(), value->node()} : Text{};
}

}  // namespace proofhouse::formats::csaf
