#include "render/document.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "render/docx_pandoc.h"
#include "render/docx_reference.h"
#include "render/docx_tree.h"
#include "render/docx_zip.h"

namespace proofhouse::render {
namespace {

// What must stay text in HTML and in DOCX.
const std::vector<std::string>& attacks() {
  static const std::vector<std::string> kAttacks = {
      "=HYPERLINK(\"http://x\",\"y\")",
      "{ HYPERLINK \"http://evil.example\" }",
      "{ INCLUDETEXT \"/etc/passwd\" }",
      "![](/etc/passwd)",
      "[link](http://evil.example) <http://evil.example>",
      "</w:t><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText>",
      "<script>alert(1)</script><img src=x onerror=alert(1)>",
      "```{=openxml}\n<w:p/>\n```",
      "$\\input{/etc/passwd}$ @cite [@cite] ^[note] # head",
      "a\u202Egnp.exe \u200B \x1b[2J \x07",
      std::string("nul\0byte", 8),
      "\xff\xfe broken \uFFFE",
      std::string(20'000, 'x'),
      "</style><style>@import 'x'",
      "",
  };
  return kAttacks;
}

Document of(const std::string& text) {
  Document document;
  document.kind = text;
  document.title = text;
  document.facts = {{text, text}};
  for (const unsigned level : {1U, 2U, 3U}) document.blocks.emplace_back(Heading{level, text});
  for (const auto style :
       {ParagraphStyle::kBody, ParagraphStyle::kLead, ParagraphStyle::kNote, ParagraphStyle::kSmall, ParagraphStyle::kClause}) {
    document.blocks.emplace_back(plain(text, style));
  }
  document.blocks.emplace_back(
      Paragraph{{{text, SpanStyle::kStrong}, {text, SpanStyle::kEmphasis}, {text, SpanStyle::kCode}}, ParagraphStyle::kBody});
  for (const bool numbered : {false, true})
    document.blocks.emplace_back(List{{{plain(text), strong(text)}, {plain(text)}}, numbered});
  document.blocks.emplace_back(Table{text + ".", {{text, 1, false}, {text, 3, true}}, {{plain(text), strong(text)}}});
  document.blocks.emplace_back(PageBreak{});
  return document;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++found;
  return found;
}

TEST(DocumentHtml, NoTextBecomesMarkup) {
  const std::string clean = document_html(of("clean"));
  for (const auto& attack : attacks()) {
    const std::string html = document_html(of(attack));
    for (const std::string_view element : {"<script", "<img", "<w:", "<style", "<a ", "</style>", "<p", "<td"}) {
      EXPECT_EQ(count(html, element), count(clean, element)) << element << " in " << attack.substr(0, 60);
    }
    EXPECT_EQ(html.find('\x1b'), std::string::npos);
    EXPECT_EQ(html.find("\u202E"), std::string::npos);
  }
}

TEST(DocumentHtml, LoadsNothing) {
  const std::string html = document_html(of("http://evil.example/x.css"));
  EXPECT_NE(html.find("default-src &#39;none&#39;"), std::string::npos);
  EXPECT_EQ(count(html, "href="), count(html, "href=\"#"));
  for (const std::string_view loading : {"src=", "url(", "@import", "<link"}) EXPECT_EQ(count(html, loading), 0U) << loading;
}

TEST(DocumentHtml, ListsItsContentsWhereTheyAreMany) {
  Document document;
  document.kind = "Report";
  for (int i = 0; i < 3; ++i) document.blocks.emplace_back(Heading{1, "Chapter"});
  EXPECT_EQ(document_html(document).find("class=\"contents\""), std::string::npos);
  document.blocks.emplace_back(Heading{2, "Section"});
  EXPECT_EQ(document_html(document).find("class=\"contents\""), std::string::npos);
  document.blocks.emplace_back(Heading{1, "Chapter"});
  const std::string html = document_html(document);
  EXPECT_NE(html.find("class=\"contents\""), std::string::npos);
  EXPECT_EQ(count(html, "href=\"#part."), 4U);
}

TEST(DocumentHtml, CellsNameTheirColumnForNarrowScreens) {
  Document document;
  document.blocks.emplace_back(Table{"Parameters", {{"Name"}, {"Days", 1, true}}, {{plain("fix"), plain("21")}}});
  const std::string html = document_html(document);
  EXPECT_NE(html.find("<td data-label=\"Days\" class=\"num\">"), std::string::npos) << html;
  EXPECT_NE(html.find("<th scope=\"row\""), std::string::npos);
}

TEST(DocxTree, TextStaysText) {
  const std::string clean = docx_tree(of("clean"));
  for (const auto& attack : attacks()) {
    const std::string tree = docx_tree(of(attack));
    EXPECT_EQ(count(tree, "\"t\":\"Str\""), count(clean, "\"t\":\"Str\"")) << attack.substr(0, 60);
    for (const std::string_view never :
         {"\"RawBlock\"", "\"RawInline\"", "\"Image\"", "\"Link\"", "\"Math\"", "\"Note\",\"c\""}) {
      EXPECT_EQ(count(tree, never), 0U) << never;
    }
    EXPECT_EQ(tree.find("\u202E"), std::string::npos);
    EXPECT_EQ(tree.find("\uFFFE"), std::string::npos);
  }
}

TEST(DocxTree, SharesBecomeWidths) {
  Document document;
  document.blocks.emplace_back(Table{{}, {{"A", 1}, {"B", 3, true}}, {}});
  const std::string tree = docx_tree(document);
  EXPECT_NE(tree.find(R"([{"t":"AlignLeft"},{"t":"ColWidth","c":0.2500}])"), std::string::npos) << tree;
  EXPECT_NE(tree.find(R"([{"t":"AlignRight"},{"t":"ColWidth","c":0.7500}])"), std::string::npos) << tree;
}

TEST(DocxReference, TheRunningLineIsEscaped) {
  const std::string reference = docx_reference("<w:fldSimple w:instr=\"DDE\"/> & \u202E");
  EXPECT_EQ(count(reference, "<w:fldSimple"), 2U);  // page and pages
  EXPECT_NE(reference.find("&lt;w:fldSimple"), std::string::npos);
  EXPECT_EQ(reference, docx_reference("<w:fldSimple w:instr=\"DDE\"/> & \u202E"));
}

TEST(StoredZip, IsWhatTheNoteSays) {
  const ZipPart parts[] = {{"a.txt", "123456789"}};
  const std::string zip = stored_zip(parts);
  ASSERT_EQ(zip.size(), 30U + 5 + 9 + 46 + 5 + 22);
  EXPECT_TRUE(zip.starts_with("PK\x03\x04"));
  EXPECT_EQ(zip.substr(14, 4), "\x26\x39\xF4\xCB");  // CBF43926, the check value of CRC-32
  EXPECT_EQ(zip.substr(30, 14), "a.txt123456789");
}

class Docx : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!find_pandoc()) GTEST_SKIP() << "pandoc is not installed";
  }
};

