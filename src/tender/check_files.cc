#include "tender/check_files.h"

#include <sys/stat.h>

#include <mutex>
#include <optional>
#include <utility>

#include "base/at_once.h"
#include "base/file.h"

namespace proofhouse::tender {

namespace {

constexpr std::size_t kMostFiles = 1'000'000;
constexpr std::size_t kMostFolders = 64;  // inside each other

enum class Entry : std::uint8_t { kFile, kFolder, kOther };

Entry entry_of(const std::string& path) {
  struct stat status{};
  if (lstat(path.c_str(), &status) != 0) return Entry::kOther;
  if (S_ISREG(status.st_mode)) return Entry::kFile;
  return S_ISDIR(status.st_mode) ? Entry::kFolder : Entry::kOther;
}

Result<void> add_folder(const std::string& folder, std::size_t depth, std::vector<FileToCheck>& files) {
  if (depth > kMostFolders) {
    return fail_at(ErrorCode::kLimit, folder, {}, "more than 64 folders stand inside each other",
                   "name the folders further down");
  }
  for (const std::string& name : TRY(list_folder(folder))) {
    if (name.starts_with('.')) continue;
    const std::string path = folder.ends_with('/') ? folder + name : folder + "/" + name;
    switch (entry_of(path)) {
      case Entry::kFile: files.push_back({path, true}); break;
      case Entry::kFolder: TRY_VOID(add_folder(path, depth + 1, files)); break;
      case Entry::kOther: break;
    }
    if (files.size() > kMostFiles) {
      return fail_at(ErrorCode::kLimit, folder, {}, "there are more than a million files", "check folder by folder");
    }
  }
  return {};
}

FileCheck died_on() {
  FileCheck check;
  check.kind = "unknown";
  check.violations.push_back({"reader-died", Severity::kError, {}, "it made the process that read it end without an answer"});
  return check;
}

Result<FileCheck> check_one(const std::string& path, const Workers& workers) {
  const Descriptor file = TRY(open_file(path));
  bool died = false;
  auto check = workers.check(file.get(), died);
  if (check) return check;
  if (died) return died_on();
  Error error = check.error();
  error.file = path;
  return std::unexpected(std::move(error));
}

}  // namespace

Result<std::vector<FileToCheck>> files_to_check(const std::vector<std::string>& paths) {
  std::vector<FileToCheck> files;
  for (const std::string& path : paths) {
    if (is_folder(path)) {
      TRY_VOID(add_folder(path, 1, files));
    } else {
      files.push_back({path, false});
    }
  }
  return files;
}

void check_files(const std::vector<FileToCheck>& files, const Workers& workers, unsigned jobs, const FileChecked& checked) {
  std::mutex mutex;
  std::vector<std::optional<Result<FileCheck>>> waiting(files.size());
  std::size_t next = 0;
  at_once(files.size(), jobs, [&](std::size_t index) {
    auto check = check_one(files[index].path, workers);
    const std::scoped_lock lock(mutex);
    waiting[index] = std::move(check);
    for (; next < files.size() && waiting[next]; ++next) {
      checked(next, *waiting[next]);
      waiting[next].reset();
    }
  });
}

}  // namespace proofhouse::tender
