#include "catalogue/lock.h"

#include "catalogue/catalogue_under_test.h"

namespace proofhouse::catalogue {
namespace {

Catalogue small() {
  Catalogue catalogue;
  Requirement requirement;
  requirement.id = RequirementId("X-1");
  Question question;
  question.id = QuestionId("how");
  question.type = QuestionType::kChoice;
  question.ask = "How?";
  question.options = {{"a", "A", Meets::kYes}, {"b", "B", Meets::kNo}};
  requirement.questions = {question};
  catalogue.requirements = {requirement};
  return catalogue;
}

std::string cause(const Catalogue& catalogue, const std::string& lock) {
  const auto errors = compare_with_lock(catalogue, lock);
  return errors.empty() ? "" : errors.front().cause;
}

TEST(Lock, ShippedQuestionsAreLocked) { EXPECT_TRUE(compare_with_lock(shipped(), shipped_lock()).empty()); }

TEST(Lock, DigestOfAKnownQuestion) {
  // FNV-1a with 64 bits over each text behind its length in eight bytes, little-endian.
  EXPECT_EQ(question_digest(small().requirements[0].questions[0]), "982f6f27ad562692");
}

TEST(Lock, MeaningIsTypeTextAndOptions) {
  const std::string lock = accept_new(small(), "").value();
  EXPECT_EQ(cause(small(), lock), "");
  Catalogue changed = small();
  changed.requirements[0].questions[0].ask = "Why?";
  EXPECT_EQ(cause(changed, lock), "the question X-1.how no longer means what it meant");
  changed = small();
  changed.requirements[0].questions[0].type = QuestionType::kChoices;
  EXPECT_EQ(cause(changed, lock), "the question X-1.how no longer means what it meant");
  changed = small();
  changed.requirements[0].questions[0].options.pop_back();
  EXPECT_EQ(cause(changed, lock), "the question X-1.how no longer means what it meant");
  changed = small();
  changed.requirements[0].questions[0].options[0].text = "In other words";
  EXPECT_EQ(cause(changed, lock), "");
}

TEST(Lock, NewGoneAndBack) {
  const std::string lock = accept_new(small(), "").value();
  EXPECT_EQ(cause(small(), ""), "the question X-1.how is new");
  EXPECT_EQ(cause(Catalogue{}, lock), "the question X-1.how is gone");
  const std::string retired = accept_new(Catalogue{}, lock).value();
  EXPECT_EQ(cause(Catalogue{}, retired), "");
  EXPECT_EQ(cause(small(), retired), "the question X-1.how was retired and has come back");
}

TEST(Lock, AcceptNewKeepsWhatChanged) {
  const std::string lock = accept_new(small(), "").value();
  Catalogue changed = small();
  changed.requirements[0].questions[0].ask = "Why?";
  EXPECT_EQ(accept_new(changed, lock).value(), lock);
}

TEST(Lock, MalformedLines) {
  EXPECT_EQ(read_lock("X-1.how").error().place, "1:1");
  EXPECT_EQ(read_lock("# head\nX-1.how 12").error().place, "2:1");
  EXPECT_EQ(read_lock("X-1.how retired\nX-1.how retired").error().code, ErrorCode::kInvalid);
  EXPECT_EQ(read_lock("\n# only words\n").value().size(), 0U);
}

}  // namespace
}  // namespace proofhouse::catalogue
