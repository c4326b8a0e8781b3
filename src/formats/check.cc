#include "formats/check.h"

#include <array>
#include <utility>

#include "formats/cyclonedx/check.h"
#include "formats/kev/check.h"
#include "formats/own_record_check.h"

namespace proofhouse::formats {

namespace {

// In the order in which they are asked.
constexpr std::array kCheckers{
    Checker{"cyclonedx", cyclonedx::claims, cyclonedx::check},
    Checker{"kev", kev::claims, kev::check},
    Checker{"proofhouse", claims_own_record, check_own_record},
};

FileCheck unread(std::string_view kind, std::string_view rule, const Error& error) {
  FileCheck check;
  check.kind = kind;
  check.violations.push_back(
      {std::string(rule), Severity::kError, error.place, error.cause + (error.cure.empty() ? "" : "; " + error.cure)});
  return check;
}

}  // namespace

std::span<const Checker> checkers() { return kCheckers; }

FileCheck check(std::string bytes, const Limits& limits) {
  if (bytes.size() > limits.bytes) {
    return unread("unknown", "limit",
                  {ErrorCode::kLimit, {}, {}, "the file has more than " + std::to_string(limits.bytes) + " bytes", {}});
  }
  const Opened file = Opened::open(std::move(bytes), limits);
  if (file.parse_error()) {
    const bool limit = file.parse_error()->code == ErrorCode::kLimit;
    const std::string_view syntax = file.outside() == Outside::kJson ? "json" : "xml";
    return unread("unknown", limit ? "limit" : syntax, *file.parse_error());
  }
  for (const Checker& checker : kCheckers) {
    auto version = checker.claims(file);
    if (!version) continue;
    FileCheck check;
    check.kind = checker.kind;
    check.version = *std::move(version);
    Violations violations;
    checker.check(file, violations);
    std::move(violations).finish(file.json() != nullptr ? file.bytes() : std::string_view{}, check);
    return check;
  }
  return unread("unknown", "kind",
                {ErrorCode::kInvalid,
                 {},
                 {},
                 "this is no kind of file that Proofhouse knows",
                 "proofhouse check --kinds lists what it knows"});
}

}  // namespace proofhouse::formats
