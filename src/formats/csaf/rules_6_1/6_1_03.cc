// 6.1.3 circular definition of a product id: a relationship or path that, followed, leads back to the product that it makes.
#include <vector>

#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

enum class Mark : std::uint8_t { kNew, kOpen, kDone };

// Depth first without recursion. Each path is entered once and each reference looked at once.
class CycleSearch {
 public:
  CycleSearch(const DocumentView& view, Breaches& breaches)
      : view_(view), breaches_(breaches), marks_(view.paths().size(), Mark::kNew) {}

  void run() {
    for (std::uint32_t path = 0; path < marks_.size(); ++path) {
      if (marks_[path] == Mark::kNew) visit(path);
    }
  }

 private:
  struct Frame {
    std::uint32_t path;
    std::uint32_t next = 0;  // reference: 0 the beginning, then the steps
  };

  void visit(std::uint32_t start) {
    enter(start);
    while (!stack_.empty()) {
      Frame& frame = stack_.back();
      const Path& path = view_.paths()[frame.path];
      if (frame.next > path.steps.size()) {
        marks_[frame.path] = Mark::kDone;
        stack_.pop_back();
        continue;
      }
      const IdUse& use = frame.next == 0 ? path.beginning : view_.steps(path)[frame.next - 1].next;
      ++frame.next;
      follow(use);
    }
  }

  void enter(std::uint32_t path) {
    marks_[path] = Mark::kOpen;
    stack_.push_back({path});
  }

  void follow(const IdUse& use) {
    if (use.target == kNone) return;
    const Product& product = view_.products()[use.target];
    if (product.origin != ProductOrigin::kPath) return;
    if (marks_[product.place] == Mark::kOpen) {
      breaches_.add(use.id.node, quote(use.id.text) + " is defined by what it is used for: the definition is circular");
    } else if (marks_[product.place] == Mark::kNew) {
      enter(product.place);
    }
  }

  const DocumentView& view_;
  Breaches& breaches_;
  std::vector<Mark> marks_;
  std::vector<Frame> stack_;
};

}  // namespace

void test_6_1_3(const DocumentView& view, Breaches& breaches) {
  if (!view.paths().empty()) CycleSearch(view, breaches).run();
}

}  // namespace proofhouse::formats::csaf
