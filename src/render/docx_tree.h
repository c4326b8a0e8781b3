// The abstract syntax tree that pandoc reads as JSON, of a document.
#pragma once

#include <string>
#include <string_view>

#include "render/document.h"

namespace proofhouse::render {

// The text as XML 1.0 can hold it: control and bidirectional characters, and bytes that are not UTF-8, shown as escapes.
std::string docx_text(std::string_view text);

// The JSON of pandoc-api-version 1.22 (pandoc 2.17). Every text stands in one Str, so nothing in it is read as markup; there is
// no raw block, no image, no link and no field.
std::string docx_tree(const Document& document);

}  // namespace proofhouse::render
