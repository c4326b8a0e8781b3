#include "base/error.h"

#include "base/text.h"

namespace proofhouse {

std::string one_line(const Error& error) {
  std::string line;
  if (!error.file.empty()) line += printable(error.file);
  if (!error.place.empty()) {
    if (!line.empty()) line += ':';
    line += printable(error.place);
  }
  if (!line.empty()) line += ": ";
  line += printable(error.cause);
  if (!error.cure.empty()) {
    line += "; ";
    line += printable(error.cure);
  }
  return line;
}

}  // namespace proofhouse
