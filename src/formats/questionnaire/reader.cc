#include "formats/questionnaire/reader.h"

#include <set>
#include <utility>

#include "formats/json_object.h"
#include "formats/remarks.h"

namespace proofhouse::formats::questionnaire {

namespace {

constexpr std::uint32_t kMostUnits = 1'000'000'000;

template <NamedEnum E>
E word_of(const JsonObject& object, std::string_view key) {
  const auto names = enum_names(E{});
  return from_name<E>(object.word(key, names)).value_or(E{});
}

template <class T>
std::vector<T> ids(const JsonObject& object, std::string_view key) {
  std::vector<T> out;
  for (auto& text : object.optional_texts(key)) out.emplace_back(std::move(text));
  return out;
}

TenderItem read_item(const JsonObject& object) {
  TenderItem item;
  item.id = ItemId(object.text("id"));
  item.kind = word_of<ProductKind>(object, "kind");
  item.quantity = object.optional_count("quantity", kMostUnits);
  return item;
}

Element read_element(const JsonObject& object) {
  Element element;
  element.id = ElementId(object.text("id"));
  element.number = object.optional_count("number", 1000);
  element.title = object.text("title");
  element.demand = object.optional_text("demand");
  return element;
}

Question read_question(const JsonObject& object) {
  Question question;
  question.id = QuestionId(object.text("id"));
  question.type = word_of<QuestionType>(object, "type");
  question.ask = object.text("ask");
  question.unit = object.optional_text("unit");
  for (const auto& option : object.optional_objects("options")) {
    question.options.push_back({option.text("value"), option.optional_text("text"), Meets::kInfo});
  }
  if (const JsonObject when = object.optional_object("when"); when.present()) {
    question.when = Condition{QuestionId(when.text("question")), when.optional_texts("any")};
  }
  return question;
}

bool read_flag(const JsonObject& object, std::string_view key) {
  const auto value = object.optional_any(key);
  return value && value->boolean().value_or(false);
}

AskedRequirement read_requirement(const JsonObject& object) {
  AskedRequirement asked;
  Requirement& requirement = asked.requirement;
  requirement.id = RequirementId(object.text("id"));
  requirement.element = ElementId(object.text("element"));
  requirement.title = object.text("title");
  requirement.demand = object.text("demand");
  requirement.why = object.optional_text("why");
  if (const auto digest = Digest::parse(object.text("sha256"))) {
    asked.demand = *digest;
  } else {
    object.refuse("sha256", "this is no SHA-256", "write 64 hexadecimal digits");
  }
  asked.items = ids<ItemId>(object, "items");
  asked.gate = read_flag(object, "gate");
  asked.prerequisite = read_flag(object, "prerequisite");
  requirement.applies_to = asked.items.empty() ? Subject::kBidder : Subject::kItem;
  std::set<QuestionId> seen;
  for (const auto& entry : object.optional_objects("questions")) {
    requirement.questions.push_back(read_question(entry));
    if (!seen.insert(requirement.questions.back().id).second) {
      entry.refuse("id", "the question " + quote(requirement.questions.back().id.str()) + " is asked twice",
                   "keep one of the two");
    }
  }
  if (const JsonObject clause = object.optional_object("clause"); clause.present()) requirement.clause.text = clause.text("text");
  return asked;
}

Questionnaire read_all(const JsonObject& root) {
  Questionnaire out;
  constexpr std::array kSchemas = {kSchema};
  static_cast<void>(root.word("schema", kSchemas));
  out.tender = root.text("tender");
  out.buyer = root.optional_text("buyer");
  out.edition = root.optional_text("edition");
  out.deadline = root.optional_timestamp("deadline");
  for (const auto& item : root.objects("items")) out.items.push_back(read_item(item));
  for (const auto& element : root.optional_objects("elements")) out.elements.push_back(read_element(element));
  std::set<RequirementId> seen;
  for (const auto& entry : root.objects("requirements")) {
    out.requirements.push_back(read_requirement(entry));
    const RequirementId& id = out.requirements.back().requirement.id;
    if (!seen.insert(id).second)
      entry.refuse("id", "the requirement " + quote(id.str()) + " is asked twice", "keep one of the two");
  }
  return out;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const auto document = TRY(syntax::JsonDocument::parse(std::move(bytes), limits));
  JsonFault fault;
  Questionnaire questionnaire = read_all(JsonObject(document.root(), fault));
  TRY_VOID(fault.finish(document));
  return ReadDocument{std::move(questionnaire), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::questionnaire
