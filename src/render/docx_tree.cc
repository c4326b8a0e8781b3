#include "render/docx_tree.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"

namespace proofhouse::render {

namespace {

// Names of the paragraph styles of docx_styles.cc.
std::string_view custom_style(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::kBody: return {};
    case ParagraphStyle::kLead: return "Lead";
    case ParagraphStyle::kNote: return "Note";
    case ParagraphStyle::kSmall: return "Small";
    case ParagraphStyle::kClause: return "Clause";
  }
  return {};
}

class Tree {
 public:
  std::string take(const Document& document) && {
    json_.begin_object().key("pandoc-api-version").begin_array();
    for (const int part : {1, 22, 2, 1}) json_.integer(part);
    json_.end_array().key("meta").begin_object();
    meta("title", document.kind);
    meta("subtitle", document.title);
    meta("lang", "en-GB");
    json_.end_object().key("blocks").begin_array();
    if (!document.facts.empty()) facts(document);
    for (const auto& block : document.blocks) {
      if (const auto* heading = std::get_if<Heading>(&block)) {
        this->heading(*heading);
      } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        this->paragraph(*paragraph, false);
      } else if (const auto* list = std::get_if<List>(&block)) {
        this->list(*list);
      } else if (const auto* table = std::get_if<Table>(&block)) {
        this->table(*table);
      } else {
        styled("Page Break", plain("\u00A0"));
      }
    }
    json_.end_array().end_object();
    return std::move(json_).take();
  }

 private:
  // {"t": NAME, "c": …}; the caller writes the content and ends the object.
  JsonWriter& node(std::string_view name) { return json_.begin_object().member("t", name).key("c"); }
  void leaf(std::string_view name) { json_.begin_object().member("t", name).end_object(); }

  void attributes(std::string_view custom = {}) {
    json_.begin_array().text("").begin_array().end_array().begin_array();
    if (!custom.empty()) json_.begin_array().text("custom-style").text(custom).end_array();
    json_.end_array().end_array();
  }

  void word(std::string_view text) { node("Str").text(docx_text(text)).end_object(); }

  void meta(std::string_view name, std::string_view text) {
    json_.key(name);
    node("MetaInlines").begin_array();
    word(text);
    json_.end_array().end_object();
  }

  void spans(const Paragraph& paragraph) {
    json_.begin_array();
    for (const auto& span : paragraph.spans) {
      switch (span.style) {
        case SpanStyle::kPlain: word(span.text); break;
        case SpanStyle::kStrong: emphasis("Strong", span.text); break;
        case SpanStyle::kEmphasis: emphasis("Emph", span.text); break;
        case SpanStyle::kCode:
          node("Code").begin_array();
          attributes();
          json_.text(docx_text(span.text)).end_array().end_object();
          break;
      }
    }
    json_.end_array();
  }

  void emphasis(std::string_view kind, std::string_view text) {
    node(kind).begin_array();
    word(text);
    json_.end_array().end_object();
  }

  void heading(const Heading& heading) {
    node("Header").begin_array().integer(std::clamp(heading.level, 1U, 3U));
    attributes();
    json_.begin_array();
    word(heading.text);
    json_.end_array().end_array().end_object();
  }

  // `tight`: within a cell or an item, without the space of a paragraph.
  void paragraph(const Paragraph& paragraph, bool tight) {
    const std::string_view style = custom_style(paragraph.style);
    if (style.empty()) {
      node(tight ? "Plain" : "Para");
      spans(paragraph);
      json_.end_object();
    } else {
      styled(style, paragraph);
    }
  }

  void styled(std::string_view style, const Paragraph& paragraph) {
    node("Div").begin_array();
    attributes(style);
    json_.begin_array();
    node("Para");  // pandoc gives a Plain its own style
    spans(paragraph);
    json_.end_object().end_array().end_array().end_object();
  }

