// A small tender in a folder of its own, the worker processes of this build, and envelopes signed with example keys.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/text.h"
#include "crypto/dsse.h"
#include "crypto/keys.h"
#include "crypto/sha.h"
#include "model/attestation.h"
#include "model/trust.h"
#include "tender/workers.h"

namespace proofhouse::tender::testing {

// The test program lies in src/ below the folder of the executables.
inline std::string built_folder() { return program_folder() + "/.."; }

inline const Workers& built_workers() {
  static const auto workers = Workers::open(false, built_folder());
  if (!workers) throw std::runtime_error(one_line(workers.error()));
  return *workers;
}

class TempFolder {
 public:
  TempFolder() {
    std::string name = ::testing::TempDir() + "proofhouse-XXXXXX";
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string operator/(std::string_view below) const { return path_ + "/" + std::string(below); }

  void put(std::string_view below, std::string_view bytes) const {
    const auto written = write_file(*this / below, bytes);
    if (!written) throw std::runtime_error(one_line(written.error()));
  }
  void remove(std::string_view below) const { std::filesystem::remove_all(*this / below); }

 private:
  std::string path_;
};

// A folder with a reader and a verifier that are not those of the build.
inline void put_program(const TempFolder& folder, std::string_view name, const std::string& program) {
  std::filesystem::copy_file(program, folder / name, std::filesystem::copy_options::overwrite_existing);
}

// With the reader of stand_in_test.cc.
inline void put_stand_ins(const TempFolder& folder) {
  put_program(folder, "proofhouse-reader", "/proc/self/exe");
  put_program(folder, "proofhouse-verifier", built_folder() + "/proofhouse-verifier");
}

inline std::string test_key_text(std::string_view name) {
  return read_file(std::string(PROOFHOUSE_SOURCE_DIR) + "/src/crypto/testdata/" + std::string(name)).value();
}

inline crypto::PrivateKey p256_key() { return crypto::PrivateKey::from_pem(test_key_text("p256.pem")).value(); }

inline TrustedKey trusted(std::string id, const crypto::PublicKey& key) {
  TrustedKey trusted;
  trusted.id = KeyId(id);
  trusted.name = "Holder of " + id;
  trusted.title = "Officer";
  trusted.organization = "Example Relays Ltd";
  trusted.pem = key.to_pem();
  trusted.purposes = {Purpose::kShipmentAttestation, Purpose::kTestReport};
  return trusted;
}

inline EnvelopeSignature signature_over(const crypto::PrivateKey& key, std::string_view payload, std::string keyid = {}) {
  return {std::move(keyid), key.sign(crypto::pae(kInTotoPayload, payload))};
}

inline Envelope envelope_over(std::string_view payload, std::vector<EnvelopeSignature> signatures) {
  Envelope envelope;
  envelope.payload_type = kInTotoPayload;
  envelope.payload.assign(payload.begin(), payload.end());
  envelope.signatures = std::move(signatures);
  return envelope;
}

// The envelope as a vendor sends it.
inline std::string envelope_json(const Envelope& envelope) {
  std::string out = R"({"payloadType": ")" + envelope.payload_type + R"(", "payload": ")" + to_base64(envelope.payload) +
                    R"(", "signatures": [)";
  for (std::size_t i = 0; i < envelope.signatures.size(); ++i) {
    const auto& signature = envelope.signatures[i];
    out += std::string(i == 0 ? "" : ", ") + R"({"keyid": ")" + signature.keyid + R"(", "sig": ")" +
           to_base64(signature.signature) + R"("})";
  }
  return out + "]}\n";
}

inline std::string signed_json(std::string_view payload, const crypto::PrivateKey& key) {
  return envelope_json(envelope_over(payload, {signature_over(key, payload)}));
}

// An in-toto statement about one file.
inline std::string statement(std::string_view predicate, const Digest& subject) {
  return R"({"_type": "https://in-toto.io/Statement/v1", "subject": [{"name": "f", "digest": {"sha256": ")" + subject.hex() +
         R"("}}], "predicateType": ")" + std::string(predicate) + R"(", "predicate": {}})";
}

inline std::string shipment_statement() {
  return read_file(std::string(PROOFHOUSE_SOURCE_DIR) + "/src/formats/statement/testdata/sample.json").value();
}
inline std::string sample(std::string_view format, std::string_view name = "sample.json") {
  return read_file(std::string(PROOFHOUSE_SOURCE_DIR) + "/src/formats/" + std::string(format) + "/testdata/" + std::string(name))
      .value();
}

inline constexpr std::string_view kTenderText = R"(title: Feeder RTU 2026
buyer: {name: Example Utility, law: public}
profile: small
currency: EUR
criticality: {safety: 2, service: 3, environment: 1, exposure: remote}
dates:
  published: 2026-08-31
  deadline: "2026-10-15T12:00+02:00"
  knowledge: 2026-10-31
  support_until: 2041-12-31
  standstill: {days: 10, kind: calendar}
items:
  - {id: rtu, kind: rtu, quantity: 40, weight: 80}
  - {id: tool, kind: engineering-tool, quantity: 2, weight: 20}
criteria:
  - {id: security, weight: 40}
  - {id: function, weight: 20, from: panel, scale: 5}
  - {id: price, weight: 40}
award:
  formula: quality-price
  reference: lowest
  minimum_security: 50
  security_options: priced
  ties: [security, price]
  abnormally_low: 70
life:
  years: 15
  discount: 0.03
  patches_a_year: 3
  hour: 95
  outage_hour: 1200
  visit: 900
  ceiling: {hours: 16, outage_hours: 8, visits: 1}
robustness: {draws: 100, element_spread: 50, criterion_spread: 20}
)";

// bid.yaml of one maker, with the evidence entries that are given.
inline std::string bid_text(std::string_view evidence = {}) {
  return R"(bidder: {name: Example Relays Ltd, role: maker}
received: "2026-10-14T09:12+02:00"
items:
  - {item: rtu, maker: Example Relays Ltd, model: ER-40, version: 4.2.1}
  - {item: tool, maker: Example Relays Ltd, model: ER Studio, version: "7.0"}
prices:
  - {line: rtu, quantity: 40, unit: "6200.00"}
  - {line: tool, quantity: 2, unit: "900.00"}
)" + (evidence.empty() ? std::string("evidence: []\n") : "evidence:\n" + std::string(evidence));
}

// One entry of bid.yaml's list, for a file with these bytes.
inline std::string entry(std::string_view file, std::string_view kind, std::string_view bytes, std::string_view more = {}) {
  return "  - {file: " + std::string(file) + ", kind: " + std::string(kind) + ", sha256: \"" + crypto::sha256(bytes).hex() +
         "\"" + std::string(more) + "}\n";
}

}  // namespace proofhouse::tender::testing
