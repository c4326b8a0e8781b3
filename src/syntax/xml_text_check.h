// Texts of XML against the rules of an XmlShape: words, patterns, and the simple types of XML Schema (part 2).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/xml_shape.h"

namespace re2 {
class RE2;
}

namespace proofhouse::syntax {

// Keeps compiled patterns; one thread at a time.
class XmlTextCheck {
 public:
  explicit XmlTextCheck(const XmlShape& shape);
  XmlTextCheck(const XmlTextCheck&) = delete;
  XmlTextCheck& operator=(const XmlTextCheck&) = delete;
  ~XmlTextCheck();

  // Nothing where the text fits, else what is wanted of it.
  std::string wanted(std::string_view text, std::uint32_t rule);

 private:
  bool matches(std::string_view text, std::uint32_t pattern);

  const XmlShape& shape_;
  std::vector<std::unique_ptr<re2::RE2>> patterns_;
};

}  // namespace proofhouse::syntax
