#include "cli/version_schemes.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "cli/terminal.h"
#include "cli/version_words.h"
#include "cli/wrap.h"

namespace proofhouse::cli {

namespace {

std::string as_json() {
  JsonWriter json(JsonWriter::Style::kIndented);
  json.begin_array();
  for (const auto& scheme : identifiers::schemes()) {
    json.begin_object().member("scheme", scheme.name).key("aliases").begin_array();
    std::string_view rest = scheme.aliases;
    while (!rest.empty()) {
      const std::size_t comma = rest.find(", ");
      json.text(rest.substr(0, comma));
      rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 2);
    }
    json.end_array().member("orders", scheme.orders).member("source", scheme.source);
    json.member("operational", scheme.operational).end_object();
  }
  json.end_array();
  return std::move(json).take();
}

Result<int> run_schemes(const Arguments& arguments) {
  if (arguments.has("--json")) {
    print(as_json());
    return kDone;
  }
  std::string out = "Packages\n";
  bool operational = false;
  for (const auto& scheme : identifiers::schemes()) {
    if (scheme.operational && !operational)
      out += "\nOperational technology: declared orders; what is not declared is undecided\n";
    operational = scheme.operational;
    std::string name = "  " + std::string(scheme.name);
    name.resize(17, ' ');
    out += name + std::string(scheme.orders) + "\n";
    if (!scheme.aliases.empty()) out += wrapped("also " + std::string(scheme.aliases), 17, 17);
  }
  print(out);
  return kDone;
}

}  // namespace

Command version_schemes_command() {
  return {.name = "version schemes",
          .summary = "List the version schemes, their other names and what each orders",
          .example = "proofhouse version schemes",
          .positionals = {},
          .options = {{"--json", ArgumentKind::kFlag, "As JSON"}},
          .run = run_schemes};
}

}  // namespace proofhouse::cli
