// The wire form of every document that passes between processes, and of what digests are made from.
#include "base/wire.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "model/case.h"
#include "model/catalogue.h"
#include "model/decision.h"
#include "model/document.h"
#include "model/testing/fill.h"
#include "model/trust.h"

namespace proofhouse {
namespace {

template <class T>
class WireForm : public ::testing::Test {};

using Values = ::testing::Types<Bid, Response, Sbom, Envelope, Statement, KevCatalogue, TestReport, Certificate, ChangeNote,
                                ReadDocument, Exhibit, Case, Verified, Catalogue, Tender, std::vector<Waiver>,
                                std::vector<Review>, std::vector<PanelMark>, TrustedKey, std::vector<InputDigest>>;
TYPED_TEST_SUITE(WireForm, Values);

TYPED_TEST(WireForm, ReadsBackWhatWasWritten) {
  for (const TypeParam& value : {TypeParam{}, testing::filled<TypeParam>()}) {
    const std::string wire = to_wire(value);
    const auto back = from_wire<TypeParam>(wire);
    ASSERT_TRUE(back);
    EXPECT_EQ(to_wire(*back), wire);
  }
}

TYPED_TEST(WireForm, EveryFieldIsInIt) { EXPECT_NE(to_wire(testing::filled<TypeParam>()), to_wire(TypeParam{})); }

TYPED_TEST(WireForm, RefusesEveryTruncationAndWhatIsLeftOver) {
  const std::string wire = to_wire(testing::filled<TypeParam>());
  for (std::size_t length = 0; length < wire.size(); ++length) {
    const auto cut = from_wire<TypeParam>(std::string_view(wire).substr(0, length));
    ASSERT_FALSE(cut) << "cut to " << length << " of " << wire.size();
    ASSERT_EQ(cut.error().code, ErrorCode::kMalformed);
  }
  EXPECT_FALSE(from_wire<TypeParam>(wire + '\0'));
}

// Whatever a taken-over process writes: refused, or the one wire form of what was read.
TYPED_TEST(WireForm, AFlippedByteIsRefusedOrReadAsItStands) {
  const std::string wire = to_wire(testing::filled<TypeParam>());
  std::size_t refused = 0;
  for (std::size_t at = 0; at < wire.size(); ++at) {
    for (const unsigned mask : {0x01U, 0x80U, 0xFFU}) {
      std::string changed = wire;
      changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ mask);
      const auto read = from_wire<TypeParam>(changed);
      if (!read) {
        ++refused;
      } else {
        ASSERT_EQ(to_wire(*read), changed) << "byte " << at;
      }
    }
  }
  EXPECT_GT(refused, 0U);
}

TEST(Wire, RefusesACountThatIsLargerThanWhatIsLeft) {
  const struct {
    const char* what;
    std::string bytes;
  } cases[] = {
      {"four thousand million waivers", std::string("\xFF\xFF\xFF\xFF", 4)},
      {"one more than there are",
       [] {
         auto wire = to_wire(std::vector<Waiver>{testing::filled<Waiver>()});
         wire[0] = '\x02';
         return wire;
       }()},
      {"one less than there are",
       [] {
         auto wire = to_wire(std::vector<Waiver>(2));
         wire[0] = '\x01';
         return wire;
       }()},
      {"a text that is longer than the message", std::string("\x01\0\0\0\xFF\0\0\0", 8)},
      {"a text that is not UTF-8",
       [] {
         auto waiver = testing::filled<Waiver>();
         waiver.owner = "\xC3";
         return to_wire(std::vector<Waiver>{waiver});
       }()},
  };
  for (const auto& c : cases) EXPECT_FALSE(from_wire<std::vector<Waiver>>(c.bytes)) << c.what;
}

TEST(Wire, EveryKindOfDocumentPasses) {
  const auto passes = [](auto inner) {
    ReadDocument read{Document(inner), {{"a remark", 3}}};
    const auto back = from_wire<ReadDocument>(to_wire(read));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->document.index(), read.document.index());
    EXPECT_EQ(to_wire(*back), to_wire(read));
  };
  passes(std::monostate{});
  passes(testing::filled<Bid>());
  passes(testing::filled<Response>());
  passes(testing::filled<Sbom>());
  passes(testing::filled<Envelope>());
  passes(testing::filled<Statement>());
  passes(testing::filled<KevCatalogue>());
  passes(testing::filled<TestReport>());
  passes(testing::filled<Certificate>());
  passes(testing::filled<ChangeNote>());
  std::string unknown = to_wire(ReadDocument{});
  unknown[0] = static_cast<char>(std::variant_size_v<Document>);
  EXPECT_FALSE(from_wire<ReadDocument>(unknown));
}

// Names are what JSON shows: distinct within a value and written alike everywhere.
template <class T>
void check_names() {
  if constexpr (is_vector<T> || is_optional<T>) {
    check_names<typename T::value_type>();
  } else if constexpr (Described<T>) {
    std::set<std::string_view> seen;
    T value{};
    for_each_field(value, [&](std::string_view name, auto& member) {
      EXPECT_FALSE(name.empty());
      EXPECT_TRUE(seen.insert(name).second) << name << " stands twice";
      for (const char c : name) EXPECT_TRUE((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') << name;
      check_names<std::remove_cvref_t<decltype(member)>>();
    });
  }
}

TYPED_TEST(WireForm, FieldNamesAreDistinctAndPlain) { check_names<TypeParam>(); }

// A field that its list forgets would be lost between processes and from digests: one aggregate initialiser for each field.
template <class T>
constexpr std::size_t field_count() {
  return std::tuple_size_v<decltype(T::fields())>;
}

struct Anything {
  template <class T>
  operator T() const {  // NOLINT(google-explicit-constructor): stands for any member
    return T{};
  }
};

template <class T, class... Given>
constexpr std::size_t member_count() {
  if constexpr (requires { T{Given{}..., Anything{}}; }) {
    return member_count<T, Given..., Anything>();
  } else {
    return sizeof...(Given);
  }
}

template <class... T>
void expect_all_listed() {
  (([] { static_assert(field_count<T>() == member_count<T>(), "a member is missing from fields()"); }()), ...);
}

TEST(Fields, ListEveryMember) {
  expect_all_listed<Bid, OfferedItem, PriceLine, Maintenance, Claim, Response, Evidence, Place, Finding, Judged, Sbom, Component,
                    Statement, ShipmentAttestation, Certificate, ChangeNote, TestReport, Case, Exhibit, Tender, Award, Life,
                    Waiver, Review, Requirement, Profile, Catalogue, TrustedKey, KnownExploited, SignatureCheck>();
}

}  // namespace
}  // namespace proofhouse
