#include "catalogue/requirement_reader.h"

#include <utility>

#include "catalogue/words.h"
#include "syntax/strict_map.h"

namespace proofhouse::catalogue {

namespace {

using syntax::StrictMap;
using syntax::Tree;

// Reads the parts of one requirement; the first error of any part sticks to the map that holds it.
class Reader {
 public:
  Reader(const std::string& file, std::string where) : file_(file), where_(std::move(where)) {}

  Question question(const Tree& tree, StrictMap& above) const {
    StrictMap map(tree, file_, where_);
    Question out;
    out.id = map.id<QuestionId>("id");
    out.type = map.enumeration<QuestionType>("type");
    out.ask = map.text("ask");
    const bool chosen = out.type == QuestionType::kChoice || out.type == QuestionType::kChoices;
    if (chosen) {
      for (const Tree& option : map.list("options")) out.options.push_back(answer_option(option, map));
    }
    if (out.type == QuestionType::kChoices) out.all_of = map.optional_texts("all_of");
    if (out.type == QuestionType::kYesNo) out.meets = meets_word(map);
    if (out.type == QuestionType::kNumber) numbers(map, out);
    if (out.type == QuestionType::kDate) {
      if (const Tree* meets = map.optional_map("meets")) out.meets = date_rule(*meets, map);
    }
    if (const Tree* when = map.optional_map("when")) out.when = condition(*when, map);
    above.check(map.finish());
    return out;
  }

  Clause clause(const Tree& tree, StrictMap& above) const {
    StrictMap map(tree, file_, where_ + ", clause");
    Clause out;
    out.text = map.text("text");
    out.obliged = std::string(name_of(map.enumeration<Obliged>("obliged")));
    out.applies_when = map.text("applies_when");
    if (const Tree* parameters = map.map("parameters")) {
      for (std::size_t i = 0; i < parameters->keys.size(); ++i) {
        out.parameters.push_back(parameter(parameters->keys[i].text, parameters->children[i], map));
      }
    }
    out.flow_down = yes(map, "flow_down");
    out.remedy = map.text("remedy");
    out.fallback = map.text("fallback");
    out.payment = yes(map, "payment");
    above.check(map.finish());
    return out;
  }

  Acceptance acceptance(const Tree& tree, StrictMap& above) const {
    StrictMap map(tree, file_, where_ + ", acceptance");
    Acceptance out;
    for (const Tree& test : map.list("factory")) out.factory.push_back(acceptance_test(test, map));
    for (const Tree& test : map.list("site")) out.site.push_back(acceptance_test(test, map));
    out.pass = map.text("pass");
    above.check(map.finish());
    return out;
  }

  std::vector<EvidenceCap> evidence(const Tree& tree, StrictMap& above) const {
    StrictMap map(tree, file_, where_ + ", evidence");
    std::vector<EvidenceCap> out;
    for (const Tree::Key& key : tree.keys) {
      const auto names = enum_names(EvidenceKind{});
      if (const auto kind = from_name<EvidenceKind>(key.text)) {
        out.push_back({*kind, map.enumeration<Confidence>(key.text)});
      } else {
        const auto close = nearest(key.text, std::vector<std::string>(names.begin(), names.end()));
        map.refuse(key.text, "no kind of evidence is called \"" + shorten(key.text, 60) + "\"",
                   close ? "did you mean \"" + *close + "\"?" : "see catalogue/README.md for the kinds");
      }
    }
    above.check(map.finish());
    return out;
  }

  Mapping mapping(const Tree& tree, StrictMap& above) const {
    StrictMap map(tree, file_, where_ + ", mappings");
    Mapping out;
    out.framework = map.text("framework");
    if (map.has("none")) {
      out.reason = map.text("none");
    } else {
      out.id = map.text("id");
      out.relation = map.enumeration<Relation>("relation");
      if (out.relation == Relation::kNone)
        map.refuse("relation", "a relation to an id cannot be none", "write none: and the reason");
      out.basis = std::string(name_of(map.enumeration<Basis>("basis")));
    }
    above.check(map.finish());
    return out;
  }

  void weakness(const Tree& tree, StrictMap& above, Requirement& out) const {
    StrictMap map(tree, file_, where_ + ", weakness");
    for (const Tree& id : map.list("cwe")) {
      auto value = id.kind == Tree::Kind::kNumber ? Decimal::parse(id.text) : Result<Decimal>(fail(ErrorCode::kMalformed, ""));
      const std::int64_t number = value ? value->millionths() / 1'000'000 : 0;
      if (!value || number < 1 || number > 9999 || value->millionths() % 1'000'000 != 0) {
        map.refuse("cwe", "a CWE id is a whole number from 1 to 9999", "write the number alone, such as 798");
      } else {
        out.cwe.push_back(static_cast<std::uint32_t>(number));
      }
    }
    out.attack_ics = map.texts("attack_ics");
    out.emb3d = map.texts("emb3d");
    above.check(map.finish());
  }

 private:
  AnswerOption answer_option(const Tree& tree, StrictMap& above) const {
    StrictMap map(tree, file_, where_ + ", options");
    AnswerOption out{map.text("value"), map.text("text"), map.enumeration<Meets>("meets")};
    above.check(map.finish());
    return out;
  }

