// A tender that is published and answered, for tests of editions.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tender/evaluate_under_test.h"
#include "tender/publication_files.h"
#include "tender/publish_edition.h"
#include "tender/signing.h"

namespace proofhouse::tender::testing {

class PublicationTest : public EvaluateTest {
 protected:
  PublicationTest() { put_key("buyer", key_); }

  void put_key(const std::string& id, const crypto::PrivateKey& key, const std::string& purposes = "award",
               const std::string& more = {}) const {
    const std::string pem = "  " + replace_all(std::string(trim(key.public_key().to_pem())), "\n", "\n  ");
    folder_.put("trust/" + id + ".yaml", "id: " + id + "\nholder: {name: Head of Procurement}\npurposes: [" + purposes + "]\n" +
                                             more + "key: |\n" + pem + "\n");
  }

  [[nodiscard]] Result<Published> try_publish(Date date, const std::string& changes = {}) const {
    PublishOptions options;
    options.folder = folder_.path();
    options.date = date;
    options.changes = changes;
    options.workers = built_folder();
    return publish_edition(options, catalogue_, key_);
  }
  Published publish(Date date, const std::string& changes = {}) const {
    auto published = try_publish(date, changes);
    if (!published) throw std::runtime_error(one_line(published.error()));
    return *std::move(published);
  }
  // All reasons in one text; "published" where there is none.
  std::string refusal(Date date) const {
    const auto published = publish(date);
    return published.refused.empty() ? "published" : join(published.refused, "\n");
  }

  // Editions of 1 and of 20 September; the second one changes the element weights and answers a question.
  void publish_two() {
    EXPECT_EQ(publish(kFirst).refused, std::vector<std::string>{});
    change("minimum_security: 50", "minimum_security: 45");
    folder_.put("questions.yaml", kQuestions);
    EXPECT_EQ(publish(kSecond).refused, std::vector<std::string>{});
  }
  void change(std::string_view from, std::string_view to) {
    tender_ = replace_all(tender_, from, to);
    folder_.put("tender.yaml", tender_);
  }
  // A change of an edition's own file, whether its signature is made anew or not.
  void edit(std::uint32_t number, std::string_view from, std::string_view to, bool sign_again) const {
    const std::string file = edition_file(number);
    const std::string bytes = replace_all(read_file(folder_ / file).value(), from, to);
    folder_.put(file, bytes);
    if (sign_again) sign(file, bytes, key_);
  }
  void sign(const std::string& file, std::string_view bytes, const crypto::PrivateKey& key) const {
    const std::vector<Resource> subjects{{file, crypto::sha256(bytes), {}, 0}};
    folder_.put(envelope_name(file), signed_statement(subjects, "https://proofhouse.dev/attestation/edition/v1", "{}", key));
  }

  Publication publication() { return evaluated().decision.publication; }
  // All differences in one text; "none" where there is none.
  std::string differences() {
    const auto found = publication().differences;
    return found.empty() ? "none" : join(found, "\n");
  }

  static constexpr std::string_view kQuestions =
      "questions:\n  - {question: \"Is a licence needed for login?\", answer: No., date: 2026-09-15}\n";
  const Date kFirst = Date::from(2026, 9, 1);
  const Date kSecond = Date::from(2026, 9, 20);
  std::string tender_{kTenderText};
  const crypto::PrivateKey key_ = crypto::PrivateKey::generate_ed25519();
};

inline bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace proofhouse::tender::testing
