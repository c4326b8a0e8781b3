// One bid's evidence folder, opened by the worker processes of this build.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tender/exhibits.h"
#include "tender/tender_under_test.h"

namespace proofhouse::tender::testing {

inline const Date kToday = Date::from(2026, 11, 1);
inline constexpr std::string_view kMaker = "Example Relays Ltd";

class ExhibitsTest : public ::testing::Test {
 protected:
  ExhibitsTest() {
    OfferedItem rtu;
    rtu.item = ItemId("rtu");
    rtu.maker = kMaker;
    bid_.items = {rtu};
    trust({trusted("ed", key_.public_key())});
  }

  void trust(const std::vector<TrustedKey>& keys) {
    std::vector<std::pair<std::string, TrustedKey>> by_file;
    for (const auto& key : keys) by_file.emplace_back(key.id.str(), key);
    trust_ = TrustPolicy::make(std::move(by_file)).value();
  }

  void put(const std::string& name, std::string_view bytes) { folder_.put("bids/x/evidence/" + name, bytes); }

  Evidence& list(const std::string& name, EvidenceKind kind, std::string_view bytes) {
    Evidence evidence;
    evidence.file = name;
    evidence.kind = kind;
    evidence.sha256 = crypto::sha256(bytes);
    bid_.evidence.push_back(evidence);
    return bid_.evidence.back();
  }
  Evidence& add(const std::string& name, EvidenceKind kind, std::string_view bytes) {
    put(name, bytes);
    return list(name, kind, bytes);
  }

  OpenedBid open(const Workers& workers) { return open_evidence(folder_.path(), "bids/x", bid_, trust_, workers, kToday); }
  OpenedBid open() { return open(built_workers()); }
  // Opens all, and returns the last listed one.
  Exhibit last() { return open().exhibits.back(); }

  TempFolder folder_;
  Bid bid_;
  TrustPolicy trust_;
  const crypto::PrivateKey key_ = crypto::PrivateKey::generate_ed25519();
};

}  // namespace proofhouse::tender::testing
