// Bid: what bid.yaml and response.json say.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/digest.h"
#include "model/evidence.h"
#include "model/words.h"

namespace proofhouse {

struct Identifiers {
  std::string purl;
  std::string cpe;
  std::string order;  // order code
  std::string csaf;   // product id in the maker's advisories
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"purl", &Identifiers::purl}, Field{"cpe", &Identifiers::cpe}, Field{"order", &Identifiers::order},
                         Field{"csaf", &Identifiers::csaf});
  }
};

// What is delivered for one item: a file of the product itself, by digest. Attestations must name these.
struct DeliveredFile {
  std::string name;
  Digest sha256;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &DeliveredFile::name}, Field{"sha256", &DeliveredFile::sha256});
  }
};

struct OfferedItem {
  ItemId item;
  std::string maker;
  std::string model;
  std::string hardware;
  std::string version;
  Identifiers identifiers;
  std::vector<std::string> family;  // other models of a family that the maker declared
  std::vector<DeliveredFile> delivers;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"item", &OfferedItem::item}, Field{"maker", &OfferedItem::maker},
                         Field{"model", &OfferedItem::model}, Field{"hardware", &OfferedItem::hardware},
                         Field{"version", &OfferedItem::version}, Field{"identifiers", &OfferedItem::identifiers},
                         Field{"family", &OfferedItem::family}, Field{"delivers", &OfferedItem::delivers});
  }
};

struct PriceLine {
  std::string line;  // an item's id, "support", or a name of the bidder's
  Decimal quantity;
  Decimal unit;
  bool option = false;
  std::vector<RequirementId> needed_for;  // the security functions that need it
  bool yearly = false;                    // paid each year of life
  std::string currency;                   // empty: the tender's
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"line", &PriceLine::line}, Field{"quantity", &PriceLine::quantity},
                         Field{"unit", &PriceLine::unit}, Field{"option", &PriceLine::option},
                         Field{"needed_for", &PriceLine::needed_for}, Field{"yearly", &PriceLine::yearly},
                         Field{"currency", &PriceLine::currency});
  }
};

// What one patch of one unit of an item costs its owner, as the bidder states it.
struct Maintenance {
  ItemId item;
  Decimal hours;
  Decimal outage_hours;
  Decimal visits;      // of the vendor
  Decimal visit_cost;  // a visit
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"item", &Maintenance::item}, Field{"hours", &Maintenance::hours},
                         Field{"outage_hours", &Maintenance::outage_hours}, Field{"visits", &Maintenance::visits},
                         Field{"visit_cost", &Maintenance::visit_cost});
  }
};

struct Bidder {
  std::string name;
  Role role = Role::kBidder;
  std::vector<std::string> members;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &Bidder::name}, Field{"role", &Bidder::role}, Field{"members", &Bidder::members});
  }
};

struct Bid {
  BidId id;  // the name of its folder
  Bidder bidder;
  Timestamp received;
  std::vector<OfferedItem> items;
  std::vector<PriceLine> prices;
  std::vector<Maintenance> maintenance;
  std::string low_price_explanation;  // what the bidder said when asked
  std::vector<Evidence> evidence;

  [[nodiscard]] const OfferedItem* item(const ItemId& id_wanted) const {
    for (const auto& offered : items) {
      if (offered.item == id_wanted) return &offered;
    }
    return nullptr;
  }

  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &Bid::id}, Field{"bidder", &Bid::bidder}, Field{"received", &Bid::received},
                         Field{"items", &Bid::items}, Field{"prices", &Bid::prices}, Field{"maintenance", &Bid::maintenance},
                         Field{"low_price_explanation", &Bid::low_price_explanation}, Field{"evidence", &Bid::evidence});
  }
};

// One answered question. A number, date or choice keeps its text; choices has several.
struct Answer {
  QuestionId question;
  std::vector<std::string> values;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"question", &Answer::question}, Field{"values", &Answer::values}, Field{"node", &Answer::node});
  }
};

// What was answered to one requirement for one item (empty: for the whole bid).
struct Claim {
  RequirementId requirement;
  ItemId item;
  ClaimAnswer claim = ClaimAnswer::kNone;
  std::string text;
  std::vector<Answer> answers;
  std::vector<std::string> evidence;  // file names
  std::string carried_over;           // from which older answer; not empty: the bidder has not confirmed it yet
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"requirement", &Claim::requirement}, Field{"item", &Claim::item}, Field{"claim", &Claim::claim},
                         Field{"text", &Claim::text}, Field{"answers", &Claim::answers}, Field{"evidence", &Claim::evidence},
                         Field{"carried_over", &Claim::carried_over}, Field{"node", &Claim::node});
  }
};

enum class ClauseAnswer : std::uint8_t { kAccepted, kChanged, kStruck };
constexpr std::array<std::string_view, 3> enum_names(ClauseAnswer) { return {"accepted", "changed", "struck"}; }

struct ClauseResponse {
  RequirementId requirement;
  ClauseAnswer answer = ClauseAnswer::kAccepted;
  std::vector<std::pair<std::string, Decimal>> parameters;
  std::string text;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"requirement", &ClauseResponse::requirement}, Field{"answer", &ClauseResponse::answer},
                         Field{"parameters", &ClauseResponse::parameters}, Field{"text", &ClauseResponse::text},
                         Field{"node", &ClauseResponse::node});
  }
};

// Something of a response that nobody here knows, kept as it was.
struct ForeignMember {
  std::string pointer;  // JSON pointer of the member (RFC 6901)
  std::string json;     // its value, compact
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"pointer", &ForeignMember::pointer}, Field{"json", &ForeignMember::json});
  }
};

// The demand that an answer was given to, as the bidder had it before its eyes.
struct SeenDemand {
  RequirementId requirement;
  Digest sha256;     // of the demand's text; zero where only the text is known
  std::string text;  // where the file holds the text itself, as a workbook does
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"requirement", &SeenDemand::requirement}, Field{"sha256", &SeenDemand::sha256},
                         Field{"text", &SeenDemand::text});
  }
};

// response.json, format "proofhouse-response-1".
struct Response {
  std::string tender;  // the title of the tender that it answers
  std::string edition;
  std::string bidder;
  std::vector<Claim> claims;
  std::vector<ClauseResponse> clauses;
  std::vector<SeenDemand> demands;     // in the order of the questionnaire; may be empty
  std::vector<ForeignMember> foreign;  // by pointer
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"tender", &Response::tender}, Field{"edition", &Response::edition},
                         Field{"bidder", &Response::bidder}, Field{"claims", &Response::claims},
                         Field{"clauses", &Response::clauses}, Field{"demands", &Response::demands},
                         Field{"foreign", &Response::foreign});
  }
};

}  // namespace proofhouse
