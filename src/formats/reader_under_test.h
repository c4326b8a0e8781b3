// What the tests of all readers share: a sample of each format, and tables of edits to it with the error that each must give.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/wire.h"
#include "formats/readers.h"

namespace proofhouse::formats {

inline std::string sample(Format format) {
  std::string name = "/testdata/sample.json";
  if (format == Format::kBid) name = "/testdata/sample.yaml";
  if (format == Format::kEpss) name = "/testdata/sample.csv";
  if (format == Format::kResponseWorkbook) name = "/testdata/sample.xlsx";
  if (format == Format::kResponseForm) name = "/testdata/sample.html";
  if (format == Format::kCms) name = "/testdata/sample.p7s";
  if (format == Format::kAsicE) name = "/testdata/sample.asice";
  if (format == Format::kPades) name = "/testdata/sample.pdf";
  // Readers that pass a file on have the samples of those that they pass it to.
  if (format == Format::kAnySbom) format = Format::kCyclonedx;
  if (format == Format::kAnyAdvisory) format = Format::kCsaf;
  const auto bytes = read_file(PROOFHOUSE_SOURCE_DIR "/src/formats/" + std::string(name_of(format)) + name);
  EXPECT_TRUE(bytes) << name_of(format);
  return bytes.value_or("");
}

// The sample with one text of it replaced; the text must stand there.
inline std::string edited(Format format, std::string_view from, std::string_view to) {
  std::string text = sample(format);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

// An edit after which the sample must be refused with this code, place and part of the message.
struct Refusal {
  std::string_view name;
  std::string_view from;
  std::string_view to;
  ErrorCode code;
  std::string_view place;
  std::string_view says;
};

inline void expect_refused(Format format, const std::vector<Refusal>& refusals) {
  for (const Refusal& refusal : refusals) {
    SCOPED_TRACE(refusal.name);
    const auto document = read(format, edited(format, refusal.from, refusal.to));
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, refusal.code) << one_line(document.error());
    EXPECT_EQ(document.error().place, refusal.place) << one_line(document.error());
    EXPECT_NE(one_line(document.error()).find(refusal.says), std::string::npos) << one_line(document.error());
    EXPECT_FALSE(document.error().cure.empty());
  }
}

// The document of a text that must be read.
inline ReadDocument document_of(Format format, std::string text) {
  auto document = read(format, std::move(text));
  EXPECT_TRUE(document) << one_line(document.error());
  return document ? *std::move(document) : ReadDocument{};
}

template <class T>
T value_of(Format format, std::string text) {
  ReadDocument document = document_of(format, std::move(text));
  EXPECT_TRUE(std::holds_alternative<T>(document.document));
  return std::get<T>(std::move(document.document));
}

// An edit after which the sample must be read with one more Remark, which says this.
struct Remarked {
  std::string_view name;
  std::string_view from;
  std::string_view to;
  std::string_view says;
};

inline void expect_remarked(Format format, const std::vector<Remarked>& cases) {
  const std::size_t before = document_of(format, sample(format)).remarks.size();
  for (const Remarked& remarked : cases) {
    SCOPED_TRACE(remarked.name);
    const auto remarks = document_of(format, edited(format, remarked.from, remarked.to)).remarks;
    EXPECT_EQ(remarks.size(), before + 1);
    bool said = false;
    std::string all;
    for (const Remark& remark : remarks) {
      said = said || remark.text.find(remarked.says) != std::string::npos;
      all += remark.text + "\n";
    }
    EXPECT_TRUE(said) << all;
  }
}

}  // namespace proofhouse::formats
