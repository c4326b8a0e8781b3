// Lenient reading of formats that are not ours: a value of another kind than it should be is a Remark, and read as nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/remarks.h"
#include "model/advisory_text.h"
#include "syntax/json.h"

namespace proofhouse::formats::lenient {

// In all of these null is as good as absent: no Remark.

// Whether the value is of this kind; a Remark with its key where it is of another.
bool is(syntax::JsonKind kind, const syntax::JsonValue& value, Remarks& remarks);
std::string text(const syntax::JsonValue& value, Remarks& remarks);
// The texts of an array; elements of another kind are left out.
std::vector<std::string> texts(const syntax::JsonValue& value, Remarks& remarks);
bool boolean(const syntax::JsonValue& value, Remarks& remarks);
// A whole number of 0 or more.
std::uint64_t count(const syntax::JsonValue& value, Remarks& remarks);
// The members of an object, by name.
std::vector<NamedValue> named(const syntax::JsonValue& value, Remarks& remarks);
// What is written there, if it is a text, a number or a boolean.
std::string scalar(const syntax::JsonValue& value);

// Calls visit(element) for each object of an array.
template <class Visit>
void each_object(const syntax::JsonValue& value, Remarks& remarks, Visit&& visit) {
  if (!is(syntax::JsonKind::kArray, value, remarks)) return;
  for (const syntax::JsonValue element : value.elements()) {
    if (is(syntax::JsonKind::kObject, element, remarks)) visit(element);
  }
}

}  // namespace proofhouse::formats::lenient
