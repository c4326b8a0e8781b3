// Document: what is written for people to read, print and sign, as a value. One value gives HTML and DOCX.
//
// Every text is text: no markup, field code, link or image of a vendor can become anything else in either output. Immutable once
// built; may be shared by threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace proofhouse::render {

enum class SpanStyle : std::uint8_t { kPlain, kStrong, kEmphasis, kCode };

struct Span {
  std::string text;
  SpanStyle style = SpanStyle::kPlain;
};

// A paragraph that is set apart from the others.
enum class ParagraphStyle : std::uint8_t {
  kBody,
  kLead,    // what the page is about
  kNote,    // framed: what must not be overlooked
  kSmall,   // where something comes from
  kClause,  // text that becomes part of a contract
};

struct Paragraph {
  std::vector<Span> spans;
  ParagraphStyle style = ParagraphStyle::kBody;
};

struct Heading {
  unsigned level = 1;  // 1 to 3, below the document's title
  std::string text;
};

// Bullets, or numbers from 1. An item is one or more paragraphs.
struct List {
  std::vector<std::vector<Paragraph>> items;
  bool numbered = false;
};

struct TableColumn {
  std::string heading;
  unsigned share = 1;   // of the width, against the other columns
  bool number = false;  // set to the right, with tabular figures
};

struct Table {
  std::string caption;
  std::vector<TableColumn> columns;
  std::vector<std::vector<Paragraph>> rows;  // each as long as the columns
};

// A new page on paper.
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, List, Table, PageBreak>;

struct Document {
  std::string kind;                                        // "Security annex"
  std::string title;                                       // "Feeder RTU 2026"
  std::vector<std::pair<std::string, std::string>> facts;  // shown below the title: {"Edition", "1 of 2026-08-31"}
  std::vector<Block> blocks;
};

// Shorthand.
Paragraph plain(std::string_view text, ParagraphStyle style = ParagraphStyle::kBody);
Paragraph strong(std::string_view text);

// One HTML file: no network, light and dark, wide and narrow, prints to A4. With a list of contents where there are more than
// three headings of level 1. Same value, same bytes.
std::string document_html(const Document& document);

// A DOCX file (ECMA-376), made by pandoc from an abstract syntax tree of ours: A4, styled headings that a word processor's
// outline shows, repeated heads of tables, page numbers. `created` is written into its properties; the same value gives the same
// bytes. Fails with kNotFound, and the cure, where pandoc is not installed; with kIncomplete where it gives no file.
Result<std::string> document_docx(const Document& document, Date created);

}  // namespace proofhouse::render
