#include "publish/explain_json.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/json_writer.h"
#include "syntax/tree.h"

namespace proofhouse::publish {

namespace {

using syntax::Tree;

// Depth is that of a document which was read within limits.
void write(JsonWriter& out, const Tree* tree) {
  if (tree == nullptr) {
    out.null();
    return;
  }
  switch (tree->kind) {
    case Tree::Kind::kNull: out.null(); return;
    case Tree::Kind::kBoolean: out.boolean(tree->text == "true"); return;
    case Tree::Kind::kNumber: out.number(tree->text); return;
    case Tree::Kind::kText: out.text(tree->text); return;
    case Tree::Kind::kList:
      out.begin_array();
      for (const Tree& element : tree->children) write(out, &element);
      out.end_array();
      return;
    case Tree::Kind::kMap:
      out.begin_object();
      for (std::size_t i = 0; i < tree->keys.size(); ++i) {
        out.key(tree->keys[i].text);
        write(out, &tree->children[i]);
      }
      out.end_object();
      return;
  }
}

void member(JsonWriter& out, std::string_view name, const Tree& of) {
  out.key(name);
  write(out, of.find(name));
}

bool says(const Tree& of, std::string_view name, std::string_view text) {
  const Tree* found = of.find(name);
  return found != nullptr && found->kind == Tree::Kind::kText && found->text == text;
}

template <class Keep>
void list(JsonWriter& out, std::string_view name, const Tree& of, const Keep& keep) {
  out.key(name).begin_array();
  if (const Tree* found = of.find(name)) {
    for (const Tree& element : found->children) {
      if (keep(element)) write(out, &element);
    }
  }
  out.end_array();
}

// All about the bid but the long lists.
void write_bid_whole(JsonWriter& out, const Tree& bid, bool with_assessments) {
  out.begin_object();
  for (std::size_t i = 0; i < bid.keys.size(); ++i) {
    const std::string& key = bid.keys[i].text;
    if (key == "findings" || (key == "assessments" && !with_assessments)) continue;
    out.key(key);
    write(out, &bid.children[i]);
  }
  out.end_object();
}

void write_bid_on(JsonWriter& out, const Tree& bid, const RequirementId& requirement) {
  std::set<std::string_view> named;
  const Tree* assessments = bid.find("assessments");
  for (const Tree& assessment : assessments != nullptr ? assessments->children : std::vector<Tree>{}) {
    const Tree* findings = says(assessment, "requirement", requirement.str()) ? assessment.find("findings") : nullptr;
    if (findings == nullptr) continue;
    for (const Tree& id : findings->children) named.insert(id.text);
  }
  out.begin_object();
  for (const std::string_view key : {"id", "bidder", "state", "rank"}) member(out, key, bid);
  list(out, "gates", bid, [&](const Tree& gate) { return says(gate, "id", requirement.str()); });
  list(out, "assessments", bid, [&](const Tree& assessment) { return says(assessment, "requirement", requirement.str()); });
  list(out, "findings", bid, [&](const Tree& finding) {
    const Tree* id = finding.find("id");
    return says(finding, "requirement", requirement.str()) || (id != nullptr && named.contains(id->text));
  });
  out.end_object();
}

const Tree* requirement_of(const Tree& decision, const RequirementId& id) {
  const Tree* requirements = decision.find("requirements");
  if (requirements == nullptr) return nullptr;
  const auto found = std::ranges::find_if(requirements->children, [&](const Tree& tree) { return says(tree, "id", id.str()); });
  return found == requirements->children.end() ? nullptr : &*found;
}

}  // namespace

Result<std::string> explain_json(std::string decision, const std::string& file, const std::optional<BidId>& bid,
                                 const std::optional<RequirementId>& requirement) {
  const Tree tree = TRY(syntax::parse_json_tree(std::move(decision), file, Limits{}));
  JsonWriter out;
  out.begin_object().member("schema", kExplanationSchema);
  for (const std::string_view key : {"title", "as_of", "incomplete", "unsafe", "recommended", "summary"}) member(out, key, tree);
  out.key("requirement");
  write(out, requirement ? requirement_of(tree, *requirement) : nullptr);
  out.key("bids").begin_array();
  const Tree* bids = tree.find("bids");
  for (const Tree& one : bids != nullptr ? bids->children : std::vector<Tree>{}) {
    if (bid && !says(one, "id", bid->str())) continue;
    if (requirement) {
      write_bid_on(out, one, *requirement);
    } else {
      write_bid_whole(out, one, bid.has_value());
    }
  }
  out.end_array().end_object();
  return std::move(out).take();
}

}  // namespace proofhouse::publish
