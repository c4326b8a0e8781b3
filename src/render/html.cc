#include "render/html.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace proofhouse::render {

namespace {

// A line feed before these keeps the source readable and never shows.
constexpr std::array<std::string_view, 24> kBlocks = {
    "head", "body", "main", "nav", "header", "footer", "section", "div",     "p",     "h1",    "h2", "h3",
    "h4",   "ul",   "ol",   "li",  "dl",     "dt",     "table",   "caption", "thead", "tbody", "tr", "details"};
constexpr std::array<std::string_view, 7> kVoid = {"br", "hr", "meta", "col", "wbr", "img", "link"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; }

}  // namespace

Anchor::Anchor(Literal kind, std::initializer_list<std::string_view> parts) : text_(kind.text()) {
  for (const std::string_view part : parts) {
    text_ += '.';
    for (const char c : part) {
      if (plain(c)) {
        text_ += c;
      } else {
        const auto byte = static_cast<std::uint8_t>(c);
        text_ += '_';
        text_ += to_hex({&byte, 1});
      }
    }
  }
}

Html::Scope Html::in(Name tag, Attributes attributes) {
  begin(tag.text());
  for (const auto& each : attributes) add(each);
  out_ += '>';
  return {*this, tag.text()};
}

Html::Scope Html::in(Name tag, const Anchor& id, Attributes attributes) {
  begin(tag.text());
  attribute("id", id.text());
  for (const auto& each : attributes) add(each);
  out_ += '>';
  return {*this, tag.text()};
}

Html::Scope Html::link(const Anchor& target, Attributes attributes) {
  begin("a");
  attribute("href", "#" + target.text());
  for (const auto& each : attributes) add(each);
  out_ += '>';
  return {*this, "a"};
}

void Html::element(Name tag, std::string_view content, Attributes attributes) {
  const auto scope = in(tag, attributes);
  text(content);
}

void Html::link(const Anchor& target, std::string_view content, Attributes attributes) {
  const auto scope = link(target, attributes);
  text(content);
}

void Html::leaf(Name tag, Attributes attributes) {
  begin(tag.text());
  for (const auto& each : attributes) add(each);
  out_ += among(kVoid, tag.text()) ? ">" : "/>";
}

void Html::text(std::string_view content) { escaped(content); }

void Html::doctype() { out_ += "<!DOCTYPE html>"; }

void Html::style(Literal sheet) {
  begin("style");
  out_ += '>';
  out_ += sheet.text();
  close("style");
}

void Html::script(Program program) {
  begin("script");
  out_ += '>';
  out_ += program.text();
  close("script");
}

void Html::data(Literal id, std::string_view json) {
  begin("script");
  attribute("type", "application/json");
  attribute("id", id.text());
  out_ += '>';
  for (const char c : json) {
    if (c == '<') {
      out_ += "\\u003c";
    } else {
      out_ += c;
    }
  }
  close("script");
}

void Html::begin(std::string_view tag) {
  if (among(kBlocks, tag)) out_ += '\n';
  out_ += '<';
  out_ += tag;
}

void Html::add(const Attribute& each) { attribute(each.name, each.value); }

void Html::attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  escaped(value);
  out_ += '"';
}

void Html::escaped(std::string_view content) {
  for (const char c : printable(content)) {
    switch (c) {
      case '&': out_ += "&amp;"; break;
      case '<': out_ += "&lt;"; break;
      case '>': out_ += "&gt;"; break;
      case '"': out_ += "&quot;"; break;
      case '\'': out_ += "&#39;"; break;
      default: out_ += c;
    }
  }
}

void Html::close(std::string_view tag) {
  out_ += "</";
  out_ += tag;
  out_ += '>';
}

}  // namespace proofhouse::render
