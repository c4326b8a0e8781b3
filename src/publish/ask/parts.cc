#include "publish/ask/parts.h"

#include "base/text.h"
#include "publish/report_words.h"

namespace proofhouse::publish::ask {

void Text::labelled(std::string_view label, std::string_view text, render::ParagraphStyle style) {
  blocks_.emplace_back(render::Paragraph{
      {{std::string(label) + ". ", render::SpanStyle::kStrong}, {std::string(text), render::SpanStyle::kPlain}}, style});
}

void Text::list(const std::vector<std::string>& items, bool numbered) {
  render::List list;
  list.numbered = numbered;
  for (const auto& item : items) list.items.push_back({render::plain(item)});
  blocks_.emplace_back(std::move(list));
}

std::vector<render::Paragraph> row(std::initializer_list<std::string> cells) {
  std::vector<render::Paragraph> out;
  for (const auto& cell : cells) out.push_back(render::plain(cell));
  return out;
}

std::string edition_text(const Asked& asked) {
  const std::string& edition = asked.questionnaire.edition;
  return edition == "draft" ? "draft, not published" : edition;
}

std::string profile_name(const Profile& profile) {
  const std::string first = profile.title.substr(0, profile.title.find(':'));
  return first.empty() ? profile.id.str() : first;
}

std::string moment(const Timestamp& time) {
  const std::string iso = time.iso();  // 2026-10-15T10:00:00Z
  return iso.substr(0, 10) + " " + iso.substr(11, 5) + " UTC";
}

render::Document document_of(std::string kind, const Asked& asked) {
  render::Document out;
  out.kind = std::move(kind);
  out.title = asked.tender.title;
  out.facts = {{"Buyer", asked.tender.buyer},
               {"Tender", asked.tender.title},
               {"Edition", edition_text(asked)},
               {"Date", asked.date.iso()},
               {"Profile", asked.profile.id.str()},
               {"Criticality", std::string(name_of(asked.scheme.criticality))},
               {"Law", std::string(words_of(asked.tender.law))},
               {"Bids due by", asked.tender.dates.deadline ? moment(*asked.tender.dates.deadline) : "see the notice"}};
  return out;
}

std::string words_of(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::kQuestionnaire: return "answer alone";
    case EvidenceKind::kSbom: return "SBOM";
    case EvidenceKind::kVex: return "VEX statement";
    case EvidenceKind::kFirmware: return "firmware image";
    case EvidenceKind::kLabRecord: return "test by the buyer";
    case EvidenceKind::kDeclaration: return "maker's declaration";
    default: return replace_all(name_of(kind), "-", " ");
  }
}

std::string words_of(ProductKind kind) {
  switch (kind) {
    case ProductKind::kPlc: return "PLC";
    case ProductKind::kRtu: return "RTU";
    case ProductKind::kHmi: return "HMI";
    default: return replace_all(name_of(kind), "-", " ");
  }
}

std::string_view words_of(Stage stage) {
  switch (stage) {
    case Stage::kSelection: return "a fact about the bidder, judged at selection";
    case Stage::kAward: return "judged at award";
    case Stage::kContract: return "a duty of the contract, promised at award";
  }
  return {};
}

std::string_view words_of(Law law) { return law == Law::kPublic ? "public procurement law" : "private law"; }

std::string subject_text(const AskedRequirement& asked) {
  switch (asked.requirement.applies_to) {
    case Subject::kSystem: return "the offer as a whole";
    case Subject::kBidder: return "the bidder";
    case Subject::kItem: break;
  }
  std::vector<std::string> names;
  for (const auto& item : asked.items) names.push_back(item.str());
  return listed(names);
}

std::string either(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

std::string answered_by(const Requirement& requirement) {
  std::vector<std::string> names;
  for (const Role role : requirement.answers_by) names.emplace_back(name_of(role));
  return either(names);
}

std::string gate_text(const decide::Scheme& scheme, const RequirementId& id) {
  std::string out;
  for (const GateStage stage : {GateStage::kAward, GateStage::kAcceptance}) {
    const decide::Gate* gate = scheme.gate(id, stage);
    if (gate == nullptr) continue;
    out += (out.empty() ? "" : ", ") + std::string(name_of(gate->needed)) + " at " + std::string(name_of(stage));
  }
  return out;
}

std::string evidence_reaching(const Requirement& requirement, Confidence level) {
  std::vector<std::string> names;
  for (const auto& evidence : requirement.evidence) {
    if (evidence.cap >= level) names.push_back(words_of(evidence.kind));
  }
  return either(names);
}

std::string points(const Rational& value) {
  std::string text = value.text(2);
  if (text.ends_with(".00")) text.resize(text.size() - 3);
  return text;
}

std::string chapter(const Element& element) { return std::to_string(element.number) + ". " + element.title; }

}  // namespace proofhouse::publish::ask
