#include "formats/openvex/document.h"

#include <utility>

#include "formats/json_object.h"
#include "formats/lenient.h"
#include "formats/openvex/statement.h"

namespace proofhouse::formats::openvex {

namespace {

using syntax::JsonValue;

void read_member(std::string_view key, const JsonValue& value, OpenVexDocument& out, Remarks& remarks) {
  if (key == "@id")
    out.id = lenient::text(value, remarks);
  else if (key == "author")
    out.author = lenient::text(value, remarks);
  else if (key == "role")
    out.role = lenient::text(value, remarks);
  else if (key == "timestamp")
    out.timestamp = lenient::text(value, remarks);
  else if (key == "last_updated")
    out.last_updated = lenient::text(value, remarks);
  else if (key == "tooling")
    out.tooling = lenient::text(value, remarks);
  else if (key == "version")
    out.version = lenient::scalar(value);
  else if (key != "@context" && key != "statements" && key != "supplier") {
    remarks.add(quote(key) + " is no member of an OpenVEX document", value.node());
  }
}

}  // namespace

std::optional<std::string> version_of_context(std::string_view context) {
  constexpr std::string_view kNamespace = "https://openvex.dev/ns";
  if (!context.starts_with(kNamespace)) return std::nullopt;
  context.remove_prefix(kNamespace.size());
  if (context.empty() || context == "/") return "0.0.1";
  if (!context.starts_with("/v") || context.size() == 2) return std::nullopt;
  return std::string(context.substr(2));
}

Result<OpenVexDocument> read_document(const syntax::JsonDocument& document, Remarks& remarks) {
  OpenVexDocument out;
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  const auto version = version_of_context(root.text("@context"));
  if (!version) root.refuse("@context", "this is no OpenVEX document", "write the context https://openvex.dev/ns/v0.2.0");
  const auto statements = root.any("statements");
  if (statements && !statements->is_array())
    root.refuse("statements", "\"statements\" is not an array", "write a list of statements");
  TRY_VOID(fault.finish(document));
  out.spec_version = *version;
  for (const auto [key, value] : document.root().members()) read_member(key, value, out, remarks);
  out.statements.reserve(statements->size());
  lenient::each_object(*statements, remarks, [&](const JsonValue& element) {
    if (auto statement = read_statement(element, out.timestamp, remarks)) out.statements.push_back(*std::move(statement));
  });
  return out;
}

}  // namespace proofhouse::formats::openvex
