#include "identifiers/version/ot_orders.h"

#include <array>

#include "identifiers/version/ot_order.h"

namespace proofhouse::identifiers {

namespace {

using std::string_view;

constexpr std::array<string_view, 7> kVersion = {"versions", "version", "vers", "ver", "firmware", "fw", "v"};
constexpr std::array<string_view, 5> kMaker = {"version", "ver", "sv", "v", "firmware"};
constexpr std::array<string_view, 1> kSolidEdge = {"se"};
constexpr std::array<string_view, 2> kCpci85 = {"cpci85 v", "cpci85"};
constexpr std::array<string_view, 5> kRevisionWords = {"revision", "release", "rev", "rel", "r"};

// A service pack is above every update and hotfix without it, a maintenance pack between; updates, hotfixes and patches of the
// same base have no order among each other, and a service release mends an update.
constexpr std::array<OtWord, 16> kSiemens = {{{"service pack", 's', 4},
                                              {"servicepack", 's', 4},
                                              {"sp", 's', 4},
                                              {"mp", 'm', 3},
                                              {"update", 'u', 2},
                                              {"upd", 'u', 2},
                                              {"up", 'u', 2},
                                              {"qu", 'q', 2},
                                              {"hotfixrev", 'v', 2},
                                              {"hotfix", 'h', 2},
                                              {"hf", 'h', 2},
                                              {"patch", 'p', 2},
                                              {"p", 'p', 2},
                                              {"sr", 'r', 1},
                                              {"rs", 'z', 2},
                                              {"cu", 'c', 2}}};

// 2020 R2 SP1 P01, 17.0 Update 3: releases of a year, their service packs, then updates.
constexpr std::array<OtWord, 17> kUpdate = {{{"service pack", 's', 4},
                                             {"servicepack", 's', 4},
                                             {"release", 'r', 5},
                                             {"rollup", 'o', 2},
                                             {"hotfix", 'h', 2},
                                             {"update", 'u', 2},
                                             {"patch", 'p', 2},
                                             {"upd", 'u', 2},
                                             {"sim", 'i', 2},
                                             {"sp", 's', 4},
                                             {"hf", 'h', 2},
                                             {"ru", 'l', 2},
                                             {"fp", 'f', 3},
                                             {"cu", 'c', 2},
                                             {"r", 'r', 5},
                                             {"p", 'p', 2},
                                             {"u", 'u', 2}}};

// "V01L053" is level 53 of version 1.
constexpr std::array<OtWord, 5> kBuild = {{{"build", 'b', 1}, {"bld", 'b', 1}, {"l", 'l', 1}, {"r", 'r', 2}, {"ga", 'g', 1}}};

constexpr std::array<OtWord, 6> kSchneider = {
    {{"service pack", 's', 4}, {"hotfix", 'h', 2}, {"patch", 'p', 2}, {"sp", 's', 4}, {"hf", 'h', 2}, {"ir", 'i', 1}}};

// Another series is other hardware: no order.
constexpr std::array<OtWord, 4> kRockwell = {
    {{"series a", 'a', 0}, {"series b", 'b', 0}, {"series c", 'c', 0}, {"series d", 'd', 0}}};

constexpr std::array<OtWord, 3> kHitachi = {{{"hf", 'h', 2}, {"sp", 's', 4}, {"hotfix", 'h', 2}}};

// 1.000.HW00.21.20190812: the hardware must be the same, its firmware then orders by build and date.
constexpr std::array<OtWord, 2> kHardware = {{{"hw", 'h', 0}, {"r", 'r', 1}}};

// The train: another one is another software.
constexpr std::array<OtWord, 5> kIos = {{{"ea", 'a', 0}, {"ex", 'x', 0}, {"sg", 'g', 0}, {"e", 'e', 0}, {"fc", 'f', 1}}};

constexpr OtOrder kDottedOrder = {.prefixes = kVersion, .words = {}};
constexpr OtOrder kSiemensOrder = {.prefixes = kVersion, .words = kSiemens, .letter = OtLetter::kEqual};
constexpr OtOrder kUpdateOrder = {.prefixes = kVersion, .words = kUpdate};
constexpr OtOrder kBuildOrder = {.prefixes = kVersion, .words = kBuild, .parentheses = true};
constexpr OtOrder kRevisionOrder = {.prefixes = kRevisionWords, .words = {}, .letter = OtLetter::kEqual, .letters_alone = true};
constexpr OtOrder kSchneiderOrder = {.prefixes = kMaker, .words = kSchneider, .letter = OtLetter::kEqual};
constexpr OtOrder kMitsubishiOrder = {.prefixes = kVersion, .words = {}, .letter = OtLetter::kEqual};
constexpr OtOrder kWagoOrder = {.prefixes = kVersion, .words = {}, .letter = OtLetter::kEqual, .parentheses = true};
constexpr OtOrder kHitachiOrder = {.prefixes = kRevisionWords, .words = kHitachi, .letter = OtLetter::kEqual};
constexpr OtOrder kHardwareOrder = {.prefixes = kVersion, .words = kHardware};
constexpr OtOrder kSolidEdgeOrder = {.prefixes = kSolidEdge, .words = kSiemens, .prefix_needed = true};
constexpr OtOrder kCpci85Order = {.prefixes = kCpci85, .words = {}, .prefix_needed = true};
constexpr OtOrder kIosOrder = {.prefixes = kVersion, .words = kIos, .letter = OtLetter::kOrdered, .parentheses = true};

}  // namespace

Order compare_dotted(string_view a, string_view b) { return compare_ot(kDottedOrder, a, b); }
Order compare_siemens(string_view a, string_view b) { return compare_ot(kSiemensOrder, a, b); }
Order compare_update(string_view a, string_view b) { return compare_ot(kUpdateOrder, a, b); }
Order compare_build(string_view a, string_view b) { return compare_ot(kBuildOrder, a, b); }
Order compare_revision(string_view a, string_view b) { return compare_ot(kRevisionOrder, a, b); }
Order compare_schneider(string_view a, string_view b) { return compare_ot(kSchneiderOrder, a, b); }
Order compare_mitsubishi(string_view a, string_view b) { return compare_ot(kMitsubishiOrder, a, b); }
Order compare_wago(string_view a, string_view b) { return compare_ot(kWagoOrder, a, b); }
Order compare_hitachi(string_view a, string_view b) { return compare_ot(kHitachiOrder, a, b); }
Order compare_hardware(string_view a, string_view b) { return compare_ot(kHardwareOrder, a, b); }
Order compare_solid_edge(string_view a, string_view b) { return compare_ot(kSolidEdgeOrder, a, b); }
Order compare_cpci85(string_view a, string_view b) { return compare_ot(kCpci85Order, a, b); }
Order compare_ios(string_view a, string_view b) { return compare_ot(kIosOrder, a, b); }

// "Series B 15.002" carries the series in front: the order wants it behind.
Order compare_rockwell(string_view a, string_view b) {
  return compare_ot(OtOrder{.prefixes = kVersion, .words = kRockwell}, a, b);
}

}  // namespace proofhouse::identifiers
