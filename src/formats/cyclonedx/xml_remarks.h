// Remarks about elements: with their line and column, since no JSON value can be pointed at.
#pragma once

#include <string>
#include <vector>

#include "formats/remarks.h"
#include "syntax/xml.h"

namespace proofhouse::formats::cyclonedx {

class XmlRemarks {
 public:
  explicit XmlRemarks(const syntax::XmlDocument& document) : document_(document) {}

  void add(const std::string& text, const syntax::XmlNode& node) {
    const auto place = document_.place(node);
    remarks_.add(text + " (line " + std::to_string(place.line) + ", column " + std::to_string(place.column) + ")");
  }
  void add(std::string text) { remarks_.add(std::move(text)); }
  [[nodiscard]] std::vector<Remark> take() && { return std::move(remarks_).take(); }

 private:
  const syntax::XmlDocument& document_;
  Remarks remarks_;
};

}  // namespace proofhouse::formats::cyclonedx
