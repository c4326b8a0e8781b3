// DocumentReader: makes the CsafDocument out of the view and the JSON document below it. Used by reader.cc alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/csaf/document_view.h"
#include "formats/remarks.h"
#include "model/csaf.h"

namespace proofhouse::formats::csaf {

class DocumentReader {
 public:
  DocumentReader(const DocumentView& view, Remarks& remarks) : view_(view), remarks_(remarks) {}
  CsafDocument read();

 private:
  using Value = syntax::JsonValue;
  // document_reader.cc
  void read_head(CsafDocument& document);
  void read_tracking(CsafTracking& tracking);
  CsafProductTree read_tree();
  CsafPath read_path(const Path& path);
  // vulnerability_reader.cc
  CsafVulnerability read_vulnerability(const Vulnerability& view);
  void read_statement(const Statement& statement, CsafVulnerability& out);
  CsafMetric read_metric(const Metric& metric);
  std::vector<std::uint32_t> product_indexes(Span span);
  CsafSubjects subjects(const Statement& statement);
  std::uint32_t product_number(const IdUse& use);  // 1 + index, 0 with a Remark where there is none

  const DocumentView& view_;
  Remarks& remarks_;
};

// Of a member of an object; empty where it is absent or of another kind.
std::string member_text(const syntax::JsonValue& object, std::string_view key);
std::vector<std::string> texts_of(const syntax::JsonValue& list);
std::vector<std::string> member_texts(const syntax::JsonValue& object, std::string_view key);
CsafNote note_of(const syntax::JsonValue& value);
CsafReference reference_of(const Reference& reference);
std::vector<CsafAcknowledgment> acknowledgments_of(const syntax::JsonValue& list);
CsafHelper helper_of(const syntax::JsonValue& value);

}  // namespace proofhouse::formats::csaf
