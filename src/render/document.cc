#include "render/document.h"

#include "base/text.h"
#include "crypto/sha.h"
#include "render/document_sheet.h"
#include "render/html.h"
#include "render/theme.h"

namespace proofhouse::render {

namespace {

constexpr std::size_t kContentsFrom = 4;  // headings of level 1

std::string_view style_of(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::kBody: return {};
    case ParagraphStyle::kLead: return "lead";
    case ParagraphStyle::kNote: return "note";
    case ParagraphStyle::kSmall: return "small muted";
    case ParagraphStyle::kClause: return "clause";
  }
  return {};
}

class Page {
 public:
  explicit Page(const Document& document) : document_(document) {}

  std::string take() && {
    html_.doctype();
    {
      const auto root = html_.in("html", {{"lang", "en-GB"}});
      head();
      const auto body = html_.in("body", {{"class", "document"}});
      html_.link(Anchor("text"), "Skip to the text", {{"class", "skip"}});
      top();
      const auto page = html_.in("div", {{"class", "page"}});
      const auto main = html_.in("main");
      front();
      if (chapters() >= kContentsFrom) contents();
      text();
    }
    return std::move(html_).take();
  }

 private:
  // Nothing may be loaded, run or sent; the two style sheets are allowed by their digests.
  static std::string policy() {
    std::string out = "default-src 'none'; style-src";
    for (const Literal sheet : {theme(), document_sheet()}) {
      out += " 'sha256-" + to_base64(crypto::sha256(sheet.text()).bytes) + "'";
    }
    return out + "; base-uri 'none'; form-action 'none'";
  }