  static std::string meets_word(StrictMap& map) {
    const Meets word = map.enumeration<Meets>("meets");
    if (word == Meets::kPartly) map.refuse("meets", "a yes or no question cannot be met partly", "write yes, no or info");
    return std::string(name_of(word));
  }

  void numbers(StrictMap& map, Question& out) const {
    out.unit = map.text("unit");
    if (const Tree* meets = map.optional_map("meets")) bounds(*meets, map, out.at_most, out.at_least);
    if (const Tree* partly = map.optional_map("partly")) bounds(*partly, map, out.partly_at_most, out.partly_at_least);
  }

  void bounds(const Tree& tree, StrictMap& above, std::optional<Decimal>& most, std::optional<Decimal>& least) const {
    StrictMap map(tree, file_, where_ + ", question");
    most = map.optional_decimal("at_most");
    least = map.optional_decimal("at_least");
    above.check(map.finish());
  }

  std::string date_rule(const Tree& tree, StrictMap& above) const {
    StrictMap map(tree, file_, where_ + ", question");
    const std::string word = map.text("not_before");
    if (word != "support_until") map.refuse("not_before", "no date of the tender is called so", "write support_until");
    above.check(map.finish());
    return "not_before " + word;
  }

  Condition condition(const Tree& tree, StrictMap& above) const {
    StrictMap map(tree, file_, where_ + ", when");
    Condition out{map.id<QuestionId>("question"), map.texts("any")};
    above.check(map.finish());
    return out;
  }

  ClauseParameter parameter(const std::string& name, const Tree& tree, StrictMap& above) const {
    StrictMap map(tree, file_, where_ + ", parameter " + name);
    ClauseParameter out{name, map.text("unit"), map.decimal("default"), map.decimal("minimum"), map.decimal("maximum")};
    above.check(map.finish());
    return out;
  }

  AcceptanceTest acceptance_test(const Tree& tree, StrictMap& above) const {
    StrictMap map(tree, file_, where_ + ", acceptance");
    AcceptanceTest out{map.text("id"), map.texts("steps"), map.text("pass")};
    above.check(map.finish());
    return out;
  }

  const std::string& file_;
  std::string where_;
};

std::vector<GateLevel> levels(const Tree& tree, const std::string& file, const std::string& where, StrictMap& above) {
  StrictMap map(tree, file, where);
  std::vector<GateLevel> out;
  const auto names = enum_names(Criticality{});
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (const auto least = map.optional_enumeration<Confidence>(names[i])) out.push_back({static_cast<Criticality>(i), *least});
  }
  above.check(map.finish());
  return out;
}

// "all" or a list of kinds.
std::vector<ProductKind> kinds(StrictMap& map) {
  const Tree* found = map.any("kinds");
  if (found != nullptr && found->kind == Tree::Kind::kText && found->text == "all") return {};
  return enumerations<ProductKind>(map, "kinds");
}

}  // namespace

Result<GateRule> read_gate(const Tree& tree, const std::string& file, const std::string& where) {
  StrictMap map(tree, file, where + ", gate");
  GateRule out;
  if (const Tree* award = map.optional_map("award")) out.award = levels(*award, file, where + ", gate", map);
  if (const Tree* acceptance = map.optional_map("acceptance")) out.acceptance = levels(*acceptance, file, where + ", gate", map);
  TRY_VOID(map.finish());
  return out;
}

Result<Requirement> read_requirement(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "the requirement");
  Requirement out;
  out.id = map.id<RequirementId>("id");
  const std::string where = out.id.str();
  const Reader reader(file, where);
  out.element = map.id<ElementId>("element");
  out.title = map.text("title");
  out.demand = map.text("demand");
  out.why = map.text("why");
  if (const Tree* weakness = map.map("weakness")) reader.weakness(*weakness, map, out);
  out.applies_to = map.enumeration<Subject>("applies_to");
  out.kinds = kinds(map);
  out.stage = map.enumeration<Stage>("stage");
  out.answers_by = enumerations<Role>(map, "answers_by");
  for (const Tree& question : map.list("questions")) out.questions.push_back(reader.question(question, map));
  if (const Tree* clause = map.map("clause")) out.clause = reader.clause(*clause, map);
  if (const Tree* acceptance = map.map("acceptance")) out.acceptance = reader.acceptance(*acceptance, map);
  if (const Tree* evidence = map.map("evidence")) out.evidence = reader.evidence(*evidence, map);
  out.equivalence = map.text("equivalence");
  if (const Tree* gate = map.map("gate")) {
    auto rule = read_gate(*gate, file, where);
    if (rule) {
      out.gate = *std::move(rule);
    } else {
      map.check(std::unexpected(rule.error()));
    }
  }
  out.waivable = map.enumeration<Waivable>("waivable") == Waivable::kWithMeasures;
  out.compensating = map.texts("compensating");
  out.share = static_cast<std::uint32_t>(map.integer("share", 1, 10));
  out.checks = enumerations<Check>(map, "checks");
  out.reaches = map.texts("reaches");
  for (const Tree& row : map.list("mappings")) out.mappings.push_back(reader.mapping(row, map));
  TRY_VOID(map.finish());
  return out;
}

}  // namespace proofhouse::catalogue
