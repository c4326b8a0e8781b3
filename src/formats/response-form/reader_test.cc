#include "formats/response-form/reader.h"

#include "formats/reader_under_test.h"
#include "formats/response-form/blocks.h"
#include "model/document_wire.h"

namespace proofhouse::formats {

namespace {

constexpr std::string_view kOpen = R"(<script type="application/json" id="proofhouse-response">)";
constexpr std::string_view kSmall = R"({"schema":"proofhouse-response-1","tender":"t","bidder":"b","answers":[]})";

std::string form_of(std::string_view json) { return std::string(kOpen) + std::string(json) + "</script>"; }

TEST(ResponseFormReader, SaysWhatTheResponseSays) {
  const ReadDocument form = document_of(Format::kResponseForm, sample(Format::kResponseForm));
  const ReadDocument response = document_of(Format::kResponse, sample(Format::kResponse));
  EXPECT_EQ(to_wire(form), to_wire(response));
  EXPECT_EQ(std::get<Response>(form.document).claims.size(), 4U);
}

TEST(ResponseFormReader, TextsKeepTheirAngles) {
  const auto response = value_of<Response>(
      Format::kResponseForm,
      form_of(R"({"schema":"proofhouse-response-1","tender":"t","bidder":"\u003c/script>\u003cb>","answers":[]})"));
  EXPECT_EQ(response.bidder, "</script><b>");
}

TEST(ResponseFormReader, ReadsPastWhatVendorsAdd) {
  expect_remarked(Format::kResponseForm, {{"a key of the document", "\"edition\"", "\"tool\"", "\"tool\" is not known"},
                                          {"an open question", "\"none until set\"", "null", "\"ships-with\" has no answer"}});
}

// The block begins in line 8 of the sample.
TEST(ResponseFormReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  constexpr auto kMalformed = ErrorCode::kMalformed;
  const std::string block = "\n" + std::string(kOpen);
  expect_refused(
      Format::kResponseForm,
      {{"no block", block, "\n<script type=\"application/json\" id=\"answers\">", kMalformed, "1:1",
        "no script element with the id"},
       {"an id in references", block, "\n<script type=\"application/json\" id=\"&#112;roofhouse-response\">", kMalformed, "1:1",
        "saved form"},
       {"a block in a comment", block, "\n<!--" + std::string(kOpen), kMalformed, "1:1", "no script element"},
       {"another type", block, "\n<script id=\"proofhouse-response\">", kInvalid, "8:1", "not of the type application/json"},
       {"the second of two types", block, "\n<script type=module type=application/json id=\"proofhouse-response\">", kInvalid,
        "8:1", "not of the type"},
       {"two blocks", "<!-- <script", "<!-- --><script", kInvalid, "8:1", "a second script element"},
       {"an angle", "No credential before", "No <credential before", kInvalid, "19:19", "write it as \\u003c"},
       {"an end tag in a text", "No credential before", "No</script>", kMalformed, "19:15", ""},
       {"a text edited by hand", "\"yes\"", "yes", kMalformed, "18:16", ""},
       {"claim of another word", "\"yes\"", "\"ja\"", kInvalid, "18:16", "one of yes, partly, no, not-applicable"},
       {"no bidder", "\"Example Relays Ltd\"", "\"\"", kInvalid, "13:13", "\"bidder\""},
       {"answered twice", "\"item\": \"tool\"", "\"item\": \"rtu\"", kInvalid, "23:5", "\"rtu\" is answered twice"}});
}

TEST(ResponseFormReader, RefusesWhatIsNotClosedOrEmpty) {
  struct Case {
    std::string_view name;
    std::string html;
    ErrorCode code;
    std::string_view place;
    std::string_view says;
  };
  const std::string whole = form_of(kSmall);
  const Case cases[] = {
      {"not closed", std::string(kOpen) + std::string(kSmall), ErrorCode::kMalformed, "1:1", "nothing closes"},
      {"closed by another", std::string(kOpen) + "{}</style>", ErrorCode::kMalformed, "1:1", "nothing closes"},
      {"nobody filled it in", "é\n " + form_of("\n"), ErrorCode::kInvalid, "2:2", "holds no answers"},
      {"two", whole + "<p>" + whole, ErrorCode::kInvalid, "1:143", "keep one of the two"},
      {"behind other characters", "<p>äöü</p>" + form_of("{]"), ErrorCode::kMalformed, "1:69", ""},
      {"not UTF-8", "\n\xFF" + whole, ErrorCode::kMalformed, "2:1", "not UTF-8"},
  };
  for (const Case& each : cases) {
    SCOPED_TRACE(each.name);
    const auto document = read(Format::kResponseForm, each.html);
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, each.code) << one_line(document.error());
    EXPECT_EQ(document.error().place, each.place) << one_line(document.error());
    EXPECT_NE(one_line(document.error()).find(each.says), std::string::npos) << one_line(document.error());
  }
}

TEST(ResponseFormReader, RefusesEveryCutForm) {
  const std::string whole = sample(Format::kResponseForm);
  const std::size_t end = whole.find("</script>", whole.find("\"clauses\""));
  for (std::size_t length = 0; length <= end + 8; ++length) {
    const auto document = read(Format::kResponseForm, whole.substr(0, length));
    ASSERT_FALSE(document) << length;
    EXPECT_EQ(document.error().code, ErrorCode::kMalformed) << length;
  }
}

TEST(ResponseFormReader, KeepsToItsLimits) {
  const auto code_of = [](const std::string& json) { return read(Format::kResponseForm, form_of(json)).error().code; };
  EXPECT_EQ(code_of(std::string(100'000, '[')), ErrorCode::kLimit);
  EXPECT_EQ(code_of("{\"schema\":\"" + std::string(response_form::kLimits.text + 1, 'x') + "\"}"), ErrorCode::kLimit);
}

TEST(Blocks, AreFoundAsABrowserFindsThem) {
  struct Case {
    std::string_view html;
    std::size_t count;
  };
  const Case cases[] = {
      {"", 0},
      {"<", 0},
      {"<script id=x></script>", 1},
      {"<SCRIPT ID='x'></SCRIPT >", 1},
      {"<script/id=x></script>", 1},
      {"<script id = \"x\" ></script><script id=x></script>", 2},
      {"<script id=y id=x></script>", 0},
      {"<script id=X></script>", 0},
      {"<scripts id=x></scripts>", 0},
      {"< script id=x></script>", 0},
      {"</script id=x>", 0},
      {"<!--><script id=x></script>", 1},
      {"<!--->--><script id=x></script>", 1},
      {"<!-- <script id=x></script> --", 0},
      {"<!DOCTYPE html><?php ?><script id=x></script>", 1},
      {"<textarea><script id=x></script></textarea>", 0},
      {"<title></titles><script id=x></script></title>", 0},
      {"<style></style><script id=x></script>", 1},
      {"<script><!-- <script id=x> --></script>", 0},
      {"<p title='<script id=x></script>'>", 0},
      {"<p title=\"'\"><script id=x></script>", 1},
      {"<p title=><script id=x></script>", 1},
      {"<p =a><script id=x></script>", 1},
      {"<p title='<script id=x></script>", 0},
      {"1 < 2 <script id=x></script>", 1},
      {"<script id=x", 0},
      {"<script id=x>", 1},
  };
  for (const Case& each : cases) EXPECT_EQ(response_form::blocks(each.html, "x").size(), each.count) << each.html;
}

}  // namespace

}  // namespace proofhouse::formats
