#include "formats/response/reader.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <span>
#include <utility>

#include "base/json_writer.h"
#include "base/text.h"
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

void write_tree(JsonWriter& json, const Tree& tree) {
  switch (tree.kind) {
    case Tree::Kind::kNull: json.null(); return;
    case Tree::Kind::kBoolean: json.boolean(tree.text == "true"); return;
    case Tree::Kind::kNumber: json.number(tree.text); return;
    case Tree::Kind::kText: json.text(tree.text); return;
    case Tree::Kind::kList:
      json.begin_array();
      for (const Tree& child : tree.children) write_tree(json, child);
      json.end_array();
      return;
    case Tree::Kind::kMap:
      json.begin_object();
      for (std::size_t i = 0; i < tree.keys.size(); ++i) write_tree(json.key(tree.keys[i].text), tree.children[i]);
      json.end_object();
      return;
  }
}

std::string compact(const Tree& tree) {
  JsonWriter json(JsonWriter::Style::kCompact);
  write_tree(json, tree);
  return std::string(trim(std::move(json).take()));
}

// RFC 6901.
std::string pointer_to(const std::string& above, std::string_view key) {
  return above + "/" + replace_all(replace_all(key, "~", "~0"), "/", "~1");
}

// What was read past: said in remarks, and kept as it was.
struct Passed {
  Remarks remarks;
  std::vector<ForeignMember> foreign;

  // Marks the keys that nobody knows as read, remarks on them and keeps them. `above` is the pointer of the map.
  void unknown(const Tree& tree, StrictMap& map, const std::string& above, std::initializer_list<std::string_view> known) {
    for (std::size_t i = 0; i < tree.keys.size(); ++i) {
      const std::string& key = tree.keys[i].text;
      if (std::ranges::find(known, key) != known.end()) continue;
      static_cast<void>(map.optional_any(key));
      remarks.add("the key " + quote(key) + " is not known here and was not read", tree.children[i].node);
      foreign.push_back({pointer_to(above, key), compact(tree.children[i])});
    }
  }
};

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

Result<Claim> read_claim(const Tree& tree, const std::string& at, Passed& passed) {
  StrictMap map(tree, {}, "answer");
  passed.unknown(tree, map, at, {"requirement", "item", "claim", "text", "answers", "evidence", "carried_over"});
  Claim claim;
  claim.requirement = map.id<RequirementId>("requirement");
  claim.item = map.optional_id<ItemId>("item").value_or(ItemId());
  if (const auto given = map.optional_enumeration<GivenAnswer>("claim")) claim.claim = claim_of(*given);
  claim.text = map.optional_text("text").value_or("");
  if (const Tree* answers = map.optional_map("answers")) claim.answers = TRY(read_answers(*answers, passed.remarks));
  claim.evidence = map.optional_texts("evidence");
  if (map.has("carried_over")) claim.carried_over = filled_text(map, "carried_over");
  claim.node = tree.node;
  TRY_VOID(map.finish());
  return claim;
}

Result<ClauseResponse> read_clause(const Tree& tree, const std::string& at, Passed& passed) {
  StrictMap map(tree, {}, "clause");
  passed.unknown(tree, map, at, {"requirement", "answer", "parameters", "text"});
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

Result<SeenDemand> read_demand(const Tree& tree, const std::string& at, Passed& passed) {
  StrictMap map(tree, {}, "demand");
  passed.unknown(tree, map, at, {"requirement", "sha256"});
  SeenDemand demand;
  demand.requirement = map.id<RequirementId>("requirement");
  demand.sha256 = map.digest("sha256");
  TRY_VOID(map.finish());
  return demand;
}

// Reads each element of a list by `read`, and refuses the second of two about the same.
template <class T, class Read, class Key>
Result<std::vector<T>> read_each(std::span<const Tree> entries, const std::string& at, Read read, Key key,
                                 std::string_view what) {
  std::vector<T> out;
  std::set<std::string> seen;
  for (const Tree& entry : entries) {
    out.push_back(TRY(read(entry, at + "/" + std::to_string(out.size()))));
    const std::string id = key(out.back());
    if (!seen.insert(id).second) {
      return fail_at(ErrorCode::kInvalid, {}, place_text(entry.place), std::string(what) + id + " is answered twice",
                     "keep one of the two");
    }
  }
  return out;
}

Result<Response> read_response(const Tree& tree, Passed& passed) {
  StrictMap map(tree, {}, "the response");
  TRY_VOID(expect_schema(map, kSchema));
  passed.unknown(tree, map, {}, {"schema", "tender", "edition", "bidder", "answers", "clauses", "demands"});
  Response response;
  response.tender = filled_text(map, "tender");
  response.edition = map.optional_text("edition").value_or("");
  response.bidder = filled_text(map, "bidder");
  response.claims = TRY(read_each<Claim>(
      map.list("answers"), "/answers", [&](const Tree& entry, const std::string& at) { return read_claim(entry, at, passed); },
      [](const Claim& claim) {
        const std::string item = claim.item.empty() ? std::string() : " for the item " + quote(claim.item.str());
        return quote(claim.requirement.str()) + item;
      },
      "the requirement "));
  response.clauses = TRY(read_each<ClauseResponse>(
      map.optional_list("clauses"), "/clauses",
      [&](const Tree& entry, const std::string& at) { return read_clause(entry, at, passed); },
      [](const ClauseResponse& clause) { return quote(clause.requirement.str()); }, "the clause of "));
  response.demands = TRY(read_each<SeenDemand>(
      map.optional_list("demands"), "/demands",
      [&](const Tree& entry, const std::string& at) { return read_demand(entry, at, passed); },
      [](const SeenDemand& demand) { return quote(demand.requirement.str()); }, "the demand of "));
  TRY_VOID(map.finish());
  return response;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Passed passed;
  passed.remarks.note_byte_order_mark(bytes);
  const Tree tree = TRY(syntax::parse_json_tree(std::move(bytes), {}, limits));
  Response response = TRY(read_response(tree, passed));
  std::ranges::sort(passed.foreign, {}, &ForeignMember::pointer);
  response.foreign = std::move(passed.foreign);
  return ReadDocument{std::move(response), std::move(passed.remarks).take()};
}

}  // namespace proofhouse::formats::response
