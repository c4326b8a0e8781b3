#include "formats/pades/reader.h"

#include <set>

#include "crypto/signature_vectors.h"
#include "formats/check.h"
#include "formats/pades/dictionary.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

using crypto::testing::vector_of;

TEST(PadesReader, FindsTheSignatureAndWhatItCovers) {
  const std::string bytes = sample(Format::kPades);
  const auto pdf = value_of<SignedPdf>(Format::kPades, bytes);
  EXPECT_EQ(pdf.size, bytes.size());
  ASSERT_EQ(pdf.signatures.size(), 1U);
  const PdfSignature& signature = pdf.signatures[0];
  EXPECT_EQ(signature.sub_filter, "ETSI.CAdES.detached");
  EXPECT_EQ(signature.covered, bytes.size());
  EXPECT_EQ(bytes[signature.hole_begin], '<');
  EXPECT_EQ(bytes[signature.hole_end - 1], '>');
  EXPECT_EQ(signature.bytes.front(), 0x30);
}

TEST(PadesCheck, ErrorsByRule) {
  struct Case {
    std::string_view name;
    std::string_view rules;
  };
  const std::vector<Case> cases{{"pdf", ""},
                                {"pdf-appended", "appended"},
                                {"pdf-wide-hole", "byte-range"},
                                {"pdf-two-contents", "dictionary"},
                                {"pdf-garbage", "contents"},
                                {"pdf-old-kind", "sub-filter"}};
  for (const auto& [name, rules] : cases) {
    const FileCheck check = formats::check(std::string(vector_of(name)));
    EXPECT_EQ(check.kind, "pades") << name;
    std::set<std::string> found;
    for (const Violation& violation : check.violations) {
      if (violation.severity == Severity::kError) found.insert(violation.rule);
    }
    std::string all;
    for (const auto& rule : found) all += (all.empty() ? "" : " ") + rule;
    EXPECT_EQ(all, rules) << name;
  }
  EXPECT_EQ(formats::check(std::string(vector_of("pdf"))).version, "1.7");
  EXPECT_NE(formats::check(std::string(vector_of("pdf-unsigned"))).kind, "pades");
}

TEST(PadesReader, APdfWithoutSignaturesIsReadAndSaid) {
  const auto read = document_of(Format::kPades, std::string(vector_of("pdf-unsigned")));
  EXPECT_TRUE(std::get<SignedPdf>(read.document).signatures.empty());
  EXPECT_EQ(read.remarks.size(), 1U);
}

TEST(PadesReader, ManyByteRangesEndInALimit) {
  std::string bytes = "%PDF-1.7\n";
  for (int i = 0; i < 100'000; ++i) bytes += "/ByteRange obj ";
  const auto found = pades::find_signatures(bytes, pades::kLimits);
  EXPECT_TRUE(found.pdf.signatures.empty());
  EXPECT_EQ(found.breaches.back().rule, "limit");
}

TEST(PdfDictionary, ReadsDirectEntriesAlone) {
  using pades::dictionary_at;
  const std::string text = "<</A/B/C[1 2<</D 3>>]/E#20F(a\\)(b)c)/G<00>/H 5 0 R % /I 1\n/J null>>";
  const auto entries = dictionary_at(text, 0, text.size(), 8);
  ASSERT_TRUE(entries);
  std::vector<std::string> seen;
  for (const auto& entry : *entries) seen.push_back(entry.key + "=" + text.substr(entry.begin, entry.end - entry.begin));
  EXPECT_EQ(seen, (std::vector<std::string>{"A=/B", "C=[1 2<</D 3>>]", "E F=(a\\)(b)c)", "G=<00>", "H=5 0 R", "J=null"}));
  for (const std::string_view bad : {"<</A", "<</A(", "<</A<00", "<<1 2>>", "<</A]>>", "<", ""}) {
    EXPECT_FALSE(dictionary_at(bad, 0, bad.size(), 8)) << bad;
  }
  std::string deep = "<</A";
  for (int i = 0; i < 100; ++i) deep += '[';
  EXPECT_FALSE(dictionary_at(deep, 0, deep.size(), 8));
}

}  // namespace

}  // namespace proofhouse::formats
