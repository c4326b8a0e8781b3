#include "verify/sight.h"

#include <utility>

#include "base/text.h"

namespace proofhouse::verify {

namespace {
constexpr std::size_t kLongestDetail = 480;
constexpr std::size_t kLongestQuote = 80;
}  // namespace

Finding seen(FindingCode code, Target target, Verdict verdict, Confidence level, EvidenceKind kind, std::string detail,
             std::optional<Place> place) {
  const bool decides = verdict != Verdict::kUndecided && level != Confidence::kC0;
  Finding finding;
  finding.code = code;
  finding.requirement = std::move(target.requirement);
  finding.item = std::move(target.item);
  finding.verdict = decides ? verdict : Verdict::kUndecided;
  finding.confidence = decides ? level : Confidence::kC0;
  finding.kind = kind;
  finding.detail = shorten(detail, kLongestDetail);
  finding.place = std::move(place);
  return finding;
}

Finding told(FindingCode code, Target target, EvidenceKind kind, std::string detail, std::optional<Place> place) {
  return seen(code, std::move(target), Verdict::kUndecided, Confidence::kC0, kind, std::move(detail), std::move(place));
}

std::string quoted(std::string_view text) {
  return "\"" + shorten(printable(shorten(text, kLongestQuote)), kLongestQuote) + "\"";
}

Place place_in(const Exhibit& exhibit, std::optional<std::uint32_t> node) {
  Place place;
  place.evidence = exhibit.evidence.sha256;
  place.file = exhibit.evidence.file;
  place.node = node;
  return place;
}

Place place_in_response(const Case& subject, std::uint32_t node) {
  Place place;
  place.evidence = subject.response_digest;
  place.file = kResponseFile;
  place.node = node;
  return place;
}

Place place_in_bid() {
  Place place;
  place.file = kBidFile;
  return place;
}

std::string counted(std::uint64_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace proofhouse::verify
