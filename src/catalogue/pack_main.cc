// pack-catalogue FOLDER OUT.cc: reads a catalogue while the program is built and writes its wire form, and the text of
// questions.lock, as a source file. The same folder gives the same bytes. Exit status 1, and one line on standard error, for a
// catalogue that does not load.
#include <unistd.h>

#include <span>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/wire.h"
#include "catalogue/load.h"

namespace {

using proofhouse::Catalogue;
using proofhouse::Result;

constexpr std::size_t kBytesALine = 100;

// Octal escapes always have three digits, so that no digit behind one joins it; question marks are escaped against trigraphs.
void append_literal(std::string& out, std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % kBytesALine == 0) out += i == 0 ? "    \"" : "\"\n    \"";
    const auto byte = static_cast<std::uint8_t>(bytes[i]);
    const bool plain = byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\' && byte != '?';
    if (plain) {
      out += bytes[i];
    } else {
      out += '\\';
      for (const unsigned shift : {6U, 3U, 0U}) out += static_cast<char>('0' + ((byte >> shift) & 7U));
    }
  }
  out += bytes.empty() ? "    \"\"" : "\"";
}

void append_constant(std::string& out, std::string_view name, std::string_view bytes) {
  out += "constexpr char k" + std::string(name) + "Bytes[] =\n";
  append_literal(out, bytes);
  out += ";\n";
}

void append_view(std::string& out, std::string_view name) {
  const std::string array = "k" + std::string(name) + "Bytes";
  out += "const std::string_view kEmbedded" + std::string(name) + "(" + array + ", sizeof(" + array + ") - 1);\n";
}

Result<void> pack(const std::string& folder, const std::string& target) {
  const auto files = TRY(proofhouse::catalogue::read_folder(folder));
  const Catalogue catalogue = TRY(proofhouse::catalogue::load(files));
  const std::string lock = TRY(proofhouse::read_file(folder + "/questions.lock"));
  std::string out =
      "// Written by pack-catalogue; not to be edited.\n#include \"catalogue/embedded_data.h\"\n\n"
      "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\nnamespace proofhouse::catalogue {\n\nnamespace {\n\n";
  append_constant(out, "Wire", proofhouse::to_wire(catalogue));
  append_constant(out, "Lock", lock);
  out += "\n}  // namespace\n\n";
  append_view(out, "Wire");
  append_view(out, "Lock");
  out += "\n}  // namespace proofhouse::catalogue\n";
  return proofhouse::write_file(target, out);
}

void say(const std::string& line) {
  const std::string text = line + "\n";
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

int main(int count, char** values) {
  const std::span<char*> arguments(values, static_cast<std::size_t>(count));
  if (arguments.size() != 3) {
    say("usage: pack-catalogue FOLDER OUT.cc");
    return 2;
  }
  const auto packed = pack(arguments[1], arguments[2]);
  if (!packed) say(proofhouse::one_line(packed.error()));
  return packed ? 0 : 1;
}
