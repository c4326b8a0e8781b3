#include "syntax/text_format.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "base/file.h"
#include "syntax/json.h"

namespace proofhouse::syntax {
namespace {

struct Case {
  const char* format;
  std::vector<std::string> good;
  std::vector<std::string> bad;
};

TEST(TextFormat, KnowsWhatFits) {
  const std::vector<Case> cases{
      {"date-time",
       {"2026-11-25T12:00:00Z", "2026-11-25t12:00:00.123456z", "2016-12-31T23:59:60Z", "1998-12-31T15:59:60.123-08:00"},
       {"", "2026-11-25", "2026-11-25T12:00:00", "2026-11-25 12:00:00Z", "2026-13-01T00:00:00Z", "2026-11-25T24:00:00Z",
        "2026-11-25T12:00:60Z", "2026-11-25T12:00:00+1:00", "2026-11-25T12:00:00.Z", "2026-11-25T12:00:00+24:00", "T",
        "2026-11-25T"}},
      {"date", {"2024-02-29", "2000-02-29"}, {"2023-02-29", "1900-02-29", "2026-1-01", "2026-01-00", "20260101", "2026-01-011"}},
      {"uri",
       {"https://example.org/a?b#c", "https://example.org/x@y:z#AV:N/a@b?", "https://example.org#", "https://u@example.org:80/",
        "urn:uuid:1", "mailto:a@b", "http://[::1]:80/", "a:b", "http://a/%20"},
       {"", "//example.org", "example.org/a", "http://a b", "http://a/%2", "1a:b", "http://a/[x]", "http://ä",
        "a:", "http://a#b#c", "a<b:c", "https://a@b@c/", "https://a:b/", "https://a/[", "https://a/#[", "https://a/#^",
        "https://a/#b#"}},
      {"uri-reference", {"", "a/b", "../x", "#f", "?q", "//h/p", "http://a"}, {"a b", "\\x", "a:b:c\"", "1:a", "#a#"}},
      {"iri", {"https://exämple.org/ä"}, {"ä b", "x"}},
      {"iri-reference", {"ä/b", "", "http://ä"}, {"a b", "\\\\WINDOWS", "a{b}"}},
      {"email", {"a@b", "a.b+c@example.org"}, {"", "a", "@b", "a@", "a..b@c", "a@b..c", "a b@c", "ä@b"}},
      {"idn-email", {"ä@exämple.org"}, {"a@@", "a b@c"}},
      {"uuid",
       {"2eb8aa08-aa98-11ea-b4aa-73b441d16380"},
       {"2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638", "x"}},
      {"hostname", {"a", "a-b.example"}, {"", "-a", "a-", "a..b", "a_b"}},
  };
  for (const Case& one : cases) {
    const TextFormat format = text_format(one.format);
    ASSERT_NE(format, nullptr) << one.format;
    for (const auto& text : one.good) EXPECT_TRUE(format(text)) << one.format << ": " << text;
    for (const auto& text : one.bad) EXPECT_FALSE(format(text)) << one.format << ": " << text;
  }
  EXPECT_EQ(text_format("colour"), nullptr);
}

// The JSON Schema test suite's own cases for the formats that are decided by looking.
TEST(TextFormatConformance, JsonSchemaTestSuite) {
  const char* data = std::getenv("PROOFHOUSE_DATA");
  const std::string folder = std::string(data != nullptr ? data : PROOFHOUSE_SOURCE_DIR "/../shared/data") +
                             "/schema-crypto-vectors/json-schema-org+JSON-Schema-Test-Suite/tests/draft2020-12/optional/format/";
  if (!exists(folder + "date-time.json")) GTEST_SKIP() << "no JSON Schema test suite below " << folder;
  int right = 0;
  int all = 0;
  for (const char* name : {"date-time", "date", "time", "uri", "uri-reference", "iri", "iri-reference", "uuid"}) {
    if (!exists(folder + name + ".json")) continue;
    const auto document = JsonDocument::parse(read_file(folder + name + ".json").value(), Limits{});
    ASSERT_TRUE(document);
    for (const JsonValue group : document->root().elements()) {
      for (const JsonValue test : group.get("tests")->elements()) {
        const auto text = test.get("data")->text();
        if (!text) continue;
        ++all;
        const bool fits = text_format(name)(*text);
        if (fits == *test.get("valid")->boolean()) {
          ++right;
        } else {
          ADD_FAILURE() << name << ": " << *test.get("description")->text() << ": " << *text;
        }
      }
    }
  }
  std::cout << "CONFORMANCE: JSON Schema text formats: " << right << " of " << all << " as the suite says\n";
}

}  // namespace
}  // namespace proofhouse::syntax
