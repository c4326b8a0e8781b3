#include "cli/version_in.h"

#include <optional>

#include "base/json_writer.h"
#include "base/text.h"
#include "cli/batch.h"
#include "cli/terminal.h"
#include "cli/version_words.h"
#include "identifiers/vers.h"

namespace proofhouse::cli {

namespace {

using identifiers::Containment;
using identifiers::Vers;

std::string as_json(std::string_view range, std::string_view version, const Vers& vers, Containment found,
                    JsonWriter::Style style) {
  JsonWriter json(style);
  json.begin_object().member("range", range).member("canonical", identifiers::text_of(vers)).member("version", version);
  json.member("in", identifiers::name_of(found)).member("breaches", identifiers::breaches(vers)).end_object();
  return std::move(json).take();
}

Result<int> run_batch(bool json) {
  std::optional<Vers> vers;
  std::string known;
  bool wrong = false;
  const auto answer = [&](std::string_view line, std::string& out) -> Result<void> {
    const auto fields = TRY(fields_of<2>(line));
    if (!vers || fields[0] != known) {
      vers.reset();
      vers = TRY(identifiers::read_vers(fields[0]));
      known = fields[0];
    }
    const Containment found = contains(*vers, fields[1]);
    out.append(json ? as_json(fields[0], fields[1], *vers, found, JsonWriter::Style::kCompact)
                    : std::string(identifiers::name_of(found)));
    return {};
  };
  TRY_VOID(answer_lines([&](std::string_view line, std::string& out) {
    const auto answered = answer(line, out);
    if (!answered) {
      wrong = true;
      out.append(invalid_line(answered.error()));
    }
    out += '\n';
  }));
  return wrong ? kWrongInput : kDone;
}

Result<int> run_in(const Arguments& arguments) {
  const bool json = arguments.has("--json");
  if (arguments.has("--batch")) return run_batch(json);
  if (!arguments.has("RANGE") || !arguments.has("VERSION")) {
    return fail(ErrorCode::kUsage, "RANGE and VERSION, or --batch, are required", "see: proofhouse version in --help");
  }
  const std::string range = arguments.text("RANGE");
  const std::string version = arguments.text("VERSION");
  const auto read = identifiers::read_vers(range);
  if (!read) return fail(ErrorCode::kUsage, read.error().cause, read.error().cure);
  const Containment found = contains(*read, version);
  print(json ? as_json(range, version, *read, found, JsonWriter::Style::kIndented)
             : std::string(identifiers::name_of(found)) + "\n");
  return kDone;
}

}  // namespace

Command version_in_command() {
  return {
      .name = "version in",
      .summary = "Say whether a range lets a version in: true, false or undecided",
      .example = "proofhouse version in 'vers:deb/>=1.0|<2.0' 1.5",
      .positionals = {{"RANGE", ArgumentKind::kText, "A VERS: vers:SCHEME/>=1.0|<2.0, vers:all/*"},
                      {"VERSION", ArgumentKind::kText, "A version of the range's scheme"}},
      .options = {{"--batch", ArgumentKind::kFlag,
                   "Read RANGE and VERSION, parted by a tab, a line from standard input; answer each, or invalid, a tab and the "
                   "reason"},
                  {"--json", ArgumentKind::kFlag, "As JSON; with --batch one object a line"}},
      .run = run_in,
      .verbatim = true};
}

}  // namespace proofhouse::cli
