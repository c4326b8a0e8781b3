// Tender: what tender.yaml and the files of the buyer's own beside it say.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/digest.h"
#include "model/catalogue.h"
#include "model/evidence.h"
#include "model/words.h"

namespace proofhouse {

// The short form: 0 to 4 for each consequence (docs/criticality.md says what a number means), and who can reach the product.
struct CriticalityForm {
  std::uint32_t safety = 0;
  std::uint32_t service = 0;
  std::uint32_t environment = 0;
  Exposure exposure = Exposure::kIsolated;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"safety", &CriticalityForm::safety}, Field{"service", &CriticalityForm::service},
                         Field{"environment", &CriticalityForm::environment}, Field{"exposure", &CriticalityForm::exposure});
  }
};

struct Standstill {
  std::uint32_t days = 0;
  std::string kind;            // "calendar" or "working"
  std::vector<Date> holidays;  // days that are no working days, beside Saturdays and Sundays
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"days", &Standstill::days}, Field{"kind", &Standstill::kind},
                         Field{"holidays", &Standstill::holidays});
  }
};

struct TenderDates {
  std::optional<Date> published;
  std::optional<Timestamp> deadline;
  std::optional<Date> knowledge;
  std::optional<Date> support_until;
  Standstill standstill;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"published", &TenderDates::published}, Field{"deadline", &TenderDates::deadline},
                         Field{"knowledge", &TenderDates::knowledge}, Field{"support_until", &TenderDates::support_until},
                         Field{"standstill", &TenderDates::standstill});
  }
};

struct TenderItem {
  ItemId id;
  ProductKind kind = ProductKind::kRtu;
  std::uint32_t quantity = 1;
  Decimal weight;  // the weights of all items sum to 100
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &TenderItem::id}, Field{"kind", &TenderItem::kind}, Field{"quantity", &TenderItem::quantity},
                         Field{"weight", &TenderItem::weight});
  }
};

enum class CriterionSource : std::uint8_t { kSecurity, kPrice, kPanel };
constexpr std::array<std::string_view, 3> enum_names(CriterionSource) { return {"security", "price", "panel"}; }

struct Criterion {
  CriterionId id;
  CriterionSource from = CriterionSource::kPanel;
  Decimal weight;           // the weights of all criteria sum to 100
  std::uint32_t scale = 0;  // the highest mark of a panel criterion
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &Criterion::id}, Field{"from", &Criterion::from}, Field{"weight", &Criterion::weight},
                         Field{"scale", &Criterion::scale});
  }
};

struct Award {
  Formula formula = Formula::kQualityPrice;
  std::optional<Decimal> reference;  // a published sum; empty: the lowest comparable price of an eligible bid
  Decimal minimum_security;          // 0 to 100
  OptionRule security_options = OptionRule::kPriced;
  std::vector<CriterionId> ties;          // criteria that part equal bids, in this order
  std::optional<Decimal> abnormally_low;  // a bid below this share of the mean (percent) is asked to explain; 70 where unsaid
  std::uint32_t knowledge_days = 14;      // so many days may what is known of vulnerabilities be older than dates.knowledge
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"formula", &Award::formula}, Field{"reference", &Award::reference},
                         Field{"minimum_security", &Award::minimum_security}, Field{"security_options", &Award::security_options},
                         Field{"ties", &Award::ties}, Field{"abnormally_low", &Award::abnormally_low},
                         Field{"knowledge_days", &Award::knowledge_days});
  }
};

// What one patch may cost at the most, where a bid's own figure is not proved.
struct Ceiling {
  Decimal hours;
  Decimal outage_hours;
  Decimal visits;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"hours", &Ceiling::hours}, Field{"outage_hours", &Ceiling::outage_hours},
                         Field{"visits", &Ceiling::visits});
  }
};

struct Life {
  std::uint32_t years = 0;
  Decimal discount;  // a year: 0.03
  Decimal patches_a_year;
  Decimal hour;         // cost of an hour of work
  Decimal outage_hour;  // cost of an hour of outage
  Decimal visit;        // cost of a visit of the vendor
  Ceiling ceiling;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"years", &Life::years}, Field{"discount", &Life::discount},
                         Field{"patches_a_year", &Life::patches_a_year}, Field{"hour", &Life::hour},
                         Field{"outage_hour", &Life::outage_hour}, Field{"visit", &Life::visit},
                         Field{"ceiling", &Life::ceiling});
  }
};

