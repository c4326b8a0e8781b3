#include "base/wire.h"

#include <gtest/gtest.h>

#include "base/json_writer.h"

namespace proofhouse {
namespace {

enum class Shade : std::uint8_t { kLight, kDark };
constexpr std::array<std::string_view, 2> enum_names(Shade) { return {"light", "dark"}; }

struct Part {
  std::string name;
  std::optional<std::int64_t> count;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &Part::name}, Field{"count", &Part::count});
  }
  friend bool operator==(const Part&, const Part&) = default;
};

struct Whole {
  Id<struct WholeTag> id;
  bool open = false;
  Shade shade = Shade::kLight;
  Date day;
  Decimal price;
  Digest digest;
  std::vector<Part> parts;
  std::vector<std::uint8_t> bytes;
  std::variant<std::monostate, Part> one;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &Whole::id}, Field{"open", &Whole::open}, Field{"shade", &Whole::shade},
                         Field{"day", &Whole::day}, Field{"price", &Whole::price}, Field{"digest", &Whole::digest},
                         Field{"parts", &Whole::parts}, Field{"bytes", &Whole::bytes}, Field{"one", &Whole::one});
  }
  friend bool operator==(const Whole&, const Whole&) = default;
};

Whole example() {
  Whole whole;
  whole.id = Id<struct WholeTag>("x");
  whole.open = true;
  whole.shade = Shade::kDark;
  whole.day = Date::from(2026, 11, 1);
  whole.price = *Decimal::parse("12.5");
  whole.digest.bytes[0] = 0xAB;
  whole.parts = {{"a", 1}, {"b", std::nullopt}};
  whole.bytes = {1, 2};
  whole.one = Part{"c", -1};
  return whole;
}

TEST(Wire, GivesBackWhatItTook) {
  const Whole whole = example();
  const auto back = from_wire<Whole>(to_wire(whole));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, whole);
}

TEST(Wire, RefusesEveryCutAndEveryAddition) {
  const std::string wire = to_wire(example());
  for (std::size_t length = 0; length < wire.size(); ++length) {
    EXPECT_FALSE(from_wire<Whole>(std::string_view(wire).substr(0, length))) << length;
  }
  EXPECT_FALSE(from_wire<Whole>(wire + '\0'));
}

TEST(Wire, RefusesWhatIsOutOfRange) {
  EXPECT_FALSE(from_wire<bool>("\x02"));
  EXPECT_FALSE(from_wire<Shade>("\x02"));
  EXPECT_FALSE(from_wire<std::string>(std::string("\x01\x00\x00\x00\xFF", 5)));
  EXPECT_FALSE(from_wire<std::vector<std::string>>("\xFF\xFF\xFF\xFF"));
  EXPECT_FALSE(from_wire<std::uint8_t>(to_wire(std::uint64_t{256})));
  EXPECT_EQ(from_wire<Date>(to_wire(std::int64_t{2932897})).error().code, ErrorCode::kMalformed);
  EXPECT_TRUE(from_wire<Date>(to_wire(std::int64_t{2932896})));
}

TEST(JsonWriter, WritesFieldLists) {
  JsonWriter writer(JsonWriter::Style::kCompact);
  writer.value_of(example());
  EXPECT_EQ(std::move(writer).take(),
            "{\"id\":\"x\",\"open\":true,\"shade\":\"dark\",\"day\":\"2026-11-01\",\"price\":\"12.5\",\"digest\":\"ab" +
                std::string(62, '0') +
                "\",\"parts\":[{\"name\":\"a\",\"count\":1},{\"name\":\"b\",\"count\":null}],\"bytes\":\"AQI=\","
                "\"one\":{\"name\":\"c\",\"count\":-1}}");
}

}  // namespace
}  // namespace proofhouse
