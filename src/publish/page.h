// Page: the frame of a document of its own, in the looks of the report.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "publish/report_parts.h"
#include "render/html.h"

namespace proofhouse::publish {

struct PageSection {
  render::Literal id;
  render::Literal title;
  std::function<void(render::Html&)> body;
};

struct PageFrame {
  std::string kind;   // "Proofhouse acceptance record"
  std::string title;  // "Feeder RTU 2026 – acceptance"
  std::string date;   // "As of 2026-11-01"
  std::string foot;
};

// The frame alone, around what `main` writes: head, the link that skips to "summary", the line on top, the foot. Nothing is
// loaded, run or sent. Same calls, same bytes.
std::string frame_html(const PageFrame& frame, const std::function<void(render::Html&)>& main);

// The list of contents: "Summary", then the parts.
void write_contents(render::Html& html, std::string_view heading, std::span<const PartName> parts);

// The whole document: `front` writes the first section, which holds the heading with the id "title"; the others follow, each with
// its heading and an entry in the list of contents.
std::string page_html(const PageFrame& frame, const std::function<void(render::Html&)>& front,
                      std::span<const PageSection> sections);

}  // namespace proofhouse::publish
