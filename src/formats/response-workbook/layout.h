// Layout: the words by which a workbook of ours is known, for who writes it and who reads it (docs/formats/response-workbook.md).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/fields.h"

namespace proofhouse::formats::response_workbook {

inline constexpr std::string_view kSchema = "proofhouse-response-workbook-1";

// The first sheet: keys in column A, values in column B.
inline constexpr std::string_view kStartSheet = "Start";
inline constexpr std::string_view kFormatKey = "Format";
inline constexpr std::string_view kTenderKey = "Tender";
inline constexpr std::string_view kEditionKey = "Edition";
inline constexpr std::string_view kBidderKey = "Bidder";

// The sheets with answers begin so in cell A1 … of their heading; the order of the columns is free.
enum class Column : std::uint8_t { kRequirement, kQuestion, kType, kOption, kAsked, kHow };
constexpr std::array<std::string_view, 6> enum_names(Column) {
  return {"Requirement", "Question", "Type", "Option", "What is asked", "How to answer"};
}
inline constexpr std::string_view kWholeBid = "Whole bid";  // the column of what is answered once
inline constexpr std::string_view kItemPrefix = "Item ";    // "Item rtu": the column of one item

// What a row asks for. The types of questions have their own names.
enum class Line : std::uint8_t {
  kTitle,
  kDemand,
  kClaim,
  kWords,
  kEvidence,
  kYesNo,
  kChoice,
  kChoices,
  kNumber,
  kDate,
  kText,
  kFile,
  kClause,
  kClauseAnswer,
  kParameter,
  kClauseWords,
};
constexpr std::array<std::string_view, 16> enum_names(Line) {
  return {"title",  "demand", "claim", "words", "evidence", "yes-no",        "choice",    "choices",
          "number", "date",   "text",  "file",  "clause",   "clause-answer", "parameter", "clause-words"};
}

// The list of evidence files.
inline constexpr std::string_view kEvidenceSheet = "Evidence";
enum class EvidenceColumn : std::uint8_t { kFile, kSha256, kKind, kItem, kVersion, kShows };
constexpr std::array<std::string_view, 6> enum_names(EvidenceColumn) {
  return {"File", "SHA-256", "Kind", "Item", "Version", "What it shows"};
}
// Further columns there hold lists that cells choose from; their headings begin so.
inline constexpr std::string_view kListPrefix = "List: ";

}  // namespace proofhouse::formats::response_workbook
