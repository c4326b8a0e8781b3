// RdfLicences: licences of RDF (individuals, sets, operators) as licence expressions.
#pragma once

#include <cstdint>
#include <string>

#include "formats/spdx/rdf_subjects.h"

namespace proofhouse::formats::spdx {

class RdfLicences {
 public:
  RdfLicences(RdfSubjects& subjects, SpdxDocument& document) : subjects_(subjects), document_(document) {}

  // The object of a triple: "MIT", "(MIT OR LicenseRef-1)". Sets that hold themselves, and those that grow beyond 64 KiB, are cut
  // and a breach.
  Text text(const syntax::RdfTriple& triple);

 private:
  void write(std::uint32_t term, std::uint32_t depth, std::string& out);
  void write_set(std::uint32_t term, std::string_view between, std::uint32_t depth, std::string& out);
  bool write_with(std::uint32_t term, std::string_view type, std::uint32_t depth, std::string& out);

  RdfSubjects& subjects_;
  SpdxDocument& document_;
  std::uint64_t visited_ = 0;  // by the expression that is being written
  bool cut_ = false;
};

}  // namespace proofhouse::formats::spdx
