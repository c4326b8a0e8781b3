#include "formats/test-report/reader.h"

#include <utility>

#include "formats/record.h"
#include "formats/remarks.h"
#include "formats/strict_text.h"
#include "syntax/strict_map.h"

namespace proofhouse::formats::test_report {

namespace {

using syntax::StrictMap;
using syntax::Tree;

Result<TestResult> read_result(const Tree& tree) {
  StrictMap map(tree, {}, "result");
  TestResult result;
  result.requirement = map.id<RequirementId>("requirement");
  result.test = filled_text(map, "test");
  result.outcome = map.enumeration<TestOutcome>("outcome");
  result.note = map.optional_text("note").value_or("");
  result.node = tree.node;
  TRY_VOID(map.finish());
  return result;
}

Result<TestReport> read_report(const Tree& tree) {
  StrictMap map(tree, {}, "the test report");
  TRY_VOID(expect_schema(map, kSchema));
  TestReport report;
  report.laboratory = filled_text(map, "laboratory");
  report.witness = map.optional_text("witness").value_or("");
  report.date = map.date("date");
  if (const Tree* product = map.map("product")) report.product = TRY(read_product(*product));
  for (const Tree& entry : map.list("results")) report.results.push_back(TRY(read_result(entry)));
  TRY_VOID(map.finish());
  return report;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const Tree tree = TRY(syntax::parse_json_tree(std::move(bytes), {}, limits));
  TestReport report = TRY(read_report(tree));
  return ReadDocument{std::move(report), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::test_report
