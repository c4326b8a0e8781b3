#include "syntax/xml.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/text.h"
#include "syntax/line_counter.h"

namespace proofhouse::syntax {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view local(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node handle(pugi::xml_node_struct* node) { return pugi::xml_node(node); }

// Counts what a document would cost and refuses what it may not hold, before the parser sees it.
class Gate {
 public:
  Gate(std::string_view text, const Limits& limits) : text_(text), limits_(limits) {}

  Result<void> pass() {
    if (text_.size() > limits_.bytes) return limit("the document is too large");
    if (const auto wrong = first_invalid_utf8(text_)) return wrong_at(ErrorCode::kMalformed, *wrong, "this is not UTF-8");
    if (const std::size_t nul = text_.find('\0'); nul != std::string_view::npos) {
      return wrong_at(ErrorCode::kMalformed, nul, "a NUL byte stands here");
    }
    while (at_ < text_.size()) {
      at_ = text_.find('<', at_);
      if (at_ == std::string_view::npos) break;
      TRY_VOID(tag());
    }
    if (nodes_ == 0) return wrong_at(ErrorCode::kMalformed, text_.size(), "there is no element");
    return {};
  }

 private:
  std::unexpected<Error> wrong_at(ErrorCode code, std::size_t offset, std::string cause) const {
    return fail_at(code, {}, place_of(text_, offset), std::move(cause), "save the file again from the program that made it");
  }
  std::unexpected<Error> limit(std::string cause) const {
    return wrong_at(ErrorCode::kLimit, std::min(at_, text_.size()), std::move(cause));
  }

  Result<void> skip_past(std::string_view end, std::size_t from) {
    const std::size_t found = text_.find(end, from);
    if (found == std::string_view::npos) return wrong_at(ErrorCode::kMalformed, at_, "what begins here does not end");
    at_ = found + end.size();
    return {};
  }

  Result<void> tag() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) return skip_past("-->", at_ + 4);
    if (rest.starts_with("<![CDATA[")) return skip_past("]]>", at_ + 9);
    if (rest.starts_with("<!"))
      return wrong_at(ErrorCode::kInvalid, at_, "a document type declaration stands here; none is read");
    if (rest.starts_with("<?")) return instruction();
    return element();
  }

  Result<void> instruction() {
    const std::size_t begin = at_;
    TRY_VOID(skip_past("?>", at_ + 2));
    const std::string declaration = lower(text_.substr(begin, at_ - begin));
    if (!declaration.starts_with("<?xml ")) return {};
    const std::size_t encoding = declaration.find("encoding");
    if (encoding != std::string::npos && declaration.find("utf-8", encoding) == std::string::npos) {
      return wrong_at(ErrorCode::kInvalid, begin, "the document is in another encoding than UTF-8");
    }
    return {};
  }

  Result<void> element() {
    const std::size_t begin = at_;
    char quote = 0;
    for (++at_; at_ < text_.size(); ++at_) {
      const char now = text_[at_];
      if (quote != 0) {
        if (now == quote) quote = 0;
      } else if (now == '"' || now == '\'') {
        quote = now;
        ++nodes_;  // an attribute
      } else if (now == '>') {
        break;
      } else if (now == '<') {
        return wrong_at(ErrorCode::kMalformed, at_, "a tag begins inside a tag");
      }
    }
    if (at_ >= text_.size()) return wrong_at(ErrorCode::kMalformed, begin, "the tag that begins here does not end");
    const bool closes = text_[begin + 1] == '/';
    const bool empty = text_[at_ - 1] == '/';
    if (closes) {
      if (depth_ == 0) return wrong_at(ErrorCode::kMalformed, begin, "this closes nothing");
      --depth_;
    } else if (!empty) {
      ++depth_;
    }
    if (!closes) nodes_ += 2;  // the element and the text behind it
    if (depth_ > limits_.depth) return limit("the elements nest deeper than " + std::to_string(limits_.depth));
    if (nodes_ > limits_.nodes) return limit("there are more than " + std::to_string(limits_.nodes) + " elements and attributes");
    return {};
  }

  std::string_view text_;
  const Limits& limits_;
  std::size_t at_ = 0;
  std::uint32_t depth_ = 0;
  std::uint64_t nodes_ = 0;
};

}  // namespace

