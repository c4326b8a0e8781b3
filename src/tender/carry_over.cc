#include "tender/carry_over.h"

#include <algorithm>
#include <set>
#include <utility>

#include "catalogue/answers.h"
#include "formats/remarks.h"

namespace proofhouse::tender {

namespace {

using formats::quote;

std::string source_of(const Response& old) { return old.tender + (old.edition.empty() ? "" : ", edition " + old.edition); }

class CarryOver {
 public:
  CarryOver(const Questionnaire& asked, const Response& old) : asked_(asked), old_(old), source_(source_of(old)) {}

  void answers() {
    out_.response.tender = asked_.tender;
    out_.response.edition = asked_.edition;
    out_.response.bidder = old_.bidder;
    for (const auto& one : asked_.requirements) {
      if (one.items.empty()) carry(one, ItemId());
      for (const auto& item : one.items) carry(one, item);
      note_changed(one);
      out_.response.demands.push_back({one.requirement.id, one.demand, {}});
    }
    for (const auto& claim : old_.claims) {
      if (!used_.contains(&claim))
        left("The answer to " + name_of_claim(claim.requirement, claim.item) + " is not asked for any more.");
    }
    if (!old_.clauses.empty())
      left("The answers to clauses of the contract were not carried over: each contract is agreed anew.");
  }

  void certificate(const OfferedCertificate& offered) {
    const Certificate& certificate = offered.certificate;
    const std::string name = "The certificate " + quote(certificate.number) + " of " + quote(certificate.body);
    if (asked_.deadline && certificate.valid_until < asked_.deadline->date()) {
      left(name + " ended on " + certificate.valid_until.iso() + ", before the deadline; it proves nothing here.");
      return;
    }
    for (const auto& id : certificate.proves) {
      const auto asked =
          std::ranges::find_if(asked_.requirements, [&](const AskedRequirement& one) { return one.requirement.id == id; });
      if (asked == asked_.requirements.end()) {
        left(name + " proves " + quote(id.str()) + ", which is not asked.");
      } else if (const auto item = item_of(offered, *asked); !item) {
        left(name + " proves " + quote(id.str()) + ", which is not asked of that item.");
      } else {
        prove(*asked, *item, offered, name);
      }
    }
  }

  CarriedOver take() && {
    for (const auto& claim : out_.response.claims) out_.carried += claim.carried_over.empty() ? 0U : 1U;
    return std::move(out_);
  }

 private:
  static std::string name_of_claim(const RequirementId& requirement, const ItemId& item) {
    return quote(requirement.str()) + (item.empty() ? "" : " for the item " + quote(item.str()));
  }
  void left(std::string sentence) { out_.left.push_back(std::move(sentence)); }

  const Claim* old_claim(const AskedRequirement& one, const ItemId& item) const {
    const Claim* whole_bid = nullptr;
    std::vector<const Claim*> others;
    for (const auto& claim : old_.claims) {
      if (claim.requirement != one.requirement.id) continue;
      if (claim.item == item) return &claim;
      if (claim.item.empty()) {
        whole_bid = &claim;
      } else {
        others.push_back(&claim);
      }
    }
    if (whole_bid != nullptr) return whole_bid;
    return others.size() == 1 && one.items.size() <= 1 ? others.front() : nullptr;
  }

  void carry(const AskedRequirement& one, const ItemId& item) {
    const Claim* old = old_claim(one, item);
    if (old == nullptr) return;
    used_.insert(old);
    Claim claim;
    claim.requirement = one.requirement.id;
    claim.item = item;
    claim.claim = old->claim;
    claim.text = old->text;
    claim.evidence = old->evidence;
    claim.carried_over = source_;
    for (const auto& answer : old->answers) carry_answer(one, claim, answer);
    out_.response.claims.push_back(std::move(claim));
  }

  void carry_answer(const AskedRequirement& one, Claim& claim, const Answer& answer) {
    const auto& questions = one.requirement.questions;
    const auto question = std::ranges::find(questions, answer.question, &Question::id);
    const std::string where =
        "The answer to the question " + quote(answer.question.str()) + " of " + name_of_claim(claim.requirement, claim.item);
    if (question == questions.end()) {
      left(where + " is not asked for any more.");
    } else if (!catalogue::meaning(*question, answer.values, std::nullopt)) {
      left(where + " is no answer any more: the question is of the type " + std::string(name_of(question->type)) +
           (question->options.empty() ? "." : " and has other options."));
    } else {
      claim.answers.push_back({answer.question, answer.values, 0});
    }
  }

  void note_changed(const AskedRequirement& one) {
    const auto seen = std::ranges::find(old_.demands, one.requirement.id, &SeenDemand::requirement);
    if (seen != old_.demands.end() && seen->sha256 != one.demand) out_.read_again.push_back(one.requirement.id.str());
  }

  // The item that it is about; nothing where that item is not asked about.
  static std::optional<ItemId> item_of(const OfferedCertificate& offered, const AskedRequirement& one) {
    if (one.items.empty()) return ItemId();
    if (offered.item.empty()) return one.items.size() == 1 ? std::optional(one.items.front()) : std::nullopt;
    const bool asked = std::ranges::find(one.items, offered.item) != one.items.end();
    return asked ? std::optional(offered.item) : std::nullopt;
  }

  void prove(const AskedRequirement& one, const ItemId& item, const OfferedCertificate& offered, const std::string& name) {
    auto& claims = out_.response.claims;
    auto claim = std::ranges::find_if(
        claims, [&](const Claim& other) { return other.requirement == one.requirement.id && other.item == item; });
    const std::string proof = "certificate " + offered.certificate.number + " of " + offered.certificate.body;
    if (claim == claims.end()) {
      Claim fresh;
      fresh.requirement = one.requirement.id;
      fresh.item = item;
      claims.push_back(std::move(fresh));
      claim = std::prev(claims.end());
    } else if (claim->claim != ClaimAnswer::kYes && claim->claim != ClaimAnswer::kNone) {
      left(name + " proves " + name_of_claim(one.requirement.id, item) + ", and the older answer is " +
           std::string(proofhouse::name_of(claim->claim)) + "; it stays.");
      return;
    }
    claim->claim = ClaimAnswer::kYes;
    claim->carried_over += (claim->carried_over.empty() ? "" : "; ") + proof;
    if (std::ranges::find(claim->evidence, offered.file) == claim->evidence.end()) claim->evidence.push_back(offered.file);
    if (proved_.emplace(one.requirement.id, item).second) ++out_.proved;
  }

  const Questionnaire& asked_;
  const Response& old_;
  std::string source_;
  std::set<const Claim*> used_;
  std::set<std::pair<RequirementId, ItemId>> proved_;
  CarriedOver out_;
};

}  // namespace

CarriedOver carry_over(const Questionnaire& asked, const Response& old, const std::vector<OfferedCertificate>& certificates) {
  CarryOver work(asked, old);
  work.answers();
  for (const auto& certificate : certificates) work.certificate(certificate);
  return std::move(work).take();
}

}  // namespace proofhouse::tender
