#include "cli/purl.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "cli/batch.h"
#include "cli/terminal.h"
#include "identifiers/purl.h"

namespace proofhouse::cli {

namespace {

using identifiers::Purl;

std::string as_json(std::string_view text, const Result<Purl>& purl, JsonWriter::Style style) {
  JsonWriter json(style);
  json.begin_object().member("text", text).member("valid", purl.has_value());
  if (!purl) {
    const Error& error = purl.error();
    json.key("error")
        .begin_object()
        .member("place", error.place)
        .member("cause", error.cause)
        .member("cure", error.cure)
        .end_object();
    return std::move(json.end_object()).take();
  }
  const auto& parts = purl->parts();
  json.member("canonical", purl->canonical()).member("type", parts.type);
  const auto optional = [&](std::string_view name, const std::string& value) {
    json.key(name);
    value.empty() ? json.null() : json.text(value);
  };
  optional("namespace", parts.name_space);
  json.member("name", parts.name);
  optional("version", parts.version);
  json.key("qualifiers").begin_object();
  for (const auto& [key, value] : parts.qualifiers) json.member(key, value);
  json.end_object();
  optional("subpath", parts.subpath);
  return std::move(json.member("remarks", purl->remarks()).end_object()).take();
}

std::string as_text(const Purl& purl) {
  std::string out;
  const auto row = [&](std::string label, std::string_view value) {
    if (value.empty()) return;
    label.resize(12, ' ');
    out += label + printable(value) + "\n";
  };
  const auto& parts = purl.parts();
  row("canonical", purl.canonical());
  row("type", parts.type);
  row("namespace", parts.name_space);
  row("name", parts.name);
  row("version", parts.version);
  for (const auto& [key, value] : parts.qualifiers) row("qualifier", key + " = " + value);
  row("subpath", parts.subpath);
  for (const auto& remark : purl.remarks()) row("remark", remark);
  return out;
}

Result<int> run_batch(bool json) {
  TRY_VOID(answer_lines([json](std::string_view line, std::string& out) {
    const auto purl = Purl::parse(line);
    if (json) {
      out.append(as_json(line, purl, JsonWriter::Style::kCompact)).append("\n");
    } else {
      out.append(purl ? purl->canonical() : invalid_line(purl.error())).append("\n");
    }
  }));
  return kDone;
}

Result<int> run_purl(const Arguments& arguments) {
  const bool json = arguments.has("--json");
  if (arguments.has("--batch")) return run_batch(json);
  if (!arguments.has("TEXT")) return fail(ErrorCode::kUsage, "TEXT or --batch is required", "see: proofhouse purl --help");
  const std::string text = arguments.text("TEXT");
  const auto purl = Purl::parse(text);
  if (json) {
    print(as_json(text, purl, JsonWriter::Style::kIndented));
  } else {
    print(purl ? as_text(*purl) : "invalid     " + one_line(purl.error()) + "\n");
  }
  return purl ? kDone : kDoneWithNo;
}

}  // namespace

Command purl_command() {
  return {
      .name = "purl",
      .summary = "Take a package URL apart: its parts, its canonical form, what is wrong",
      .example = "proofhouse purl pkg:deb/debian/openssl@3.0.11-1?arch=arm64",
      .positionals = {{"TEXT", ArgumentKind::kText, "The package URL"}},
      .options = {{"--batch", ArgumentKind::kFlag,
                   "Read one a line from standard input; answer each with its canonical form, or invalid, a tab and the reason"},
                  {"--json", ArgumentKind::kFlag, "As JSON; with --batch one object a line"}},
      .run = run_purl};
}

}  // namespace proofhouse::cli
