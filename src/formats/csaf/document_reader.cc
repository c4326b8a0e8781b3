#include "formats/csaf/document_reader.h"

#include <utility>

namespace proofhouse::formats::csaf {

namespace {

// What cannot be found by its id, since another stands before it.
template <class List>
void remark_repeated(const IdIndex& index, const List& list, std::string_view what, Remarks& remarks) {
  for (std::size_t i = 1; i < index.entries().size(); ++i) {
    const auto& [id, entry] = index.entries()[i];
    if (id != index.entries()[i - 1].first) continue;
    remarks.add("the " + std::string(what) + " " + quote(id) + " stands twice; the first counts", list[entry].node);
  }
}

}  // namespace

CsafDocument DocumentReader::read() {
  CsafDocument document;
  read_head(document);
  document.tree = read_tree();
  document.vulnerabilities.reserve(view_.vulnerabilities().size());
  for (const Vulnerability& vulnerability : view_.vulnerabilities()) {
    document.vulnerabilities.push_back(read_vulnerability(vulnerability));
  }
  return document;
}

void DocumentReader::read_head(CsafDocument& document) {
  const DocumentHead& head = view_.head();
  const Value value = view_.at(head.node);
  document.csaf_version = member_text(value, "csaf_version");
  document.category = head.category.text;
  document.title = head.title.text;
  document.lang = head.lang.text;
  document.source_lang = head.source_lang.text;
  document.licence = head.licence.text;
  document.tlp = head.tlp.text;
  document.distribution = head.distribution_text.text;
  document.sharing_group = head.sharing_group.text;
  document.publisher.category = head.publisher_category.text;
  document.publisher.name = head.publisher_name.text;
  document.publisher.name_space = head.publisher_namespace.text;
  if (const auto publisher = value.get("publisher")) {
    document.publisher.contact = member_text(*publisher, "contact_details");
    document.publisher.authority = member_text(*publisher, "issuing_authority");
  }
  if (const auto severity = value.get("aggregate_severity")) document.severity = member_text(*severity, "text");
  for (const Statement& note : view_.document_notes()) document.notes.push_back(note_of(view_.at(note.node)));
  for (const Reference& reference : view_.document_references()) document.references.push_back(reference_of(reference));
  if (head.acknowledgments != 0) document.acknowledgments = acknowledgments_of(view_.at(head.acknowledgments));
  read_tracking(document.tracking);
}

void DocumentReader::read_tracking(CsafTracking& tracking) {
  const DocumentHead& head = view_.head();
  tracking.id = head.id.text;
  tracking.version = head.version.text;
  tracking.status = head.status.text;
  tracking.initial_release = head.initial_release.text;
  tracking.current_release = head.current_release.text;
  if (head.tracking != 0) tracking.aliases = member_texts(view_.at(head.tracking), "aliases");
  if (head.generator != 0) {
    if (const auto engine = view_.at(head.generator).get("engine")) {
      tracking.generator = member_text(*engine, "name");
      const std::string version = member_text(*engine, "version");
      if (!version.empty()) tracking.generator += " " + version;
    }
  }
  for (const Revision& revision : view_.revisions()) {
    tracking.revisions.push_back({std::string(revision.number.text), std::string(revision.date.text),
                                  std::string(revision.summary.text), member_text(view_.at(revision.node), "legacy_version")});
  }
}

CsafProductTree DocumentReader::read_tree() {
  CsafProductTree tree;
  tree.branches.reserve(view_.branches().size());
  // kNone + 1 is 0.
  for (const Branch& branch : view_.branches()) {
    tree.branches.push_back(
        {std::string(branch.category.text), std::string(branch.name.text), branch.parent + 1, branch.product + 1, branch.node});
  }
  tree.products.reserve(view_.products().size());
  for (const Product& product : view_.products()) {
    CsafProduct& out = tree.products.emplace_back();
    out.id = product.id.text;
    out.name = product.name.text;
    if (product.helper != 0) out.helper = helper_of(view_.at(product.helper));
    if (product.origin == ProductOrigin::kBranch) out.branch = product.place + 1;
    if (product.origin == ProductOrigin::kPath) out.path = product.place + 1;
    out.node = product.node;
  }
  for (const Path& path : view_.paths()) tree.paths.push_back(read_path(path));
  for (const Group& group : view_.groups()) {
    tree.groups.push_back(
        {std::string(group.id.text), member_text(view_.at(group.node), "summary"), product_indexes(group.products), group.node});
  }
  remark_repeated(view_.product_ids(), view_.products(), "product id", remarks_);
  remark_repeated(view_.group_ids(), view_.groups(), "group id", remarks_);
  return tree;
}

CsafPath DocumentReader::read_path(const Path& path) {
  CsafPath out;
  out.beginning = product_number(path.beginning);
  for (const Step& step : view_.steps(path)) out.steps.push_back({std::string(step.category.text), product_number(step.next)});
  out.product = path.product + 1;
  out.node = path.node;
  return out;
}

}  // namespace proofhouse::formats::csaf
