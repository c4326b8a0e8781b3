// What the documents of the pack share: their head, a builder, and the words for closed lists.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "publish/ask/asked.h"
#include "render/document.h"

namespace proofhouse::publish::ask {

// Puts blocks behind each other.
class Text {
 public:
  explicit Text(render::Document& document) : blocks_(document.blocks) {}

  void heading(unsigned level, std::string text) { blocks_.emplace_back(render::Heading{level, std::move(text)}); }
  void paragraph(std::string_view text, render::ParagraphStyle style = render::ParagraphStyle::kBody) {
    blocks_.emplace_back(render::plain(text, style));
  }
  void paragraph(render::Paragraph paragraph) { blocks_.emplace_back(std::move(paragraph)); }
  void lead(std::string_view text) { paragraph(text, render::ParagraphStyle::kLead); }
  void note(std::string_view text) { paragraph(text, render::ParagraphStyle::kNote); }
  // "Why. Published log-ins …": the label strong.
  void labelled(std::string_view label, std::string_view text, render::ParagraphStyle style = render::ParagraphStyle::kBody);
  void list(const std::vector<std::string>& items, bool numbered = false);
  void table(render::Table table) { blocks_.emplace_back(std::move(table)); }
  void page_break() { blocks_.emplace_back(render::PageBreak{}); }

 private:
  std::vector<render::Block>& blocks_;
};

// A document of the tender with its facts: buyer, tender, edition, date, profile, criticality, law, deadline.
render::Document document_of(std::string kind, const Asked& asked);

// A row of plain texts.
std::vector<render::Paragraph> row(std::initializer_list<std::string> cells);

// "1", "draft"
std::string edition_text(const Asked& asked);
// "small: Small operator: …" shortened to its first part: "Small operator".
std::string profile_name(const Profile& profile);

std::string words_of(EvidenceKind kind);  // "shipment attestation", "SBOM"
std::string words_of(ProductKind kind);   // "RTU", "engineering tool"
std::string_view words_of(Stage stage);
std::string_view words_of(Law law);
// "2026-10-15 10:00 UTC"
std::string moment(const Timestamp& time);
// "rtu and tool"; "the offer as a whole"; "the bidder".
std::string subject_text(const AskedRequirement& asked);
// "maker or integrator"
std::string answered_by(const Requirement& requirement);
// "C3 at award, C5 at acceptance"; empty where the requirement is no gate.
std::string gate_text(const decide::Scheme& scheme, const RequirementId& id);
// Kinds of evidence that reach the level: "firmware, test report or certificate".
std::string evidence_reaching(const Requirement& requirement, Confidence level);
// "a, b or c"
std::string either(const std::vector<std::string>& names);
// "14", "14.25"
std::string points(const Rational& value);
// The element's chapter: "6. Secure by default".
std::string chapter(const Element& element);

}  // namespace proofhouse::publish::ask
