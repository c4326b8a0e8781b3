// Identity: whether a document speaks of the offered product.
#pragma once

#include <string>
#include <string_view>

#include "model/bid.h"
#include "model/records.h"
#include "model/sbom.h"

namespace proofhouse::verify {

// A product as a document names it. Any part may be empty.
struct NamedProduct {
  std::string maker;
  std::string model;
  std::string version;
  std::string hardware;
  std::string purl;
  std::string cpe;

  static NamedProduct of(const RecordedProduct& product);
  static NamedProduct of(const Component& component);  // the version of the purl where none is given
};

enum class Fit : std::uint8_t { kSame, kFamily, kOther };

// The rule, whatever the case of ASCII letters:
//   1. the same package URL without version, qualifiers and subpath, or the same part, vendor and product of the CPE names: the
//   same;
//   2. two makers that are both named and of which neither begins with the words of the other (legal forms like "GmbH" left out):
//   another;
//   3. the model's name, with or without the maker's before it, punctuation and spaces left out (but two numbers stay two): the
//   same,
//      or of the family where it is one that the bid declares;
//   4. else another.
// The version is not looked at.
Fit fit_of(const NamedProduct& named, const OfferedItem& offered);
// The same where nothing but a model is named.
Fit fit_of_model(std::string_view model, const OfferedItem& offered);

// Family members looked at for one item: a bid with endless families costs no more.
inline constexpr std::size_t kMostFamilyModels = 64;

// Whether two names are one maker's: rule 2. An unnamed maker is nobody's.
bool same_maker(std::string_view a, std::string_view b);
// Rule 3's comparison. Two empty names are not the same.
bool same_model(std::string_view a, std::string_view b);
// Equal but for case, white space around and a "v" before the first digit.
bool same_version(std::string_view a, std::string_view b);
// The form in which versions are compared.
std::string plain_version(std::string_view version);

}  // namespace proofhouse::verify
