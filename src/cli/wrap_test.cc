#include "cli/wrap.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"

namespace proofhouse::cli {
namespace {

struct Case {
  std::string_view name;
  std::string text;
  std::size_t first;
  std::size_t rest;
  std::string wrapped;
};

TEST(Wrap, Cases) {
  const std::string word(30, 'x');
  const std::vector<Case> cases = {
      {"nothing", "", 2, 4, "  \n"},
      {"one line", "a b", 2, 4, "  a b\n"},
      {"spaces and line feeds are one space", " a \n  b ", 0, 0, "a b\n"},
      {"exactly full", word + " " + word + " " + std::string(38, 'y'), 0, 2,
       word + " " + word + " " + std::string(38, 'y') + "\n"},
      {"one too long", word + " " + word + " " + std::string(39, 'y'), 0, 2,
       word + " " + word + "\n  " + std::string(39, 'y') + "\n"},
      {"the first indent counts", word + " " + word + " " + std::string(38, 'y'), 1, 3,
       " " + word + " " + word + "\n   " + std::string(38, 'y') + "\n"},
      {"a word longer than a line stands alone", "a " + std::string(120, 'z') + " b", 0, 2,
       "a\n  " + std::string(120, 'z') + "\n  b\n"},
      {"characters, not bytes", std::string("\u00e4") + " " + replace_all(std::string(98, 'q'), "q", "\u00e4"), 0, 0,
       std::string("\u00e4") + " " + replace_all(std::string(98, 'q'), "q", "\u00e4") + "\n"},
      {"no control reaches the terminal", "a\x1b[31mb", 0, 0, "a\\x1b[31mb\n"},
  };
  for (const auto& wanted : cases) EXPECT_EQ(wrapped(wanted.text, wanted.first, wanted.rest), wanted.wrapped) << wanted.name;
}

}  // namespace
}  // namespace proofhouse::cli
