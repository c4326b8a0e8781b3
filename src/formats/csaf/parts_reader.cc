#include <utility>

#include "formats/csaf/document_reader.h"

namespace proofhouse::formats::csaf {

namespace {

// Sets a text from a member's value where it is one.
void set(std::string& text, const syntax::JsonValue& value) {
  if (const auto found = value.text()) text = *found;
}

void add_hashes(const syntax::JsonValue& files, std::vector<CsafHash>& out) {
  for (const syntax::JsonValue file : files.elements()) {
    const std::string name = member_text(file, "filename");
    const auto hashes = file.get("file_hashes");
    if (!hashes) continue;
    for (const syntax::JsonValue hash : hashes->elements()) {
      out.push_back({name, member_text(hash, "algorithm"), member_text(hash, "value")});
    }
  }
}

}  // namespace

std::string member_text(const syntax::JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  const auto text = value ? value->text() : std::nullopt;
  return std::string(text.value_or(std::string_view()));
}

std::vector<std::string> texts_of(const syntax::JsonValue& list) {
  std::vector<std::string> out;
  for (const syntax::JsonValue value : list.elements()) {
    if (const auto text = value.text()) out.emplace_back(*text);
  }
  return out;
}

std::vector<std::string> member_texts(const syntax::JsonValue& object, std::string_view key) {
  const auto list = object.get(key);
  return list ? texts_of(*list) : std::vector<std::string>();
}

CsafNote note_of(const syntax::JsonValue& value) {
  CsafNote note;
  note.node = value.node();
  for (const syntax::JsonMember member : value.members()) {
    if (member.key == "category") set(note.category, member.value);
    if (member.key == "title") set(note.title, member.value);
    if (member.key == "audience") set(note.audience, member.value);
    if (member.key == "text") set(note.text, member.value);
  }
  return note;
}

CsafReference reference_of(const Reference& reference) {
  return {std::string(reference.category.text), std::string(reference.summary.text), std::string(reference.url.text),
          reference.node};
}

std::vector<CsafAcknowledgment> acknowledgments_of(const syntax::JsonValue& list) {
  std::vector<CsafAcknowledgment> out;
  for (const syntax::JsonValue value : list.elements()) {
    out.push_back({member_texts(value, "names"), member_text(value, "organization"), member_text(value, "summary"),
                   member_texts(value, "urls")});
  }
  return out;
}

CsafHelper helper_of(const syntax::JsonValue& value) {
  CsafHelper helper;
  for (const syntax::JsonMember member : value.members()) {
    if (member.key == "cpe") set(helper.cpe, member.value);
    if (member.key == "purl" && member.value.is_text()) helper.purls.emplace_back(*member.value.text());
    if (member.key == "purls") helper.purls = texts_of(member.value);
    if (member.key == "hashes") add_hashes(member.value, helper.hashes);
    if (member.key == "model_numbers") helper.model_numbers = texts_of(member.value);
    if (member.key == "serial_numbers") helper.serial_numbers = texts_of(member.value);
    if (member.key == "sbom_urls") helper.sbom_urls = texts_of(member.value);
    if (member.key == "skus") helper.skus = texts_of(member.value);
    if (member.key != "x_generic_uris") continue;
    for (const syntax::JsonValue uri : member.value.elements()) {
      helper.generic_uris.push_back({member_text(uri, "namespace"), member_text(uri, "uri")});
    }
  }
  return helper;
}

}  // namespace proofhouse::formats::csaf
