// Records: test reports, certificates and change notes as Proofhouse's own small JSON formats. Unsigned ones are worth C1.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "model/words.h"

namespace proofhouse {

struct RecordedProduct {
  std::string maker;
  std::string model;
  std::string version;
  std::string hardware;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"maker", &RecordedProduct::maker}, Field{"model", &RecordedProduct::model},
                         Field{"version", &RecordedProduct::version}, Field{"hardware", &RecordedProduct::hardware});
  }
};

enum class TestOutcome : std::uint8_t { kPassed, kPartly, kFailed, kNotRun };
constexpr std::array<std::string_view, 4> enum_names(TestOutcome) { return {"passed", "partly", "failed", "not-run"}; }

struct TestResult {
  RequirementId requirement;
  std::string test;  // id of an acceptance test of the requirement, or the laboratory's own
  TestOutcome outcome = TestOutcome::kNotRun;
  std::string note;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"requirement", &TestResult::requirement}, Field{"test", &TestResult::test},
                         Field{"outcome", &TestResult::outcome}, Field{"note", &TestResult::note},
                         Field{"node", &TestResult::node});
  }
};

// "proofhouse-test-report-1".
struct TestReport {
  std::string laboratory;
  std::string witness;
  Date date;
  RecordedProduct product;
  std::vector<TestResult> results;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"laboratory", &TestReport::laboratory}, Field{"witness", &TestReport::witness},
                         Field{"date", &TestReport::date}, Field{"product", &TestReport::product},
                         Field{"results", &TestReport::results});
  }
};

// "proofhouse-certificate-1".
struct Certificate {
  std::string body;
  std::string accreditation;
  std::string scheme;  // "ISASecure CSA", "IECEE", "EUCC"
  std::string number;
  RecordedProduct product;
  Date issued;
  Date valid_until;
  std::string scope;
  std::vector<RequirementId> proves;
  std::uint32_t product_node = 0;
  std::uint32_t valid_until_node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"body", &Certificate::body}, Field{"accreditation", &Certificate::accreditation},
                         Field{"scheme", &Certificate::scheme}, Field{"number", &Certificate::number},
                         Field{"product", &Certificate::product}, Field{"issued", &Certificate::issued},
                         Field{"valid_until", &Certificate::valid_until}, Field{"scope", &Certificate::scope},
                         Field{"proves", &Certificate::proves}, Field{"product_node", &Certificate::product_node},
                         Field{"valid_until_node", &Certificate::valid_until_node});
  }
};

// "proofhouse-change-note-1": what a later version left untouched.
struct ChangeNote {
  RecordedProduct product;  // version: the offered one
  std::string from;         // the version that the evidence is about
  Date date;
  std::vector<RequirementId> untouched;
  std::string summary;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"product", &ChangeNote::product}, Field{"from", &ChangeNote::from},
                         Field{"date", &ChangeNote::date}, Field{"untouched", &ChangeNote::untouched},
                         Field{"summary", &ChangeNote::summary});
  }
};

}  // namespace proofhouse
