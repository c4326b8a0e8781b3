// Package: the parts of an office file and how they point to each other (ECMA-376 part 2, Open Packaging Conventions).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "syntax/xml.h"
#include "syntax/zip.h"

namespace proofhouse::formats::response_workbook {

struct Relation {
  std::string id;
  std::string type;  // the last part of its address: "worksheet"
  std::string part;  // the name of the part that it leads to
};

// An opened file. Nothing of it runs, nothing is fetched.
class Package {
 public:
  // Fails with kInvalid for a password, macros, links to other files, embedded objects and data connections, as their names and
  // types in the package say; and as Zip::open.
  static Result<Package> open(std::string bytes, const Limits& limits);

  // The part as XML. The bytes of all parts that were read count against the limits.
  Result<syntax::XmlDocument> xml(const std::string& part);
  // What the part points to; empty where it points nowhere. `part` empty: the package as a whole.
  Result<std::vector<Relation>> relations(const std::string& part);
  // Sentences about what was passed over.
  [[nodiscard]] const std::vector<std::string>& remarks() const { return remarks_; }

 private:
  Package(syntax::Zip zip, const Limits& limits) : zip_(std::move(zip)), limits_(limits) {}
  Result<void> refuse_active_parts();
  Result<void> refuse_active_types();

  syntax::Zip zip_;
  Limits limits_;
  std::vector<std::string> remarks_;
};

}  // namespace proofhouse::formats::response_workbook
