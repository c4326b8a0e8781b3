#include "cli/version_compare.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "cli/batch.h"
#include "cli/terminal.h"
#include "cli/version_words.h"

namespace proofhouse::cli {

namespace {

using identifiers::compare;
using identifiers::name_of;
using identifiers::Order;
using identifiers::Scheme;

Result<Order> order_of_line(std::string_view line, const Scheme*& known, std::string& known_name) {
  const auto fields = TRY(fields_of<3>(line));
  // Most batches name one scheme again and again.
  if (known == nullptr || fields[0] != known_name) {
    known = TRY(scheme_named(fields[0]));
    known_name = fields[0];
  }
  return compare(*known, fields[1], fields[2]);
}

std::string as_json(std::string_view scheme, std::string_view a, std::string_view b, Order order, JsonWriter::Style style) {
  JsonWriter json(style);
  json.begin_object().member("scheme", scheme).member("a", a).member("b", b).member("order", name_of(order)).end_object();
  return std::move(json).take();
}

Result<int> run_batch(bool json) {
  const Scheme* known = nullptr;
  std::string known_name;
  bool wrong = false;
  TRY_VOID(answer_lines([&](std::string_view line, std::string& out) {
    const auto order = order_of_line(line, known, known_name);
    wrong = wrong || !order;
    if (!order) {
      out.append(invalid_line(order.error()));
    } else if (json) {
      const auto fields = *fields_of<3>(line);
      out.append(as_json(known->name, fields[1], fields[2], *order, JsonWriter::Style::kCompact));
    } else {
      out.append(name_of(*order));
    }
    out += '\n';
  }));
  return wrong ? kWrongInput : kDone;
}

Result<int> run_compare(const Arguments& arguments) {
  const bool json = arguments.has("--json");
  if (arguments.has("--batch")) return run_batch(json);
  if (!arguments.has("SCHEME") || !arguments.has("A") || !arguments.has("B")) {
    return fail(ErrorCode::kUsage, "SCHEME, A and B, or --batch, are required", "see: proofhouse version compare --help");
  }
  const Scheme* scheme = TRY(scheme_named(arguments.text("SCHEME")));
  const std::string a = arguments.text("A");
  const std::string b = arguments.text("B");
  const Order order = compare(*scheme, a, b);
  print(json ? as_json(scheme->name, a, b, order, JsonWriter::Style::kIndented) : std::string(name_of(order)) + "\n");
  return kDone;
}

}  // namespace

Command version_compare_command() {
  return {
      .name = "version compare",
      .summary = "Say which of two versions is newer: -1 (A is older), 0, 1 (A is newer) or undecided",
      .example = "proofhouse version compare deb 1.0~rc1 1.0",
      .positionals = {{"SCHEME", ArgumentKind::kText, "Whose order: deb, npm, siemens; see proofhouse version schemes"},
                      {"A", ArgumentKind::kText, "A version"},
                      {"B", ArgumentKind::kText, "Another"}},
      .options =
          {{"--batch", ArgumentKind::kFlag,
            "Read SCHEME, A and B, parted by tabs, a line from standard input; answer each, or invalid, a tab and the reason"},
           {"--json", ArgumentKind::kFlag, "As JSON; with --batch one object a line"}},
      .run = run_compare,
      .verbatim = true};
}

}  // namespace proofhouse::cli
