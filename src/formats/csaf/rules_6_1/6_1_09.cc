// 6.1.9 invalid CVSS computation: scores and severities that are not what the vector gives.
#include <charconv>
#include <optional>

#include "formats/csaf/rules_6_1/rules.h"
#include "identifiers/cvss.h"

namespace proofhouse::formats::csaf {

namespace {

using identifiers::CvssScore;
using identifiers::CvssScores;
using identifiers::CvssVector;
using identifiers::CvssVersion;

// A number is the score where both round to the same double, as every reader of JSON has it.
bool is_score(std::string_view number, CvssScore score) {
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  return error == std::errc() && end == number.data() + number.size() && value == static_cast<double>(score.tenths()) / 10.0;
}

class ScoreCheck {
 public:
  ScoreCheck(CvssVersion version, const CvssScores& scores, Breaches& breaches)
      : version_(version), scores_(scores), breaches_(breaches) {}

  void member(const syntax::JsonMember& member) {
    const CvssScore threat = scores_.threat.value_or(scores_.base);
    const CvssScore environmental = scores_.environmental.value_or(threat);
    // FIRST's schema of 4.0 has one score: that of all that the vector says.
    const CvssScore base = version_ == CvssVersion::k40 ? scores_.overall : scores_.base;
    if (member.key == "baseScore") score(member.value, base);
    if (member.key == "baseSeverity") severity(member.value, base);
    if (version_ == CvssVersion::k40) return;
    if (member.key == "temporalScore") score(member.value, threat);
    if (member.key == "environmentalScore") score(member.value, environmental);
    if (version_ == CvssVersion::k20) return;
    if (member.key == "temporalSeverity") severity(member.value, threat);
    if (member.key == "environmentalSeverity") severity(member.value, environmental);
  }

 private:
  void score(const syntax::JsonValue& value, CvssScore right) {
    const auto number = value.number_text();
    if (!number || is_score(*number, right)) return;
    breaches_.add(value.node(), "the vector gives " + right.text() + " and not " + quote(*number));
  }

  void severity(const syntax::JsonValue& value, CvssScore right) {
    const auto word = value.text();
    const std::string_view wanted = text_of(identifiers::severity_of(version_, right));
    if (!word || *word == wanted) return;
    breaches_.add(value.node(), "the vector gives " + std::string(wanted) + " and not " + quote(*word));
  }

  CvssVersion version_;
  CvssScores scores_;
  Breaches& breaches_;
};

// A property that contradicts the vector. Where the vector leaves a metric out, a property adds to it and contradicts nothing.
void check_property(const CvssVector& vector, const syntax::JsonMember& member, Breaches& breaches) {
  const auto word = member.value.text();
  if (!word) return;
  const auto metrics = identifiers::cvss_metrics(vector.version());
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    if (metrics[i].json != member.key) continue;
    const identifiers::CvssValue* value = vector.value(i);
    if (value == nullptr || *word == value->json) return;
    breaches.add(member.value.node(), "the vector says " + std::string(value->json) + " and not " + quote(*word));
    return;
  }
}

}  // namespace

void test_6_1_9(const DocumentView& view, Breaches& breaches) {
  for (const CvssObject& object : view.cvss()) {
    ScoreCheck check(object.vector.version(), object.vector.scores(), breaches);
    for (const syntax::JsonMember member : view.at(object.node).members()) check.member(member);
  }
}

// 6.1.10 inconsistent CVSS.
void test_6_1_10(const DocumentView& view, Breaches& breaches) {
  for (const CvssObject& object : view.cvss()) {
    for (const syntax::JsonMember member : view.at(object.node).members()) check_property(object.vector, member, breaches);
  }
}

}  // namespace proofhouse::formats::csaf
