#include "identifiers/spdx_licence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace proofhouse::identifiers {

namespace {

std::string shown(std::string_view text) {
  const auto names = parse_spdx_licence(text);
  if (!names) return names.error().place;
  std::string out;
  for (const LicenceName& name : *names) {
    constexpr std::string_view kParts = "LRX";
    out += out.empty() ? "" : " ";
    out += kParts[static_cast<std::size_t>(name.part)];
    out += std::string(name.document) + ":" + std::string(name.name) + (name.or_later ? "+" : "") + (name.listed() ? "" : "?");
  }
  return out;
}

TEST(SpdxLicence, ReadsTheGrammarOfAnnexD) {
  struct Case {
    std::string_view text;
    std::string_view names;
  };
  for (const auto& [text, names] : std::vector<Case>{
           {"MIT", "L:MIT"},
           {" MIT ", "L:MIT"},
           {"GPL-2.0+", "L:GPL-2.0+"},
           {"mit", "L:mit"},
           {"Own-1", "L:Own-1?"},
           {"LicenseRef-a.b-1", "R:LicenseRef-a.b-1"},
           {"DocumentRef-x:LicenseRef-1", "RDocumentRef-x:LicenseRef-1"},
           {"GPL-2.0-only WITH Classpath-exception-2.0", "L:GPL-2.0-only X:Classpath-exception-2.0"},
           {"GPL-2.0-only WITH AdditionRef-a", "L:GPL-2.0-only X:AdditionRef-a"},
           {"MIT AND (Apache-2.0 OR 0BSD)", "L:MIT L:Apache-2.0 L:0BSD"},
           {"MIT and Apache-2.0", "L:MIT L:Apache-2.0"},
           {"((MIT))", "L:MIT"},
           {"(MIT)OR(0BSD)", "L:MIT L:0BSD"},
           {"", "byte 0"},
           {"MIT Apache-2.0", "byte 4"},
           {"MIT And Apache-2.0", "byte 4"},
           {"MIT,", "byte 0"},
           {"MIT AND", "byte 7"},
           {"AND MIT", "byte 0"},
           {"(MIT", "byte 4"},
           {"MIT)", "byte 3"},
           {"()", "byte 1"},
           {"MIT WITH (a)", "byte 9"},
           {"(MIT) WITH Classpath-exception-2.0", "byte 6"},
           {"MIT WITH a WITH b", "byte 11"},
           {"LicenseRef-", "byte 0"},
           {"LicenseRef-a+", "byte 0"},
           {"DocumentRef-x:MIT", "byte 0"},
           {"x:LicenseRef-1", "byte 0"},
           {"MIT/Apache-2.0", "byte 0"},
       }) {
    SCOPED_TRACE(text);
    EXPECT_EQ(shown(text), names);
  }
}

TEST(SpdxLicence, DepthCostsNothing) {
  const std::string deep = std::string(1'000'000, '(') + "MIT" + std::string(1'000'000, ')');
  EXPECT_EQ(shown(deep), "L:MIT");
  EXPECT_EQ(shown(deep.substr(1)), "byte 2000001");
}

TEST(SpdxLicence, FindsIdentifiersWhateverTheirCase) {
  EXPECT_EQ(find_spdx_licence("apache-2.0"), "Apache-2.0");
  EXPECT_EQ(find_spdx_licence("Apache"), "");
  EXPECT_EQ(find_spdx_exception("classpath-EXCEPTION-2.0"), "Classpath-exception-2.0");
  const auto sorted = [](std::span<const std::string_view> ids) {
    return std::ranges::all_of(ids,
                               [](std::string_view id) { return find_spdx_licence(id) == id || find_spdx_exception(id) == id; });
  };
  EXPECT_TRUE(sorted(spdx_licence_ids()));
  EXPECT_TRUE(sorted(spdx_exception_ids()));
}

}  // namespace

}  // namespace proofhouse::identifiers
