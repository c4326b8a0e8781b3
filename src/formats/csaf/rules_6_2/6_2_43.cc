// 6.2.43 to 6.2.45: the licence of the document.
#include <algorithm>
#include <array>
#include <string>

#include "formats/csaf/rules_6_2/rules.h"
#include "formats/csaf/scancode_licences.h"
#include "identifiers/spdx_licence.h"

namespace proofhouse::formats::csaf {

namespace {

using identifiers::LicenceName;
using identifiers::LicencePart;

constexpr std::string_view kScancode = "LicenseRef-scancode-";

// Deprecated identifiers of the SPDX Licence List, as of 3.28.
constexpr std::array<std::string_view, 32> kDeprecated{
    "AGPL-1.0",
    "AGPL-3.0",
    "BSD-2-Clause-FreeBSD",
    "BSD-2-Clause-NetBSD",
    "bzip2-1.0.5",
    "eCos-2.0",
    "GFDL-1.1",
    "GFDL-1.2",
    "GFDL-1.3",
    "GPL-1.0",
    "GPL-1.0+",
    "GPL-2.0",
    "GPL-2.0+",
    "GPL-2.0-with-autoconf-exception",
    "GPL-2.0-with-bison-exception",
    "GPL-2.0-with-classpath-exception",
    "GPL-2.0-with-font-exception",
    "GPL-2.0-with-GCC-exception",
    "GPL-3.0",
    "GPL-3.0+",
    "GPL-3.0-with-autoconf-exception",
    "GPL-3.0-with-GCC-exception",
    "LGPL-2.0",
    "LGPL-2.0+",
    "LGPL-2.1",
    "LGPL-2.1+",
    "LGPL-3.0",
    "LGPL-3.0+",
    "Net-SNMP",
    "Nokia-Qt-exception-1.1",
    "Nunit",
    "StandardML-NJ",
};

bool is_deprecated(const LicenceName& name) {
  if (name.name.starts_with(kScancode)) return is_deprecated_scancode_licence(name.name.substr(kScancode.size()));
  if (name.part == LicencePart::kReference) return false;
  const std::string_view listed = name.part == LicencePart::kException ? identifiers::find_spdx_exception(name.name)
                                                                       : identifiers::find_spdx_licence(name.name);
  return std::ranges::find(kDeprecated, listed) != kDeprecated.end() || listed == "wxWindows";
}

bool exists(const LicenceName& name) {
  if (name.name.starts_with(kScancode)) return is_scancode_licence(name.name.substr(kScancode.size()));
  return name.listed();
}

template <class Wrong>
void check_names(const DocumentView& view, Wrong wrong, std::string_view fault, Breaches& breaches) {
  const Text& expression = view.head().licence;
  if (!expression) return;
  const auto names = identifiers::parse_spdx_licence(expression.text);
  if (!names) return;  // 6.1.54 says so
  for (const LicenceName& name : *names) {
    if (wrong(name)) breaches.add(expression.node, quote(name.name) + std::string(fault));
  }
}

}  // namespace

void test_6_2_43(const DocumentView& view, Breaches& breaches) {
  if (!view.head().licence) breaches.add(view.head().node, "the document has no licence expression");
}

void test_6_2_44(const DocumentView& view, Breaches& breaches) { check_names(view, is_deprecated, " is deprecated", breaches); }

void test_6_2_45(const DocumentView& view, Breaches& breaches) {
  const auto missing = [](const LicenceName& name) { return !exists(name); };
  check_names(view, missing, " is neither in the SPDX Licence List nor in ScanCode's", breaches);
}

}  // namespace proofhouse::formats::csaf
