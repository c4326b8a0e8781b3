#include "formats/own_record_check.h"

#include <array>

#include "formats/certificate/reader.h"
#include "formats/change-note/reader.h"
#include "formats/questionnaire/reader.h"
#include "formats/response/reader.h"
#include "formats/test-report/reader.h"

namespace proofhouse::formats {

namespace {

struct OwnRecord {
  std::string_view schema;
  Result<ReadDocument> (*read)(std::string bytes, const Limits& limits);
  Limits limits;
};

constexpr std::array kRecords{
    OwnRecord{response::kSchema, response::read, response::kLimits},
    OwnRecord{questionnaire::kSchema, questionnaire::read, questionnaire::kLimits},
    OwnRecord{test_report::kSchema, test_report::read, test_report::kLimits},
    OwnRecord{certificate::kSchema, certificate::read, certificate::kLimits},
    OwnRecord{change_note::kSchema, change_note::read, change_note::kLimits},
};

const OwnRecord* record_of(const Opened& file) {
  const auto schema = file.member_text("schema");
  for (const OwnRecord& record : kRecords) {
    if (schema == record.schema) return &record;
  }
  return nullptr;
}

}  // namespace

std::optional<std::string> claims_own_record(const Opened& file) {
  const OwnRecord* record = record_of(file);
  return record == nullptr ? std::nullopt : std::optional(std::string(record->schema));
}

void check_own_record(const Opened& file, Violations& violations) {
  const OwnRecord* record = record_of(file);
  const auto document = record->read(std::string(file.bytes()), record->limits);
  if (document) {
    violations.add_remarks("remark", Severity::kWarning, document->remarks);
    return;
  }
  const Error& error = document.error();
  violations.add_at(error.code == ErrorCode::kLimit ? "limit" : "schema", Severity::kError, error.place,
                    error.cause + (error.cure.empty() ? "" : "; " + error.cure));
}

}  // namespace proofhouse::formats