TEST_F(Docx, TheSameValueGivesTheSameBytes) {
  const auto first = document_docx(of("text"), Date::from(2026, 8, 31));
  ASSERT_TRUE(first) << one_line(first.error());
  EXPECT_EQ(*first, document_docx(of("text"), Date::from(2026, 8, 31)).value());
  EXPECT_NE(*first, document_docx(of("text"), Date::from(2026, 9, 1)).value());
}

TEST_F(Docx, HostileTextGivesAFileToo) {
  for (const auto& attack : attacks()) {
    const auto made = document_docx(of(attack), Date::from(2026, 8, 31));
    EXPECT_TRUE(made) << attack.substr(0, 60) << ": " << one_line(made.error());
  }
}

TEST_F(Docx, ALimitStopsIt) {
  const auto made =
      run_pandoc(find_pandoc().value(), docx_tree(of("text")), docx_reference("x"), Date::from(2026, 8, 31), {.most_bytes = 100});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::kLimit);
}

TEST_F(Docx, WhatIsNoTreeIsNoFile) {
  const auto made = run_pandoc(find_pandoc().value(), "{", docx_reference("x"), Date::from(2026, 8, 31));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::kIncomplete);
}

TEST_F(Docx, WhatTakesTooLongIsStopped) {
  const auto made =
      run_pandoc(find_pandoc().value(), docx_tree(of("text")), docx_reference("x"), Date::from(2026, 8, 31), {.seconds = 0});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::kIncomplete);
}

TEST(RunPandoc, SaysWhatIsWrongWithTheProgram) {
  const auto silent = run_pandoc("/bin/true", "{}", "", Date());
  ASSERT_FALSE(silent);
  EXPECT_EQ(silent.error().code, ErrorCode::kIncomplete);
  const auto none = run_pandoc("/nonexistent/pandoc", "{}", "", Date());
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::kNotFound);
}

TEST(FindPandoc, TakesAbsolutePartsOfPathAlone) {
  const std::string before = std::getenv("PATH") == nullptr ? "" : std::getenv("PATH");
  ASSERT_EQ(setenv("PATH", ":.:usr/bin:/nonexistent", 1), 0);
  const auto found = find_pandoc();
  ASSERT_EQ(setenv("PATH", before.c_str(), 1), 0);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::kNotFound);
  EXPECT_FALSE(found.error().cure.empty());
}

}  // namespace
}  // namespace proofhouse::render
