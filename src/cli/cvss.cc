#include "cli/cvss.h"

#include "base/json_writer.h"
#include "cli/batch.h"
#include "cli/terminal.h"
#include "identifiers/cvss.h"

namespace proofhouse::cli {

namespace {

using identifiers::CvssScore;
using identifiers::CvssVector;
using identifiers::CvssVersion;

std::string_view severity(const CvssVector& vector, CvssScore score) {
  return text_of(identifiers::severity_of(vector.version(), score));
}

// The middle group's name before and since 4.0.
std::string_view threat_name(const CvssVector& vector) { return vector.version() == CvssVersion::k40 ? "threat" : "temporal"; }

std::string as_json(std::string_view text, const Result<CvssVector>& vector, JsonWriter::Style style) {
  JsonWriter json(style);
  json.begin_object().member("vector", text).member("valid", vector.has_value());
  if (!vector) {
    const Error& error = vector.error();
    json.key("error")
        .begin_object()
        .member("place", error.place)
        .member("cause", error.cause)
        .member("cure", error.cure)
        .end_object();
    return std::move(json.end_object()).take();
  }
  const auto scores = vector->scores();
  const auto score = [&](std::string_view name, const std::optional<CvssScore>& value) {
    json.key(name);
    value ? json.number(value->text()) : json.null();
  };
  json.member("version", text_of(vector->version())).member("canonical", vector->canonical());
  score("score", scores.overall);
  json.member("severity", severity(*vector, scores.overall)).member("nomenclature", vector->nomenclature());
  score("base", scores.base);
  score(threat_name(*vector), scores.threat);
  score("environmental", scores.environmental);
  json.key("metrics").begin_object();
  const auto metrics = identifiers::cvss_metrics(vector->version());
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    if (const auto* value = vector->value(i)) json.member(metrics[i].json, value->json);
  }
  return std::move(json.end_object().end_object()).take();
}

std::string as_text(const CvssVector& vector) {
  std::string out;
  const auto row = [&](std::string label, const std::optional<CvssScore>& score) {
    if (!score) return;
    label.resize(15, ' ');
    out.append(label).append(score->text()).append("  ").append(severity(vector, *score)).append("\n");
  };
  const auto scores = vector.scores();
  row("score", scores.overall);
  row("base", scores.base);
  row(std::string(threat_name(vector)), scores.threat);
  row("environmental", scores.environmental);
  return out + "version        " + std::string(text_of(vector.version())) + "\n";
}

// base, temporal or threat, environmental, overall, severity of the last.
void append_scores(const CvssVector& vector, std::string& out) {
  const auto scores = vector.scores();
  const auto field = [&](const std::optional<CvssScore>& score) { out.append(score ? score->text() : "-").append("\t"); };
  field(scores.base);
  field(scores.threat);
  field(scores.environmental);
  field(scores.overall);
  out += severity(vector, scores.overall);
}

Result<int> run_batch(bool json) {
  TRY_VOID(answer_lines([json](std::string_view line, std::string& out) {
    const auto vector = CvssVector::parse(line);
    if (json) {
      out.append(as_json(line, vector, JsonWriter::Style::kCompact)).append("\n");
      return;
    }
    vector ? append_scores(*vector, out) : void(out += invalid_line(vector.error()));
    out += '\n';
  }));
  return kDone;
}

Result<int> run_cvss(const Arguments& arguments) {
  const bool json = arguments.has("--json");
  if (arguments.has("--batch")) return run_batch(json);
  if (!arguments.has("VECTOR")) return fail(ErrorCode::kUsage, "VECTOR or --batch is required", "see: proofhouse cvss --help");
  const std::string text = arguments.text("VECTOR");
  const auto vector = CvssVector::parse(text);
  if (json) {
    print(as_json(text, vector, JsonWriter::Style::kIndented));
  } else {
    print(vector ? as_text(*vector) : "invalid        " + one_line(vector.error()) + "\n");
  }
  return vector ? kDone : kDoneWithNo;
}

}  // namespace

Command cvss_command() {
  return {
      .name = "cvss",
      .summary = "The scores and the severity of a CVSS vector (2.0, 3.0, 3.1, 4.0)",
      .example = "proofhouse cvss CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
      .positionals = {{"VECTOR", ArgumentKind::kText, "The vector"}},
      .options = {{"--batch", ArgumentKind::kFlag,
                   "Read one a line from standard input; answer base, temporal or threat, environmental and overall score and "
                   "severity, parted by tabs, - for a score that the vector does not define, or invalid, a tab and the reason"},
                  {"--json", ArgumentKind::kFlag, "As JSON; with --batch one object a line"}},
      .run = run_cvss};
}

}  // namespace proofhouse::cli
