// OtOrders: the declared orders of operational technology, one function each. What each takes from is in README.md.
#pragma once

#include <string_view>

#include "identifiers/version/order.h"

namespace proofhouse::identifiers {

Order compare_dotted(std::string_view a, std::string_view b);
Order compare_siemens(std::string_view a, std::string_view b);
Order compare_update(std::string_view a, std::string_view b);
Order compare_build(std::string_view a, std::string_view b);
Order compare_revision(std::string_view a, std::string_view b);
Order compare_schneider(std::string_view a, std::string_view b);
Order compare_rockwell(std::string_view a, std::string_view b);
Order compare_mitsubishi(std::string_view a, std::string_view b);
Order compare_wago(std::string_view a, std::string_view b);
Order compare_hitachi(std::string_view a, std::string_view b);
Order compare_hardware(std::string_view a, std::string_view b);
Order compare_solid_edge(std::string_view a, std::string_view b);
Order compare_cpci85(std::string_view a, std::string_view b);
Order compare_ios(std::string_view a, std::string_view b);
Order compare_fw_date(std::string_view a, std::string_view b);

}  // namespace proofhouse::identifiers
