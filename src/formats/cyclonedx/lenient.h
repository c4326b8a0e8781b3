// Values that should be of one kind: where they are not, a Remark and nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/remarks.h"
#include "syntax/json.h"

namespace proofhouse::formats::cyclonedx {

// The text of a member; a Remark and an empty text where it is of another kind.
std::string text_of(const syntax::JsonMember& member, Remarks& remarks);

// Whether the value is of this kind; a Remark with its key where it is not.
bool is(syntax::JsonKind kind, const syntax::JsonValue& value, Remarks& remarks);

// The text of a member of an object, or an empty text where there is none; a Remark where it is of another kind.
std::string text_in(const syntax::JsonValue& object, std::string_view key, Remarks& remarks);

// The texts of an array that is a member of an object; a Remark for each element of another kind.
std::vector<std::string> texts_in(const syntax::JsonValue& object, std::string_view key, Remarks& remarks);

// The objects of such an array; a Remark for each element of another kind.
std::vector<syntax::JsonValue> objects_in(const syntax::JsonValue& object, std::string_view key, Remarks& remarks);

}  // namespace proofhouse::formats::cyclonedx
