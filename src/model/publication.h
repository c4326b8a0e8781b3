// Publication: what bidders were told, edition by edition, and how it compares with what the folder says now.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "model/evidence.h"

namespace proofhouse {

// One part of the rules that can differ by itself: "weights", "gates", "formula", "questions", …
struct PublishedPart {
  std::string name;
  Digest sha256;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &PublishedPart::name}, Field{"sha256", &PublishedPart::sha256});
  }
};

// A question of one bidder and its answer, as they went to all without a name.
struct BidderQuestion {
  std::string question;
  std::string answer;
  Date date;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"question", &BidderQuestion::question}, Field{"answer", &BidderQuestion::answer},
                         Field{"date", &BidderQuestion::date});
  }
};

enum class EditionKind : std::uint8_t { kFirst, kAddendum };
constexpr std::array<std::string_view, 2> enum_names(EditionKind) { return {"first", "addendum"}; }

// published/edition-N.json, "proofhouse-edition-1": one signed state of the rules. N counts from 1.
struct Edition {
  std::uint32_t number = 0;
  EditionKind kind = EditionKind::kFirst;
  std::string tender;  // its title
  Date published;
  std::optional<Digest> previous;  // of the file of the edition before; none for the first
  std::string program_version;
  Digest catalogue;
  std::vector<PublishedPart> parts;      // in the order of the program's list
  std::vector<PublishedPart> documents;  // the files that went out, by name
  std::vector<BidderQuestion> questions;
  std::string changes;  // in the buyer's words; empty for the first
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"number", &Edition::number}, Field{"kind", &Edition::kind}, Field{"tender", &Edition::tender},
                         Field{"published", &Edition::published}, Field{"previous", &Edition::previous},
                         Field{"program_version", &Edition::program_version}, Field{"catalogue", &Edition::catalogue},
                         Field{"parts", &Edition::parts}, Field{"documents", &Edition::documents},
                         Field{"questions", &Edition::questions}, Field{"changes", &Edition::changes});
  }
};

// How the folder stands to what was published.
struct Publication {
  std::uint32_t editions = 0;            // 0: nothing was published
  Date published;                        // of the newest
  Digest newest;                         // of the newest edition's file
  SignatureCheck signature;              // the worst of all editions
  std::vector<std::string> differences;  // whole sentences; empty: all is as published
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"editions", &Publication::editions}, Field{"published", &Publication::published},
                         Field{"newest", &Publication::newest}, Field{"signature", &Publication::signature},
                         Field{"differences", &Publication::differences});
  }
};

}  // namespace proofhouse