  void list(const List& list) {
    node(list.numbered ? "OrderedList" : "BulletList");
    if (list.numbered) {
      json_.begin_array().begin_array().integer(1);
      leaf("Decimal");
      leaf("Period");
      json_.end_array();
    }
    json_.begin_array();
    for (const auto& item : list.items) {
      json_.begin_array();
      for (const auto& each : item) paragraph(each, true);
      json_.end_array();
    }
    json_.end_array();
    if (list.numbered) json_.end_array();
    json_.end_object();
  }

  void columns(const std::vector<TableColumn>& columns) {
    std::uint64_t whole = 0;
    for (const auto& column : columns) whole += column.share;
    json_.begin_array();
    for (const auto& column : columns) {
      json_.begin_array();
      leaf(column.number ? "AlignRight" : "AlignLeft");
      const std::uint64_t share = whole == 0 ? 0 : std::uint64_t{10'000} * column.share / whole;
      const std::string digits = std::to_string(10'000 + share);
      // A share of the width, written exactly: 0.2500.
      node("ColWidth").number(digits.substr(0, 1) == "1" ? "0." + digits.substr(1) : "1.0000").end_object();
      json_.end_array();
    }
    json_.end_array();
  }

  void cell(bool number, const Paragraph& paragraph, bool head) {
    json_.begin_array();
    attributes();
    leaf(number ? "AlignRight" : "AlignLeft");
    json_.integer(1).integer(1).begin_array();
    if (head) {
      styled("Table Head", paragraph);
    } else {
      this->paragraph(paragraph, true);
    }
    json_.end_array().end_array();
  }

  void begin_table(std::string_view caption, const std::vector<TableColumn>& shape) {
    node("Table").begin_array();
    attributes();
    json_.begin_array().null().begin_array();
    if (!caption.empty()) paragraph(plain(caption), true);
    json_.end_array().end_array();
    columns(shape);
  }

  void begin_row() {
    json_.begin_array();
    attributes();
    json_.begin_array();
  }
  void end_row() { json_.end_array().end_array(); }

  void end_table() {
    json_.begin_array();
    attributes();
    json_.begin_array().end_array().end_array();  // no foot
    json_.end_array().end_object();
  }

  void begin_body() {
    json_.begin_array().begin_array();
    attributes();
    json_.integer(0).begin_array().end_array().begin_array();
  }
  void end_body() { json_.end_array().end_array().end_array(); }

  void table(const Table& table) {
    begin_table(table.caption, table.columns);
    json_.begin_array();
    attributes();
    json_.begin_array();
    begin_row();
    for (const auto& column : table.columns) cell(column.number, plain(column.heading), true);
    end_row();
    json_.end_array().end_array();
    begin_body();
    for (const auto& row : table.rows) {
      begin_row();
      for (std::size_t c = 0; c < table.columns.size(); ++c) {
        cell(table.columns[c].number, c < row.size() ? row[c] : Paragraph(), false);
      }
      end_row();
    }
    end_body();
    end_table();
  }

  // Two facts a row.
  void facts(const Document& document) {
    begin_table({}, {{{}, 14, false}, {{}, 36, false}, {{}, 14, false}, {{}, 36, false}});
    json_.begin_array();
    attributes();
    json_.begin_array().end_array().end_array();  // no head
    begin_body();
    for (std::size_t f = 0; f < document.facts.size(); f += 2) {
      begin_row();
      fact(document.facts[f].first, document.facts[f].second);
      if (f + 1 < document.facts.size()) {
        fact(document.facts[f + 1].first, document.facts[f + 1].second);
      } else {
        fact({}, {});
      }
      end_row();
    }
    end_body();
    end_table();
  }

  void fact(std::string_view name, std::string_view value) {
    cell(false, plain(name, ParagraphStyle::kSmall), false);
    cell(false, strong(value), false);
  }

  JsonWriter json_{JsonWriter::Style::kCompact};
};

}  // namespace

std::string docx_text(std::string_view text) {
  std::string out = printable(text);
  for (const std::string_view refused : {"\uFFFE", "\uFFFF"}) out = replace_all(out, refused, "\uFFFD");
  return out;
}

std::string docx_tree(const Document& document) { return Tree().take(document); }

}  // namespace proofhouse::render