struct XmlDocument::Store {
  std::string bytes;
  std::vector<std::size_t> lines;  // where each begins; parsing in place changes the bytes
  pugi::xml_document document;
};

namespace {

std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) starts.push_back(at + 1);
  return starts;
}

}  // namespace

std::string_view XmlNode::name() const { return local(handle(node_).name()); }

std::string_view XmlNode::qualified_name() const { return handle(node_).name(); }

std::vector<XmlAttribute> XmlNode::attributes() const {
  std::vector<XmlAttribute> out;
  for (const pugi::xml_attribute& attribute : handle(node_).attributes()) out.push_back({attribute.name(), attribute.value()});
  return out;
}

std::optional<std::string_view> XmlNode::attribute(std::string_view name) const {
  for (const pugi::xml_attribute& attribute : handle(node_).attributes()) {
    if (local(attribute.name()) == name) return std::string_view(attribute.value());
  }
  return std::nullopt;
}

std::string XmlNode::text() const {
  std::string out;
  for (const pugi::xml_node& below : handle(node_).children()) {
    if (below.type() == pugi::node_pcdata || below.type() == pugi::node_cdata) out += below.value();
  }
  return out;
}

std::vector<XmlNode> XmlNode::children() const {
  std::vector<XmlNode> out;
  for (const pugi::xml_node& below : handle(node_).children()) {
    if (below.type() == pugi::node_element) out.emplace_back(below.internal_object());
  }
  return out;
}

std::vector<XmlNode> XmlNode::children(std::string_view name) const {
  std::vector<XmlNode> out;
  for (const XmlNode& below : children()) {
    if (below.name() == name) out.push_back(below);
  }
  return out;
}

std::optional<XmlNode> XmlNode::child(std::string_view name) const {
  for (const pugi::xml_node& below : handle(node_).children()) {
    if (below.type() == pugi::node_element && local(below.name()) == name) return XmlNode(below.internal_object());
  }
  return std::nullopt;
}

XmlDocument::XmlDocument(std::unique_ptr<Store> store) : store_(std::move(store)) {}
XmlDocument::XmlDocument(XmlDocument&&) noexcept = default;
XmlDocument& XmlDocument::operator=(XmlDocument&&) noexcept = default;
XmlDocument::~XmlDocument() = default;

Result<XmlDocument> XmlDocument::parse(std::string bytes, const Limits& limits) {
  auto store = std::make_unique<Store>();
  store->bytes = std::move(bytes);
  if (store->bytes.starts_with(kByteOrderMark)) store->bytes.erase(0, kByteOrderMark.size());
  TRY_VOID(Gate(store->bytes, limits).pass());
  store->lines = line_starts(store->bytes);
  constexpr unsigned kOptions =
      pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute | pugi::parse_cdata | pugi::parse_ws_pcdata;
  // The bytes are parsed in place: what is left of them belongs to the document.
  const pugi::xml_parse_result result =
      store->document.load_buffer_inplace(store->bytes.data(), store->bytes.size(), kOptions, pugi::encoding_utf8);
  if (!result || !store->document.document_element()) {
    return fail(ErrorCode::kMalformed, "this is not XML: " + lower(result.description()), "save the file again");
  }
  if (store->document.document_element().next_sibling()) {
    for (auto more = store->document.document_element().next_sibling(); more; more = more.next_sibling()) {
      if (more.type() == pugi::node_element)
        return fail(ErrorCode::kMalformed, "there is more than one root element", "save the file again");
    }
  }
  return XmlDocument(std::move(store));
}

LineColumn XmlDocument::place(const XmlNode& node) const {
  const std::ptrdiff_t offset = handle(node.node_).offset_debug();
  if (offset < 0) return {};
  const auto at = static_cast<std::size_t>(offset);
  const auto line = std::ranges::upper_bound(store_->lines, at) - 1;
  return {static_cast<std::uint32_t>(line - store_->lines.begin() + 1), static_cast<std::uint32_t>(at - *line + 1)};
}

XmlNode XmlDocument::root() const { return XmlNode(store_->document.document_element().internal_object()); }

}  // namespace proofhouse::syntax
