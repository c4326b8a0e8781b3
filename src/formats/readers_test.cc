// What holds for every reader, whatever its format: hostile bytes are refused for the right reason, and nothing falls over.
#include "formats/readers.h"

#include <algorithm>
#include <initializer_list>

#include "formats/locate.h"
#include "formats/reader_under_test.h"
#include "model/document_wire.h"

namespace proofhouse::formats {

namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

// Those that are a JSON document as a whole.
bool is_json(Format format) {
  return format != Format::kBid && format != Format::kResponseWorkbook && format != Format::kResponseForm &&
         format != Format::kEpss;
}

// Files that are neither JSON nor text, and readers that pass a file on: their own tests hold them.
bool is_another_kind(Format format) {
  return format == Format::kCms || format == Format::kAsicE || format == Format::kPades || format == Format::kAnySbom ||
         format == Format::kAnyAdvisory;
}

// A document that several formats share stands under the first of them.
Format first_of(Format format) {
  if (format == Format::kSpdx || format == Format::kAnySbom) return Format::kCyclonedx;
  if (format == Format::kAnyAdvisory) return Format::kCsaf;
  return format == Format::kResponseWorkbook || format == Format::kResponseForm ? Format::kResponse : format;
}

// Where its document stands in the variant: formats that share one leave no gap.
std::size_t index_of(Format format) {
  std::size_t index = 1;
  for (std::size_t i = 0; i < static_cast<std::size_t>(first_of(format)); ++i) {
    if (first_of(static_cast<Format>(i)) == static_cast<Format>(i)) ++index;
  }
  return index;
}

void expect_code(Format format, std::string_view what, std::string text, std::initializer_list<ErrorCode> codes) {
  SCOPED_TRACE(std::string(name_of(format)) + ": " + std::string(what));
  const auto document = read(format, std::move(text));
  ASSERT_FALSE(document);
  EXPECT_TRUE(std::ranges::find(codes, document.error().code) != codes.end()) << one_line(document.error());
  EXPECT_FALSE(document.error().cause.empty());
}

TEST(Readers, AreNamedAsTheirFormats) {
  ASSERT_EQ(readers().size(), enum_count<Format>());
  for (const Reader& reader : readers()) {
    EXPECT_EQ(reader.name, name_of(reader.format));
    EXPECT_EQ(&reader_of(reader.format), &reader);
  }
}

TEST(Readers, ReadTheirSamplesAndTheWireFormKeepsThem) {
  for (const Reader& reader : readers()) {
    SCOPED_TRACE(reader.name);
    const ReadDocument document = document_of(reader.format, sample(reader.format));
    EXPECT_EQ(document.document.index(), index_of(reader.format));
    const std::string wire = to_wire(document);
    const auto back = document_from_wire(wire);
    ASSERT_TRUE(back);
    EXPECT_EQ(to_wire(*back), wire);
  }
}

TEST(Readers, RefuseHostileBytes) {
  constexpr auto kMalformed = ErrorCode::kMalformed;
  constexpr auto kInvalid = ErrorCode::kInvalid;
  constexpr auto kLimit = ErrorCode::kLimit;
  constexpr std::size_t kDeep = 100'000;
  for (const Reader& reader : readers()) {
    const Format format = reader.format;
    if (is_another_kind(format)) continue;
    expect_code(format, "empty", "", {kMalformed});
    expect_code(format, "white space", " \n ", {kMalformed});
    expect_code(format, "binary",
                std::string("\x7F"
                            "ELF\x02\x01\x00\x00",
                            8),
                {kMalformed});
    expect_code(format, "not UTF-8", "{\"a\": \"\xFF\"}", {kMalformed});
    expect_code(format, "half a surrogate pair", "{\"a\": \"\\uD800\"}", {kMalformed, kInvalid});
    expect_code(format, "a file too large", std::string(reader.limits.bytes + 1, ' '), {kLimit});
    // What is no archive is no workbook, what holds no block is no form, what has no header no table, whatever else it is.
    if (format == Format::kResponseWorkbook || format == Format::kResponseForm || format == Format::kEpss) continue;
    expect_code(format, "key twice", R"({"a": 1, "a": 2})", {kInvalid});
    expect_code(format, "a text", "\"text\"", {kInvalid});
    expect_code(format, "null", "null", {kInvalid});
    expect_code(format, "an empty list", "[]", {kInvalid});
    expect_code(format, "an empty map", "{}", {kInvalid});
    expect_code(format, "a huge number", "{\"a\": 1e999999}", {kInvalid});
    expect_code(format, "a number of many digits", "{\"a\": " + std::string(100'000, '9') + "}", {kInvalid});
    expect_code(format, "deep lists", std::string(kDeep, '[') + std::string(kDeep, ']'), {kLimit});
    std::string maps;
    for (std::size_t i = 0; i < kDeep; ++i) maps += "{\"a\":";
    expect_code(format, "deep maps", maps + "1" + std::string(kDeep, '}'), {kLimit});
    expect_code(format, "deep and open", std::string(kDeep, '['), {kLimit, kMalformed, kInvalid});
    expect_code(format, "a long text", "{\"a\": \"" + std::string(reader.limits.text + 1, 'x') + "\"}", {kLimit});
  }
}

TEST(Readers, RemarkOnAByteOrderMark) {
  for (const Reader& reader : readers()) {
    if (reader.format == Format::kResponseWorkbook || is_another_kind(reader.format)) continue;
    SCOPED_TRACE(reader.name);
    const auto remarks = document_of(reader.format, std::string(kBom) + sample(reader.format)).remarks;
    ASSERT_FALSE(remarks.empty());
    EXPECT_EQ(remarks[0].text, "the file begins with a byte order mark");
  }
}

TEST(Readers, RefuseEveryCutSample) {
  for (const Reader& reader : readers()) {
    if (!is_json(reader.format) || is_another_kind(reader.format))
      continue;  // a cut YAML file may be a shorter one; an archive and a form end with something else
    const std::string whole = sample(reader.format);
    const std::size_t end = whole.find_last_of('}');
    for (std::size_t length = 0; length <= end; ++length) {
      const auto document = read(reader.format, whole.substr(0, length));
      ASSERT_FALSE(document) << reader.name << " cut at " << length;
      EXPECT_EQ(document.error().code, ErrorCode::kMalformed) << reader.name << " cut at " << length;
    }
  }
}

TEST(Readers, SurviveEveryChangedByte) {
  for (const Reader& reader : readers()) {
    const std::string whole = sample(reader.format);
    for (std::size_t at = 0; at < whole.size(); ++at) {
      for (const char byte : {'\0', '"', '}', '-', '\xC3'}) {
        std::string changed = whole;
        changed[at] = byte;
        const auto document = read(reader.format, changed);
        if (!document) {
          EXPECT_FALSE(document.error().cause.empty());
        } else {
          EXPECT_TRUE(document_from_wire(to_wire(*document)));
        }
      }
    }
  }
}

TEST(Locate, FindsWhatTheReadersNumbered) {
  const std::string text = sample(Format::kResponse);
  const auto response = value_of<Response>(Format::kResponse, text);
  const std::vector<std::uint32_t> nodes{response.claims[2].node, response.claims[0].answers[1].node, 999'999};
  const auto located = locate(text, nodes);
  ASSERT_TRUE(located);
  ASSERT_EQ(located->size(), 3U);
  EXPECT_EQ((*located)[0].pointer, "/answers/2");
  EXPECT_EQ((*located)[0].line, 16U);
  EXPECT_EQ((*located)[0].offset, text.find("{\"requirement\": \"VULN-1\""));
  EXPECT_EQ((*located)[1].pointer, "/answers/0/answers/count");
  EXPECT_EQ((*located)[2].line, 0U);
}

TEST(Locate, LimitsHowManyAreAskedFor) {
  const std::vector<std::uint32_t> nodes(kMostLocated + 1);
  EXPECT_EQ(locate("{}", nodes).error().code, ErrorCode::kLimit);
}

}  // namespace

}  // namespace proofhouse::formats