// The spread of the robustness analysis, in percent of each weight; published like the weights.
struct Robustness {
  std::uint32_t draws = 10000;
  std::uint32_t element_spread = 50;
  std::uint32_t criterion_spread = 20;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"draws", &Robustness::draws}, Field{"element_spread", &Robustness::element_spread},
                         Field{"criterion_spread", &Robustness::criterion_spread});
  }
};

// What a bidder may still hand in when it is asked after the deadline.
struct ClarificationRule {
  bool new_files = false;  // a file that comes with an answer counts as evidence
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"new_files", &ClarificationRule::new_files});
  }
};

struct Tender {
  std::string title;
  std::string buyer;
  Law law = Law::kPublic;
  ProfileId profile;
  std::string currency;  // ISO 4217
  CriticalityForm criticality;
  TenderDates dates;
  std::vector<TenderItem> items;
  std::vector<Criterion> criteria;
  Award award;
  std::optional<Life> life;
  Robustness robustness;
  ClarificationRule clarifications;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"title", &Tender::title}, Field{"buyer", &Tender::buyer}, Field{"law", &Tender::law},
                         Field{"profile", &Tender::profile}, Field{"currency", &Tender::currency},
                         Field{"criticality", &Tender::criticality}, Field{"dates", &Tender::dates},
                         Field{"items", &Tender::items}, Field{"criteria", &Tender::criteria}, Field{"award", &Tender::award},
                         Field{"life", &Tender::life}, Field{"robustness", &Tender::robustness},
                         Field{"clarifications", &Tender::clarifications});
  }
};

// What the buyer accepts in spite of a finding.
struct Waiver {
  RequirementId requirement;
  BidId bid;  // empty: all bids alike
  std::string measure;
  std::string owner;
  std::string reason;
  Date published;
  Date expires;
  std::string refused;  // why it does not hold; empty: it holds
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"requirement", &Waiver::requirement}, Field{"bid", &Waiver::bid},
                         Field{"measure", &Waiver::measure}, Field{"owner", &Waiver::owner}, Field{"reason", &Waiver::reason},
                         Field{"published", &Waiver::published}, Field{"expires", &Waiver::expires},
                         Field{"refused", &Waiver::refused});
  }
};

// Evidence that was seen at the bidder's and not kept, such as a threat model under a non-disclosure agreement.
struct Inspected {
  std::optional<Digest> sha256;  // of the file that was shown, where it could be computed
  std::string where;
  std::vector<std::string> by;  // who was there
  Date date;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"sha256", &Inspected::sha256}, Field{"where", &Inspected::where}, Field{"by", &Inspected::by},
                         Field{"date", &Inspected::date});
  }
};

// A certificate looked up in the register of the body that issued it.
struct RegisterEntry {
  std::string body;
  std::string number;
  Date looked_up;
  std::optional<Date> valid_until;  // as the register says
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"body", &RegisterEntry::body}, Field{"number", &RegisterEntry::number},
                         Field{"looked_up", &RegisterEntry::looked_up}, Field{"valid_until", &RegisterEntry::valid_until});
  }
};

// What a named person saw or judged.
struct Review {
  std::string reviewer;
  std::string role;
  BidId bid;
  ItemId item;  // empty: the bid as a whole
  RequirementId requirement;
  std::string evidence;  // a file of the bid, or empty
  std::string place;     // page, section, pointer: where to look
  Verdict verdict = Verdict::kUndecided;
  Confidence confidence = Confidence::kC0;
  EvidenceKind kind = EvidenceKind::kInspection;  // what was looked at, where no file of the bid is named
  std::string reason;
  Date date;
  bool moderates = false;              // settles what reviewers before it saw differently
  std::optional<Inspected> inspected;  // seen, not kept: at most C3
  std::optional<RegisterEntry> looked_up;
  std::string signatory;     // of a signed paper: whose signature the reviewer verified
  SignatureCheck signature;  // of the file that holds it; where good, `holder` is the name alone
  std::string file;          // reviews/…, for people
  std::uint32_t line = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"reviewer", &Review::reviewer}, Field{"role", &Review::role}, Field{"bid", &Review::bid},
                         Field{"item", &Review::item}, Field{"requirement", &Review::requirement},
                         Field{"evidence", &Review::evidence}, Field{"place", &Review::place}, Field{"verdict", &Review::verdict},
                         Field{"confidence", &Review::confidence}, Field{"kind", &Review::kind}, Field{"reason", &Review::reason},
                         Field{"date", &Review::date}, Field{"moderates", &Review::moderates},
                         Field{"inspected", &Review::inspected}, Field{"looked_up", &Review::looked_up},
                         Field{"signatory", &Review::signatory}, Field{"signature", &Review::signature},
                         Field{"file", &Review::file}, Field{"line", &Review::line});
  }
};

