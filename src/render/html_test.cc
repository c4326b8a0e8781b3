#include "render/html.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <type_traits>

namespace proofhouse::render {
namespace {

struct EscapeCase {
  std::string_view in;
  std::string_view out;
};

TEST(Html, TextAndValuesNeverBecomeMarkup) {
  const EscapeCase cases[] = {
      {"Nordlys & Sons", "Nordlys &amp; Sons"},
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"\" onload=\"x", "&quot; onload=&quot;x"},
      {"' onload='x", "&#39; onload=&#39;x"},
      {"</title><b>", "&lt;/title&gt;&lt;b&gt;"},
      {"&#60;b&#62;", "&amp;#60;b&amp;#62;"},
      {"a\xE2\x80\xAE"
       "b",
       "a\\xe2\\x80\\xaeb"},
      {std::string_view("a\0b", 3), "a\\x00b"},
      {"a\nb\tc", "a\\x0ab\\x09c"},
      {"\xFF<", "\\xff&lt;"},
      {"Ålesund · 81,4", "Ålesund · 81,4"},
  };
  for (const auto& each : cases) {
    Html html;
    html.element("b", each.in, {{"title", each.in}});
    EXPECT_EQ(std::move(html).take(), "<b title=\"" + std::string(each.out) + "\">" + std::string(each.out) + "</b>");
  }
}

TEST(Html, ScopesCloseInOrder) {
  Html html;
  {
    const auto section = html.in("section", {{"class", "part"}});
    html.element("h2", "Gates");
    const auto list = html.in("span");
    html.leaf("br");
    html.leaf("rect", {{"width", 12}});
  }
  EXPECT_EQ(std::move(html).take(), "\n<section class=\"part\">\n<h2>Gates</h2><span><br><rect width=\"12\"/></span></section>");
}

TEST(Html, LinksLeadOnlyIntoTheDocument) {
  Html html;
  html.link(Anchor("bid", {"javascript:alert(1)//"}), "see");
  EXPECT_EQ(std::move(html).take(), "<a href=\"#bid.javascript_3aalert_281_29_2f_2f\">see</a>");
}

TEST(Html, NoTextEndsABlockOfData) {
  for (const std::string_view hostile : {"</script>", "</SCRIPT ", "<!--<script>", "<\\/script>", "]]><b>"}) {
    Html html;
    html.data("answers", "{\"text\":\"" + std::string(hostile) + "\"}");
    const std::string out = std::move(html).take();
    EXPECT_EQ(out.find('<', 1), out.size() - std::string_view("</script>").size()) << out;
    EXPECT_TRUE(out.starts_with(R"(<script type="application/json" id="answers">{"text":")")) << out;
    EXPECT_NE(out.find(R"(\u003c)"), std::string::npos) << out;
  }
}

TEST(Html, ScriptsAreTheProgramsOwnAndStayAsTheyAre) {
  Html html;
  html.script("if (1 < 2 && '\"') f();\n");
  EXPECT_EQ(std::move(html).take(), "<script>if (1 < 2 && '\"') f();\n</script>");
}

// Text that is not a literal of the program, or that could end the element, is no Program.
static_assert(!std::is_convertible_v<std::string, Program> && !std::is_convertible_v<std::string_view, Program>);

TEST(Anchor, DifferentTextsGiveDifferentAnchors) {
  EXPECT_NE(Anchor("f", {"a", "b"}).text(), Anchor("f", {"a.b"}).text());
  EXPECT_NE(Anchor("f", {"a b"}).text(), Anchor("f", {"a_20b"}).text());
  EXPECT_NE(Anchor("f", {"ab", ""}).text(), Anchor("f", {"a", "b"}).text());
  EXPECT_EQ(Anchor("f", {"AUTH-2", "nordlys"}).text(), "f.AUTH-2.nordlys");
}

}  // namespace
}  // namespace proofhouse::render
