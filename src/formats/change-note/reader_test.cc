#include "formats/change-note/reader.h"

#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

TEST(ChangeNoteReader, ReadsEveryField) {
  const auto note = value_of<ChangeNote>(Format::kChangeNote, sample(Format::kChangeNote));
  EXPECT_EQ(note.product.version, "4.2.1");
  EXPECT_EQ(note.from, "4.1.0");
  EXPECT_EQ(note.date.iso(), "2026-08-30");
  EXPECT_EQ(note.untouched, (std::vector<RequirementId>{RequirementId("DEF-1"), RequirementId("AUTH-2")}));
  EXPECT_EQ(note.summary, "Only the protocol stack of the serial ports changed.");
}

TEST(ChangeNoteReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(
      Format::kChangeNote,
      {{"other schema", "change-note-1", "change-note-0", kInvalid, "2:13", "proofhouse-change-note-1"},
       {"no earlier version", "\"4.1.0\"", "null", kInvalid, "9:11", "\"from\" has no value"},
       {"version as number", "\"4.1.0\"", "4.1", kInvalid, "9:11", "put it in quotes"},
       {"unknown key", "\"summary\"", "\"summery\"", kInvalid, "1:1", "\"summary\" is missing"},
       {"untouched as text", "\"untouched\": [", "\"untouched\": \"all\", \"other\": [", kInvalid, "11:16", "a list"}});
}

}  // namespace

}  // namespace proofhouse::formats
