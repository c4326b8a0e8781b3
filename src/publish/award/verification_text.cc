#include "publish/award/verification_text.h"

#include <utility>

#include "base/json_writer.h"
#include "publish/columns.h"

namespace proofhouse::publish {

namespace {

using tender::Check;
using tender::CheckState;
using tender::Verification;

constexpr std::size_t kWidth = 120;

std::string_view word_of(CheckState state) {
  switch (state) {
    case CheckState::kHolds: return "✓ holds";
    case CheckState::kFails: return "✗ fails";
    case CheckState::kNotChecked: return "– not replayed";
  }
  std::unreachable();
}

std::string_view result_of(const Verification& verification) {
  if (verification.incomplete)
    return "The replay is incomplete: time or memory ran out. Free memory, use fewer --jobs, and verify again.";
  if (!verification.good()) return "It does not hold.";
  if (verification.complete()) return "All of it holds, and nothing was left out.";
  return "All that was checked holds. The replay is not complete: see what was not replayed, or was taken from the record.";
}

}  // namespace

std::string verification_text(const Verification& verification, std::string_view file) {
  std::string out = "The " + verification.kind + " " + std::string(file) + "\n\n";
  Columns columns({Align::kLeft, Align::kLeft, Align::kLeft});
  for (const Check& check : verification.checks) columns.row({std::string(word_of(check.state)), check.name, check.text});
  out += columns.text(2, 2, kWidth);
  if (!verification.taken.empty()) {
    out += "\nTaken from the record, because the bytes are not there:\n";
    for (const auto& entry : verification.taken) out += paragraph("  - ", entry, kWidth);
  }
  return out + "\n" + std::string(result_of(verification)) + "\n";
}

std::string verification_json(const Verification& verification, std::string_view file) {
  JsonWriter out;
  out.begin_object().member("file", file).member("kind", verification.kind);
  out.member("holds", verification.good() && !verification.incomplete)
      .member("complete", verification.good() && verification.complete());
  out.member("checks", verification.checks).member("taken", verification.taken).end_object();
  return std::move(out).take();
}

}  // namespace proofhouse::publish
