#include "cli/batch.h"

#include <unistd.h>

#include <cerrno>
#include <vector>

#include "cli/terminal.h"

namespace proofhouse::cli {

namespace {

constexpr std::size_t kChunk = 256UL << 10U;

// Lines out of chunks: what a chunk leaves unfinished is kept for the next.
class Lines {
 public:
  explicit Lines(const std::function<void(std::string_view, std::string&)>& answer) : answer_(answer) {}

  void take(std::string_view chunk) {
    for (std::size_t end = chunk.find('\n'); end != std::string_view::npos; end = chunk.find('\n')) {
      line(chunk.substr(0, end));
      chunk.remove_prefix(end + 1);
    }
    keep(chunk);
  }

  void finish() {
    if (!kept_.empty() || too_long_) line({});
  }

  std::string out;

 private:
  void keep(std::string_view part) {
    too_long_ = too_long_ || kept_.size() + part.size() > kLongestLine;
    if (too_long_) {
      kept_.clear();
    } else {
      kept_ += part;
    }
  }

  void line(std::string_view end) {
    std::string_view whole = end;
    if (!kept_.empty() || too_long_ || end.size() > kLongestLine) {
      keep(end);
      whole = kept_;
    }
    if (whole.ends_with('\r')) whole.remove_suffix(1);
    if (too_long_) {
      out += invalid_line({ErrorCode::kLimit, {}, {}, "a line longer than 1 MiB", "give one text a line"}) + "\n";
    } else {
      answer_(whole, out);
    }
    kept_.clear();
    too_long_ = false;
  }

  const std::function<void(std::string_view, std::string&)>& answer_;
  std::string kept_;
  bool too_long_ = false;
};

}  // namespace

std::string invalid_line(const Error& error) { return "invalid\t" + one_line(error); }

Result<void> answer_lines(const std::function<void(std::string_view, std::string&)>& answer) {
  std::vector<char> chunk(kChunk);
  Lines lines(answer);
  while (true) {
    const ssize_t count = read(STDIN_FILENO, chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(ErrorCode::kUnreadable, "standard input cannot be read", "give the lines by a pipe or a file");
    if (count == 0) break;
    lines.take({chunk.data(), static_cast<std::size_t>(count)});
    print(lines.out);
    lines.out.clear();
  }
  lines.finish();
  print(lines.out);
  return {};
}

}  // namespace proofhouse::cli
