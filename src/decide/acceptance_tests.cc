#include <algorithm>
#include <tuple>
#include <utility>

#include "decide/acceptance.h"

namespace proofhouse::decide {

namespace {

// One account of a test that counts.
struct Account {
  TestOutcome outcome = TestOutcome::kNotRun;
  TestProof proof = TestProof::kNone;
  std::string by;
  Date date;
  std::string file;
};

bool fits(const TestDue& due, const RequirementId& requirement, const ItemId& item, const std::string& test) {
  return due.requirement == requirement && due.test == test && (due.item.empty() || item.empty() || due.item == item);
}

// A test in part is no pass.
int badness(TestOutcome outcome) {
  switch (outcome) {
    case TestOutcome::kPassed: return 0;
    case TestOutcome::kNotRun: return 1;
    case TestOutcome::kPartly: return 2;
    case TestOutcome::kFailed: break;
  }
  return 3;
}

// The latest day, then the worst outcome, then the strongest proof.
bool counts_before(const Account& a, const Account& b) {
  return std::tuple(b.date, badness(b.outcome), b.proof, b.by, b.file) <
         std::tuple(a.date, badness(a.outcome), a.proof, a.by, a.file);
}

std::vector<Account> accounts_of(const TestDue& due, const std::vector<RecordedTest>& records,
                                 const std::vector<BuyerTest>& tests, bool delivery_signed) {
  std::vector<Account> out;
  for (const auto& record : records) {
    if (record.lab && fits(due, record.requirement, record.item, record.test)) {
      out.push_back({record.outcome, TestProof::kLabRecord, record.by, record.date, record.file});
    }
  }
  for (const auto& test : tests) {
    if (test.stage != due.stage || !fits(due, test.requirement, test.item, test.test)) continue;
    const TestProof proof = delivery_signed ? TestProof::kSignedDelivery : TestProof::kPerson;
    out.push_back({test.outcome, proof, test.by, test.date, test.record});
  }
  return out;
}

std::string remark_of(const TestDue& due, const std::vector<RecordedTest>& records) {
  for (const auto& record : records) {
    if (record.lab || !fits(due, record.requirement, record.item, record.test)) continue;
    return record.file + " of " + record.by + " says " + std::string(name_of(record.outcome)) +
           ", and is not signed by the buyer's laboratory";
  }
  return {};
}

TestSight judge_test(const TestDue& due, const std::vector<RecordedTest>& records, const std::vector<BuyerTest>& tests,
                     bool delivery_signed) {
  TestSight sight;
  sight.due = due;
  auto accounts = accounts_of(due, records, tests, delivery_signed);
  std::ranges::sort(accounts, counts_before);
  if (accounts.empty()) {
    sight.remark = remark_of(due, records);
    return sight;
  }
  const Account& counts = accounts.front();
  sight.proof = counts.proof;
  sight.by = counts.by;
  sight.date = counts.date;
  sight.file = counts.file;
  switch (counts.outcome) {
    case TestOutcome::kPassed: sight.state = TestState::kPassed; break;
    case TestOutcome::kNotRun:
      sight.state = TestState::kMissing;
      sight.remark = "it was not run";
      break;
    case TestOutcome::kPartly:
      sight.state = TestState::kFailed;
      sight.remark = "it passed in part only";
      break;
    case TestOutcome::kFailed: sight.state = TestState::kFailed; break;
  }
  return sight;
}

}  // namespace

std::vector<TestSight> judge_tests(const std::vector<TestDue>& due, const std::vector<RecordedTest>& records,
                                   const std::vector<BuyerTest>& tests, bool delivery_signed) {
  std::vector<TestSight> out;
  out.reserve(due.size());
  for (const auto& test : due) out.push_back(judge_test(test, records, tests, delivery_signed));
  return out;
}

}  // namespace proofhouse::decide
