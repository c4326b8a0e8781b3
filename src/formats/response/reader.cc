#include "formats/response/reader.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

#include "formats/record.h"
#include "formats/remarks.h"
#include "formats/strict_text.h"
#include "syntax/strict_map.h"

namespace proofhouse::formats::response {

namespace {

using syntax::StrictMap;
using syntax::Tree;

// ClaimAnswer without "none": who does not answer leaves the key out.
enum class GivenAnswer : std::uint8_t { kYes, kPartly, kNo, kNotApplicable };
constexpr std::array<std::string_view, 4> enum_names(GivenAnswer) { return {"yes", "partly", "no", "not-applicable"}; }

ClaimAnswer claim_of(GivenAnswer given) {
  switch (given) {
    case GivenAnswer::kYes: return ClaimAnswer::kYes;
    case GivenAnswer::kPartly: return ClaimAnswer::kPartly;
    case GivenAnswer::kNo: return ClaimAnswer::kNo;
    case GivenAnswer::kNotApplicable: return ClaimAnswer::kNotApplicable;
  }
  std::unreachable();
}

// Marks the keys that nobody knows as read and remarks on them.
void pass_unknown(const Tree& tree, StrictMap& map, std::initializer_list<std::string_view> known, Remarks& remarks) {
  for (std::size_t i = 0; i < tree.keys.size(); ++i) {
    const std::string& key = tree.keys[i].text;
    if (std::ranges::find(known, key) != known.end()) continue;
    static_cast<void>(map.optional_any(key));
    remarks.add("the key " + quote(key) + " is not known here and was not read", tree.children[i].node);
  }
}

std::unexpected<Error> wrong_value(const Tree& tree, const std::string& question) {
  return fail_at(ErrorCode::kInvalid, {}, place_text(tree.place),
                 "the answer to " + quote(question) + " holds " + std::string(kind_name(tree.kind)),
                 "write a text, a number, true, false or a list of them");
}

Result<std::string> scalar(const Tree& tree, const std::string& question) {
  switch (tree.kind) {
    case Tree::Kind::kText:
    case Tree::Kind::kNumber: return tree.text;
    case Tree::Kind::kBoolean: return std::string(tree.text == "true" ? "yes" : "no");
    default: return wrong_value(tree, question);
  }
}

Result<std::vector<Answer>> read_answers(const Tree& tree, Remarks& remarks) {
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < tree.keys.size(); ++i) {
    const Tree& value = tree.children[i];
    const std::string& question = tree.keys[i].text;
    if (value.kind == Tree::Kind::kNull) {
      remarks.add("the question " + quote(question) + " has no answer", value.node);
      continue;
    }
    Answer answer{QuestionId(question), {}, value.node};
    if (value.kind == Tree::Kind::kList) {
      for (const Tree& element : value.children) answer.values.push_back(TRY(scalar(element, question)));
    } else {
      answer.values.push_back(TRY(scalar(value, question)));
    }
    answers.push_back(std::move(answer));
  }
  return answers;
}

Result<Claim> read_claim(const Tree& tree, Remarks& remarks) {
  StrictMap map(tree, {}, "answer");
  pass_unknown(tree, map, {"requirement", "item", "claim", "text", "answers", "evidence"}, remarks);
  Claim claim;
  claim.requirement = map.id<RequirementId>("requirement");
  claim.item = map.optional_id<ItemId>("item").value_or(ItemId());
  if (const auto given = map.optional_enumeration<GivenAnswer>("claim")) claim.claim = claim_of(*given);
  claim.text = map.optional_text("text").value_or("");
  if (const Tree* answers = map.optional_map("answers")) claim.answers = TRY(read_answers(*answers, remarks));
  claim.evidence = map.optional_texts("evidence");
  claim.node = tree.node;
  TRY_VOID(map.finish());
  return claim;
}

Result<ClauseResponse> read_clause(const Tree& tree, Remarks& remarks) {
  StrictMap map(tree, {}, "clause");
  pass_unknown(tree, map, {"requirement", "answer", "parameters", "text"}, remarks);
  ClauseResponse clause;
  clause.requirement = map.id<RequirementId>("requirement");
  clause.answer = map.enumeration<ClauseAnswer>("answer");
  if (const Tree* parameters = map.optional_map("parameters")) {
    StrictMap numbers(*parameters, {}, "parameters");
    for (const Tree::Key& key : parameters->keys) clause.parameters.emplace_back(key.text, numbers.decimal(key.text));
    TRY_VOID(numbers.finish());
  }
  clause.text = map.optional_text("text").value_or("");
  clause.node = tree.node;
  TRY_VOID(map.finish());
  return clause;
}

std::unexpected<Error> twice(const Tree& tree, std::string what) {
  return fail_at(ErrorCode::kInvalid, {}, place_text(tree.place), std::move(what), "keep one of the two");
}

Result<Response> read_response(const Tree& tree, Remarks& remarks) {
  StrictMap map(tree, {}, "the response");
  TRY_VOID(expect_schema(map, kSchema));
  pass_unknown(tree, map, {"schema", "tender", "edition", "bidder", "answers", "clauses"}, remarks);
  Response response;
  response.tender = filled_text(map, "tender");
  response.edition = map.optional_text("edition").value_or("");
  response.bidder = filled_text(map, "bidder");
  std::set<std::pair<RequirementId, ItemId>> claimed;
  for (const Tree& entry : map.list("answers")) {
    response.claims.push_back(TRY(read_claim(entry, remarks)));
    const Claim& claim = response.claims.back();
    if (!claimed.emplace(claim.requirement, claim.item).second) {
      const std::string item = claim.item.empty() ? std::string() : " for the item " + quote(claim.item.str());
      return twice(entry, "the requirement " + quote(claim.requirement.str()) + item + " is answered twice");
    }
  }
  std::set<RequirementId> clauses;
  for (const Tree& entry : map.optional_list("clauses")) {
    response.clauses.push_back(TRY(read_clause(entry, remarks)));
    const RequirementId& id = response.clauses.back().requirement;
    if (!clauses.insert(id).second) return twice(entry, "the clause of " + quote(id.str()) + " is answered twice");
  }
  TRY_VOID(map.finish());
  return response;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const Tree tree = TRY(syntax::parse_json_tree(std::move(bytes), {}, limits));
  Response response = TRY(read_response(tree, remarks));
  return ReadDocument{std::move(response), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::response
