// The reference document that pandoc takes looks from: A4, styles, page numbers in the footer. Made of text that stands here.
#pragma once

#include <string>
#include <string_view>

namespace proofhouse::render {

// word/styles.xml: the styles that pandoc names, and Lead, Note, Small, Clause, Table Head and Page Break.
std::string_view docx_styles();

// A DOCX file whose footer shows `running` at the left and "3 / 20" at the right. `running` is text: it can become nothing else.
std::string docx_reference(std::string_view running);

}  // namespace proofhouse::render
