// 6.1.38 to 6.1.41: sharing groups whose id or name says that all or nobody may have the document.
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

// RFC 9562 §5.10 and §5.9.
constexpr std::string_view kMaxUuid = "ffffffff-ffff-ffff-ffff-ffffffffffff";
constexpr std::string_view kNilUuid = "00000000-0000-0000-0000-000000000000";
constexpr std::string_view kPublic = "Public";
constexpr std::string_view kNobody = "No sharing allowed";

}  // namespace

void test_6_1_38(const DocumentView& view, Breaches& breaches) {
  const DocumentHead& head = view.head();
  if (head.sharing_group.text == kMaxUuid && head.tlp.text != "CLEAR") {
    breaches.add(head.sharing_group.node, "the Max UUID is for documents of TLP:CLEAR alone");
  }
}

void test_6_1_39(const DocumentView& view, Breaches& breaches) {
  const DocumentHead& head = view.head();
  if (!head.sharing_group || head.tlp.text != "CLEAR" || head.sharing_group.text == kMaxUuid) return;
  if (head.sharing_group.text == kNilUuid && head.status.text == "draft") return;
  breaches.add(head.sharing_group.node, "the sharing group of a document of TLP:CLEAR must have the Max UUID");
}

void test_6_1_40(const DocumentView& view, Breaches& breaches) {
  const DocumentHead& head = view.head();
  if (head.sharing_group_name.text == kPublic && head.sharing_group.text != kMaxUuid) {
    breaches.add(head.sharing_group_name.node, "the name Public is for the Max UUID alone");
  }
  if (head.sharing_group_name.text == kNobody && head.sharing_group.text != kNilUuid) {
    breaches.add(head.sharing_group_name.node, "the name \"No sharing allowed\" is for the Nil UUID alone");
  }
}

void test_6_1_41(const DocumentView& view, Breaches& breaches) {
  const DocumentHead& head = view.head();
  if (head.sharing_group.text == kMaxUuid && head.sharing_group_name.text != kPublic) {
    breaches.add(head.sharing_group.node, "the name of the sharing group with the Max UUID must be Public");
  }
  if (head.sharing_group.text == kNilUuid && head.sharing_group_name.text != kNobody) {
    breaches.add(head.sharing_group.node, "the name of the sharing group with the Nil UUID must be \"No sharing allowed\"");
  }
}

}  // namespace proofhouse::formats::csaf
