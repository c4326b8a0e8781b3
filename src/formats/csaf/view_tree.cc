#include "formats/csaf/view_reader.h"

namespace proofhouse::formats::csaf {

void ViewReader::read_tree(Value tree) {
  view_.tree_ = tree.node();
  for (const syntax::JsonMember member : tree.members()) {
    const std::string_view key = member.key;
    if (key == "branches") read_branches(member.value, kNone, 1);
    for (const Value value : member.value.elements()) {
      if (key == "full_product_names") read_product(value, ProductOrigin::kFullName, 0);
      if (key == "product_groups") read_group(value);
      if (key == "relationships") read_relationship(value);
      if (key == "product_paths") read_path(value);
    }
  }
}

// As deep as the document, which its limits bound.
void ViewReader::read_branches(Value list, std::uint32_t parent, std::uint32_t depth) {
  auto& branches = view_.branches_;
  for (const Value value : list.elements()) {
    const std::uint32_t index = length_of(branches);
    branches.push_back({.category = {}, .name = {}, .node = value.node(), .parent = parent, .product = kNone, .depth = depth});
    for (const syntax::JsonMember member : value.members()) {
      if (member.key == "category") set(branches[index].category, member.value);
      if (member.key == "name") set(branches[index].name, member.value);
      if (member.key == "branches") read_branches(member.value, index, depth + 1);
      if (member.key == "product") {
        const std::uint32_t product = read_product(member.value, ProductOrigin::kBranch, index);
        branches[index].product = product;
      }
    }
  }
}

std::uint32_t ViewReader::read_product(Value value, ProductOrigin origin, std::uint32_t place) {
  Product product;
  product.node = value.node();
  product.origin = origin;
  product.place = place;
  for (const syntax::JsonMember member : value.members()) {
    if (member.key == "name") set(product.name, member.value);
    if (member.key == "product_id") set(product.id, member.value);
    if (member.key == "product_identification_helper") product.helper = member.value.node();
    if (member.key == "x_extensions") extension_list(member.value, "product");
  }
  const std::uint32_t index = length_of(view_.products_);
  view_.products_.push_back(product);
  if (product.id) view_.product_ids_.add(product.id.text, index);
  return index;
}

void ViewReader::read_group(Value value) {
  Group group;
  group.node = value.node();
  for (const syntax::JsonMember member : value.members()) {
    if (member.key == "group_id") set(group.id, member.value);
    if (member.key == "product_ids") group.products = product_list(member.value);
  }
  const std::uint32_t index = length_of(view_.groups_);
  view_.groups_.push_back(group);
  if (group.id) view_.group_ids_.add(group.id.text, index);
}

void ViewReader::read_relationship(Value value) {
  const std::uint32_t index = length_of(view_.paths_);
  Path path;
  Step step;
  path.node = value.node();
  for (const syntax::JsonMember member : value.members()) {
    if (member.key == "category") set(step.category, member.value);
    if (member.key == "product_reference") set(path.beginning.id, member.value);
    if (member.key == "relates_to_product_reference") set(step.next.id, member.value);
    if (member.key == "full_product_name") path.product = read_product(member.value, ProductOrigin::kPath, index);
  }
  path.steps.first = length_of(view_.steps_);
  view_.steps_.push_back(step);
  path.steps.end = length_of(view_.steps_);
  view_.paths_.push_back(path);
}

void ViewReader::read_path(Value value) {
  const std::uint32_t index = length_of(view_.paths_);
  Path path;
  path.node = value.node();
  path.steps.first = length_of(view_.steps_);
  for (const syntax::JsonMember member : value.members()) {
    if (member.key == "beginning_product_reference") set(path.beginning.id, member.value);
    if (member.key == "full_product_name") path.product = read_product(member.value, ProductOrigin::kPath, index);
    if (member.key != "subpaths") continue;
    for (const Value subpath : member.value.elements()) {
      Step step;
      for (const syntax::JsonMember inner : subpath.members()) {
        if (inner.key == "category") set(step.category, inner.value);
        if (inner.key == "next_product_reference") set(step.next.id, inner.value);
      }
      view_.steps_.push_back(step);
    }
  }
  path.steps.end = length_of(view_.steps_);
  view_.paths_.push_back(path);
}

}  // namespace proofhouse::formats::csaf