// A panel's mark for one of the buyer's own criteria.
struct PanelMark {
  BidId bid;
  CriterionId criterion;
  Decimal mark;
  std::string by;
  std::string reason;
  std::string file;     // reviews/…, for people
  std::string refused;  // why it does not count; empty: it counts
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"bid", &PanelMark::bid}, Field{"criterion", &PanelMark::criterion},
                         Field{"mark", &PanelMark::mark}, Field{"by", &PanelMark::by}, Field{"reason", &PanelMark::reason},
                         Field{"file", &PanelMark::file}, Field{"refused", &PanelMark::refused});
  }
};

// What somebody who judges declared of an interest in a bidder.
struct ConflictDeclaration {
  std::string person;
  BidId bid;             // empty: all bids
  std::string interest;  // empty: none
  std::string measure;   // what was done about it
  Date date;
  std::string file;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"person", &ConflictDeclaration::person}, Field{"bid", &ConflictDeclaration::bid},
                         Field{"interest", &ConflictDeclaration::interest}, Field{"measure", &ConflictDeclaration::measure},
                         Field{"date", &ConflictDeclaration::date}, Field{"file", &ConflictDeclaration::file});
  }
};

// Who accepted what a bidder answered, and why.
struct Acceptor {
  std::string by;
  std::string reason;
  Date date;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"by", &Acceptor::by}, Field{"reason", &Acceptor::reason}, Field{"date", &Acceptor::date});
  }
};

enum class ClarificationTopic : std::uint8_t { kEvidence, kPrice };
constexpr std::array<std::string_view, 2> enum_names(ClarificationTopic) { return {"evidence", "price"}; }

// One question that was asked after the deadline, and its answer: clarifications/<bid>/*.yaml.
struct Clarification {
  BidId bid;
  ClarificationTopic about = ClarificationTopic::kEvidence;
  RequirementId requirement;  // empty: none
  std::string evidence;       // a listed file that the answer explains; empty: none
  Date asked;
  std::string question;
  std::optional<Date> answered;
  std::string answer;
  std::vector<Evidence> files;  // new files; count only where the tender said so
  std::optional<Acceptor> accepted;
  std::string file;  // clarifications/…
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"bid", &Clarification::bid}, Field{"about", &Clarification::about},
                         Field{"requirement", &Clarification::requirement}, Field{"evidence", &Clarification::evidence},
                         Field{"asked", &Clarification::asked}, Field{"question", &Clarification::question},
                         Field{"answered", &Clarification::answered}, Field{"answer", &Clarification::answer},
                         Field{"files", &Clarification::files}, Field{"accepted", &Clarification::accepted},
                         Field{"file", &Clarification::file});
  }
};

// A bid that is out of the race for another reason than its gates: withdrawals.yaml.
enum class WithdrawalKind : std::uint8_t { kWithdrawn, kRefused };
constexpr std::array<std::string_view, 2> enum_names(WithdrawalKind) { return {"withdrawn", "refused"}; }

struct Withdrawal {
  BidId bid;
  WithdrawalKind kind = WithdrawalKind::kWithdrawn;
  std::string reason;
  std::string by;
  Date date;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"bid", &Withdrawal::bid}, Field{"kind", &Withdrawal::kind}, Field{"reason", &Withdrawal::reason},
                         Field{"by", &Withdrawal::by}, Field{"date", &Withdrawal::date});
  }
};

}  // namespace proofhouse
