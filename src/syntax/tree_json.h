// JSON of a tree: what a YAML document says, as the JSON document that says the same.
#pragma once

#include <string>

#include "syntax/tree.h"

namespace proofhouse::syntax {

// Plain scalars stay what they are (Tree::Kind), members and elements keep their order, so that node N of the JSON document is
// node N of the tree. Recursion is as deep as the tree, which Limits::depth held down.
std::string json_of(const Tree& tree);

}  // namespace proofhouse::syntax