  void head() {
    const auto head = html_.in("head");
    html_.leaf("meta", {{"charset", "utf-8"}});
    html_.leaf("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}});
    html_.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html_.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    html_.leaf("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    html_.element("title", document_.kind + " – " + document_.title);
    html_.style(theme());
    html_.style(document_sheet());
  }

  void top() {
    const auto header = html_.in("header", {{"class", "top"}});
    const auto line = html_.in("div", {{"class", "line"}});
    html_.element("span", document_.title, {{"class", "brand"}});
    html_.element("span", document_.kind);
  }

  void front() {
    const auto front = html_.in("div", {{"class", "front"}});
    html_.element("h1", document_.kind);
    html_.element("p", document_.title, {{"class", "of"}});
    if (document_.facts.empty()) return;
    const auto facts = html_.in("dl", {{"class", "facts"}});
    for (const auto& [name, value] : document_.facts) {
      const auto fact = html_.in("div");
      html_.element("dt", name);
      html_.element("dd", value);
    }
  }

  [[nodiscard]] std::size_t chapters() const {
    std::size_t count = 0;
    for (const auto& block : document_.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      if (heading != nullptr && heading->level <= 1) ++count;
    }
    return count;
  }

  void contents() {
    const auto nav = html_.in("nav", {{"class", "contents"}, {"aria-label", "Contents"}});
    const auto stick = html_.in("div", {{"class", "stick"}});
    html_.element("p", "Contents");
    const auto list = html_.in("ol");
    std::size_t number = 0;
    for (const auto& block : document_.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      if (heading == nullptr || heading->level > 1) continue;
      const auto entry = html_.in("li");
      html_.link(anchor_of(++number), heading->text);
    }
  }

  static Anchor anchor_of(std::size_t chapter) {
    const std::string number = std::to_string(chapter);
    return Anchor("part", {number});
  }

  void text() {
    const auto article = html_.in("article", Anchor("text"), {{"class", "text"}});
    std::size_t chapter = 0;
    for (const auto& block : document_.blocks) {
      if (const auto* heading = std::get_if<Heading>(&block)) {
        this->heading(*heading, heading->level <= 1 ? ++chapter : 0);
      } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        this->paragraph(*paragraph);
      } else if (const auto* list = std::get_if<List>(&block)) {
        this->list(*list);
      } else if (const auto* table = std::get_if<Table>(&block)) {
        this->table(*table);
      } else {
        html_.element("div", "", {{"class", "new-page"}});
      }
    }
  }

  void heading(const Heading& heading, std::size_t chapter) {
    if (chapter > 0) {
      const auto scope = html_.in("h2", anchor_of(chapter));
      html_.text(heading.text);
    } else if (heading.level == 2) {
      html_.element("h3", heading.text);
    } else {
      html_.element("h4", heading.text);
    }
  }

  void spans(const Paragraph& paragraph) {
    for (const auto& span : paragraph.spans) {
      switch (span.style) {
        case SpanStyle::kPlain: html_.text(span.text); break;
        case SpanStyle::kStrong: html_.element("strong", span.text); break;
        case SpanStyle::kEmphasis: html_.element("em", span.text); break;
        case SpanStyle::kCode: html_.element("code", span.text); break;
      }
    }
  }

  void paragraph(const Paragraph& paragraph) {
    const std::string_view style = style_of(paragraph.style);
    if (style.empty()) {
      const auto scope = html_.in("p");
      spans(paragraph);
    } else {
      const auto scope = html_.in("p", {{"class", style}});
      spans(paragraph);
    }
  }

  // A single plain paragraph stands in its item or cell without one more element.
  void content(const std::vector<Paragraph>& paragraphs) {
    if (paragraphs.size() == 1 && paragraphs.front().style == ParagraphStyle::kBody) {
      spans(paragraphs.front());
    } else {
      for (const auto& each : paragraphs) paragraph(each);
    }
  }

  void list(const List& list) {
    const auto scope = list.numbered ? html_.in("ol", {{"class", "prose"}}) : html_.in("ul", {{"class", "prose"}});
    for (const auto& item : list.items) {
      const auto entry = html_.in("li");
      content(item);
    }
  }

  void table(const Table& table) {
    const std::string_view name = table.caption.empty() ? std::string_view("Table") : std::string_view(table.caption);
    const auto box = html_.in("div", {{"class", "scroll"}, {"role", "group"}, {"aria-label", name}, {"tabindex", "0"}});
    const auto scope = html_.in("table", {{"class", "stack"}});
    if (!table.caption.empty()) html_.element("caption", table.caption);
    columns(table);
    head_of(table);
    const auto body = html_.in("tbody");
    for (const auto& row : table.rows) {
      const auto line = html_.in("tr");
      for (std::size_t c = 0; c < row.size() && c < table.columns.size(); ++c) cell(table.columns[c], row[c], c == 0);
    }
  }

  void columns(const Table& table) {
    std::uint64_t whole = 0;
    for (const auto& column : table.columns) whole += column.share;
    const auto group = html_.in("colgroup");
    for (const auto& column : table.columns) {
      // The sheet knows widths in steps of five percent.
      const std::uint64_t steps = whole == 0 ? 0 : (std::uint64_t{40} * column.share / whole + 1) / 2;
      html_.leaf("col", {{"class", "w" + std::to_string(5 * steps)}});
    }
  }

  void head_of(const Table& table) {
    const auto head = html_.in("thead");
    const auto row = html_.in("tr");
    for (const auto& column : table.columns) {
      html_.element("th", column.heading, {{"scope", "col"}, {"class", column.number ? "num" : ""}});
    }
  }

  void cell(const TableColumn& column, const Paragraph& paragraph, bool first) {
    const Html::Attributes head = {{"scope", "row"}, {"class", column.number ? "num" : ""}};
    const Html::Attributes data = {{"data-label", column.heading}, {"class", column.number ? "num" : ""}};
    const auto scope = first ? html_.in("th", head) : html_.in("td", data);
    const auto inner = html_.in("div");
    if (paragraph.style == ParagraphStyle::kBody) {
      spans(paragraph);
    } else {
      this->paragraph(paragraph);
    }
  }

  const Document& document_;
  Html html_;
};

}  // namespace

Paragraph plain(std::string_view text, ParagraphStyle style) { return {{{std::string(text), SpanStyle::kPlain}}, style}; }

Paragraph strong(std::string_view text) { return {{{std::string(text), SpanStyle::kStrong}}, ParagraphStyle::kBody}; }

std::string document_html(const Document& document) { return Page(document).take(); }

}  // namespace proofhouse::render
