// OSCAL words: texts in the shapes that OSCAL's data types demand.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/json_writer.h"
#include "model/words.h"

namespace proofhouse::publish {

// A line without spaces at its ends and without control characters; "–" where nothing is left. OSCAL's string and markup-line.
std::string oscal_line(std::string_view text);
// The text as a token: a letter or "_", then letters, digits, ".", "-", "_". Another character becomes "_" and its code, so
// different texts stay different.
std::string oscal_token(std::string_view text);
// The control of the exported catalogue (catalogue/export.h) that the requirement is: "def-1".
std::string oscal_control(const RequirementId& requirement);
// "2026-11-01T00:00:00Z"
std::string oscal_time(Date date);
// The UUID that names the parts, in this order.
std::string oscal_uuid(std::initializer_list<std::string_view> parts);
// {name, ns, value} in the namespace of the exported catalogue; nothing where the value is empty.
void oscal_property(JsonWriter& out, std::string_view name, std::string_view value);

}  // namespace proofhouse::publish
