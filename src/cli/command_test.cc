// The command line as a newcomer meets it: help, wrong words, JSON everywhere, one line an error. What evaluates is tested end to
// end.
#include "cli/command.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "base/text.h"
#include "catalogue/embedded.h"
#include "publish/write_all.h"
#include "syntax/json.h"
#include "tender/evaluate.h"

namespace proofhouse::cli {
namespace {

struct Ran {
  int status = -1;
  std::string out;
  std::string error;
};

Ran ran(std::vector<std::string> words) {
  words.insert(words.begin(), "proofhouse");
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  Ran result;
  result.status = run(static_cast<int>(words.size()), arguments.data());
  result.out = ::testing::internal::GetCapturedStdout();
  result.error = ::testing::internal::GetCapturedStderr();
  return result;
}

bool is_json(const std::string& text) { return syntax::JsonDocument::parse(text, Limits{}).has_value(); }

class CommandTest : public ::testing::Test {
 protected:
  CommandTest() {
    std::string name = ::testing::TempDir() + "proofhouse-cli-XXXXXX";
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  ~CommandTest() override { std::filesystem::remove_all(folder_); }

  // A tender without bids, evaluated as `evaluate` does.
  void evaluated(const std::string& tender) {
    ASSERT_EQ(ran({"tender", "new", tender, "--profile", "small", "--at", "2026-03-01"}).status, kDone);
    const auto catalogue = catalogue::embedded().value();
    const auto evaluation = tender::evaluate(
        {.folder = tender, .at = {}, .workers = program_folder() + "/..", .progress = {}, .amend = {}}, catalogue);
    ASSERT_TRUE(evaluation) << one_line(evaluation.error());
    ASSERT_TRUE(publish::write_all(evaluation->decision, {&catalogue, &evaluation->requirements}, tender + "/out"));
  }

  std::string folder_;
};

struct Wrong {
  std::vector<std::string> words;
  int status;
  std::string_view says;
};

TEST_F(CommandTest, WrongWordsAreOneLineWithTheCure) {
  const std::vector<Wrong> cases = {
      {{"evalute", "x"}, kWrongUsage, "no command \"proofhouse evalute\"; did you mean: proofhouse evaluate"},
      {{"frobnicate"}, kWrongUsage, "the commands are tender, "},
      {{"catalogue", "sho"}, kWrongUsage, "did you mean: proofhouse catalogue show"},
      {{"catalogue"}, kWrongUsage, "a command is missing after \"proofhouse catalogue\"; add list or show or check or export"},
      {{"-x"}, kWrongUsage, "no option \"-x\"; see: proofhouse --help"},
      {{"evaluate"}, kWrongUsage, "TENDER is required; see: proofhouse evaluate --help"},
      {{"evaluate", "a", "b"}, kWrongUsage, "not expected: b; see: proofhouse evaluate --help"},
      {{"evaluate", "x", "--colour"}, kWrongUsage, "--colour"},
      {{"evaluate", "x", "--jobs", "-1"}, kWrongUsage, "--jobs"},
      {{"evaluate", "x", "--jobs", "1.5"}, kWrongUsage, "--jobs"},
      {{"evaluate", "x", "--at"}, kWrongUsage, "--at"},
      {{"evaluate", "x", "--at", "2026-02-30"}, kWrongUsage, "--at: there is no day"},
      {{"evaluate", "x", "--at", "tomorrow"}, kWrongUsage, "2026-11-01"},
      {{"evaluate", "nowhere"}, kWrongInput, "nowhere: there is no such folder; name a tender folder"},
      {{"explain", "nowhere"}, kWrongInput, "nowhere: there is no such folder"},
      {{"explain", "/"}, kWrongInput, "run: proofhouse evaluate /"},
      {{"catalogue", "show", "def-99"}, kWrongUsage, "no requirement \"DEF-99\"; did you mean DEF-"},
      {{"catalogue", "list", "--profile", "huge"}, kWrongUsage, "choose small, medium or large"},
      {{"catalogue", "check", "nowhere"}, kWrongInput, "nowhere"},
      {{"catalogue", "export", "--format", "xml"}, kWrongUsage, "xml"},
      {{"catalogue", "export", "--format", "csv", "--json"}, kWrongUsage, "csv is none"},
      {{"catalogue", "export", "--profile", "small"}, kWrongUsage, "--format oscal"},
      {{"tender", "new", "x", "--profile", "huge"}, kWrongUsage, "choose one of"},
      {{"about", "x"}, kWrongUsage, "x"},
  };
  for (const auto& wrong : cases) {
    SCOPED_TRACE(join(wrong.words, " "));
    const Ran result = ran(wrong.words);
    EXPECT_EQ(result.status, wrong.status);
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(result.error.starts_with("proofhouse: ")) << result.error;
    EXPECT_EQ(std::ranges::count(result.error, '\n'), 1) << result.error;
    EXPECT_NE(result.error.find(wrong.says), std::string::npos) << result.error;
    EXPECT_EQ(result.error.find('\x1b'), std::string::npos);
  }
}

TEST_F(CommandTest, EveryCommandExplainsItself) {
  for (const auto& command : commands()) {
    SCOPED_TRACE(command.name);
    std::vector<std::string> words;
    for (const auto word : split(command.name, ' ')) words.emplace_back(word);
    for (const bool first : {false, true}) {
      auto asked = words;
      if (first) {
        asked.insert(asked.begin(), "help");
      } else {
        asked.emplace_back("--help");
      }
      const Ran result = ran(asked);
      EXPECT_EQ(result.status, kDone);
      EXPECT_EQ(result.error, "");
      EXPECT_NE(result.out.find(command.summary), std::string::npos);
      EXPECT_NE(result.out.find("Usage: proofhouse " + std::string(command.name)), std::string::npos) << result.out;
      EXPECT_NE(result.out.find("Example: proofhouse " + std::string(command.name)), std::string::npos) << result.out;
      for (const auto& option : command.options) EXPECT_NE(result.out.find(option.name), std::string::npos) << option.name;
      EXPECT_EQ(result.out.find('\x1b'), std::string::npos);
    }
  }
}

TEST_F(CommandTest, EveryCommandHasJson) {
  for (const auto& command : commands()) {
    EXPECT_NE(std::ranges::find(command.options, "--json", &Argument::name), command.options.end()) << command.name;
  }
}

TEST_F(CommandTest, NothingAtAllShowsTheHelp) {
  const Ran nothing = ran({});
  EXPECT_EQ(nothing.status, kWrongUsage);
  EXPECT_EQ(nothing.out, ran({"--help"}).out);
  EXPECT_EQ(nothing.out, ran({"help"}).out);
  EXPECT_NE(nothing.out.find("proofhouse tender new DIR"), std::string::npos);
}

TEST_F(CommandTest, JsonIsOneDocument) {
  const std::string tender = folder_ + "/t";
  evaluated(tender);
  const std::vector<std::vector<std::string>> cases = {{"about"},
                                                       {"tender", "new", folder_ + "/other"},
                                                       {"explain", tender},
                                                       {"explain", tender, "--out", tender + "/out/"},
                                                       {"catalogue", "list"},
                                                       {"catalogue", "list", "--profile", "small"},
                                                       {"catalogue", "show", "def-1"},
                                                       {"catalogue", "check"},
                                                       {"catalogue", "export"},
                                                       {"catalogue", "export", "--format", "oscal"},
                                                       {"catalogue", "export", "--format", "yaml", "--out", folder_ + "/c.yaml"}};
  for (auto words : cases) {
    SCOPED_TRACE(join(words, " "));
    words.emplace_back("--json");
    const Ran result = ran(words);
    EXPECT_EQ(result.status, kDone);
    EXPECT_EQ(result.error, "");
    EXPECT_TRUE(is_json(result.out)) << result.out.substr(0, 200);
  }
}

TEST_F(CommandTest, SlashesAtTheEndChangeNothing) {
  const Ran made = ran({"tender", "new", folder_ + "/t//", "--json"});
  EXPECT_EQ(made.status, kDone);
  EXPECT_EQ(made.out.find("//"), std::string::npos) << made.out;
  evaluated(folder_ + "/u");
  const Ran plain = ran({"explain", folder_ + "/u"});
  const Ran slashed = ran({"explain", folder_ + "/u//"});
  EXPECT_EQ(plain.status, kDone);
  EXPECT_EQ(slashed.out, plain.out);
}

TEST_F(CommandTest, ExplainRefusesWhatIsNotThereOrHasChanged) {
  const std::string tender = folder_ + "/t";
  evaluated(tender);
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"explain", tender, "nobody"}, {"explain", tender, "nobody", "--json"}}) {
    const Ran unknown = ran(words);
    EXPECT_EQ(unknown.status, kWrongUsage);
    EXPECT_NE(unknown.error.find("no bid \"nobody\""), std::string::npos) << unknown.error;
  }
  ASSERT_TRUE(write_file(tender + "/waivers.yaml", "waivers: []\n"));
  const Ran changed = ran({"explain", tender});
  EXPECT_EQ(changed.status, kWrongInput);
  EXPECT_NE(changed.error.find("its inputs changed since: waivers.yaml; run: proofhouse evaluate"), std::string::npos)
      << changed.error;
}

TEST_F(CommandTest, ANewTenderIsNeverWrittenOverAnother) {
  ASSERT_EQ(ran({"tender", "new", folder_ + "/t"}).status, kDone);
  const Ran again = ran({"tender", "new", folder_ + "/t"});
  EXPECT_EQ(again.status, kWrongInput);
  EXPECT_NE(again.error.find("not empty; name a new folder"), std::string::npos) << again.error;
}

TEST(Arguments, Folders) {
  Arguments arguments;
  arguments.set("DIR", "a/b//");
  arguments.set("ROOT", "//");
  EXPECT_EQ(arguments.folder("DIR"), "a/b");
  EXPECT_EQ(arguments.folder("ROOT"), "/");
  EXPECT_EQ(arguments.folder("--out", "x/out"), "x/out");
}

}  // namespace
}  // namespace proofhouse::cli
