// XmlShape: what the XML of a format looks like (elements and their order, attributes, texts), and where a document does not.
//
// Our own statement of what a format's XML Schema asks, written in src/formats/<format>/<name>.xmlshape and compiled into tables
// when the project is built (tools/pack_xml_shapes.py, where the notation is explained). One file may hold several versions.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/line_counter.h"
#include "syntax/xml.h"

namespace proofhouse::syntax {

// Which attributes an element may have beside those that are listed: none, those of other namespaces, any.
enum class XmlOpen : std::uint8_t { kNone, kOther, kAny };

struct XmlShapeElement {
  std::uint32_t attributes = 0;  // the first; an element that is open for any and has no content is open for everything
  std::uint32_t count = 0;
  XmlOpen open = XmlOpen::kNone;
  std::uint32_t text = 0;     // 1 + its rule; 0: no text; with a content: text may stand between the elements
  std::uint32_t content = 0;  // 1 + its particle; 0: no elements
};

struct XmlShapeAttribute {
  std::uint32_t name = 0;
  std::uint32_t rule = 0;
  bool required = false;
};

// A part of a content model (XML Schema 1.0, part 1, §3.9). kOther is an element of another namespace.
enum class XmlParticle : std::uint8_t { kElement, kOther, kSequence, kChoice };

struct XmlShapeParticle {
  XmlParticle kind = XmlParticle::kElement;
  std::uint32_t first = 0;  // kElement: its name; kSequence, kChoice: the first of its parts
  std::uint32_t count = 0;  // kElement: its rule; kSequence, kChoice: how many parts
  std::int32_t least = 1;
  std::int32_t most = 1;  // -1: any number
};

enum class XmlText : std::uint8_t { kAny, kWords, kText, kAnyOf };

struct XmlShapeText {
  XmlText kind = XmlText::kAny;
  bool collapsed = false;     // white space around it does not count
  std::uint32_t first = 0;    // kWords: the first word; kAnyOf: the first part
  std::uint32_t count = 0;    // of them
  std::uint32_t pattern = 0;  // 1 + its index, or 0
  std::uint32_t format = 0;   // 1 + its index, or 0
  std::int64_t least = 0;     // characters; of xs-integer and xs-decimal the value
  std::int64_t most = -1;     // -1: any
};

// One version of one .xmlshape file. All spans are of tables that are never gone.
struct XmlShape {
  std::string_view name;     // "cyclonedx"
  std::string_view version;  // "1.6"
  std::string_view target;   // the namespace of its elements
  std::span<const XmlShapeElement> elements;
  std::span<const XmlShapeAttribute> attributes;
  std::span<const XmlShapeParticle> particles;
  std::span<const std::uint32_t> parts;
  std::span<const XmlShapeText> rules;
  std::span<const std::string_view> texts;
  std::span<const std::string_view> patterns;
  std::span<const std::string_view> formats;
  std::uint32_t root = 0;       // an element's rule
  std::uint32_t root_name = 0;  // a text
};

std::span<const XmlShape> xml_shapes();
// Null where there is none.
const XmlShape* find_xml_shape(std::string_view name, std::string_view version);

struct XmlBreach {
  LineColumn place;
  std::string message;  // what is wrong and what is wanted, without a full stop
};

struct XmlBreaches {
  std::vector<XmlBreach> breaches;  // in document order
  std::uint64_t left_out = 0;
};

// Holds a document against a shape: the first `most` breaches. Depth is the document's (Limits::depth).
XmlBreaches check_xml_shape(const XmlShape& shape, const XmlDocument& document, std::size_t most = 1000);

// The namespace that the name of the root element stands in.
std::string_view root_namespace(const XmlDocument& document);

}  // namespace proofhouse::syntax
