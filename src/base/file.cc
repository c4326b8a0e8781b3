#include "base/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/text.h"

namespace proofhouse {

namespace {

// strerror without a locale, for the causes that users meet.
std::string reason(int error) {
  switch (error) {
    case ENOENT: return "there is no such file or folder";
    case EACCES:
    case EPERM: return "permission denied";
    case EISDIR: return "it is a folder";
    case ENOTDIR: return "a part of the path is not a folder";
    case ELOOP: return "it is a link";
    case ENOSPC: return "the disk is full";
    case EROFS: return "the file system is read-only";
    case EMFILE:
    case ENFILE: return "too many files are open";
    case ENAMETOOLONG: return "the name is too long";
    default: return "the system says error " + std::to_string(error);
  }
}

ErrorCode class_of(int error) {
  if (error == ENOENT || error == ENOTDIR) return ErrorCode::kNotFound;
  if (error == ELOOP) return ErrorCode::kDenied;
  return ErrorCode::kUnreadable;
}

std::unexpected<Error> system_failure(const std::string& file, int error) {
  return fail_at(class_of(error), file, {}, reason(error), error == ENOENT ? "check the path" : "");
}

Result<Descriptor> require_regular(Descriptor fd, const std::string& name) {
  struct stat status{};
  if (fstat(fd.get(), &status) != 0) return system_failure(name, errno);
  if (S_ISDIR(status.st_mode)) return fail_at(ErrorCode::kUnreadable, name, {}, "it is a folder", "name a file");
  if (!S_ISREG(status.st_mode)) {
    return fail_at(ErrorCode::kDenied, name, {}, "it is not a regular file", "name a file, not a device, pipe or socket");
  }
  return fd;
}

}  // namespace

Descriptor::~Descriptor() {
  if (fd_ >= 0) close(fd_);
}

bool is_safe_relative(std::string_view path) {
  if (path.empty() || path.size() > 512 || !is_utf8(path)) return false;
  for (const char c : path) {
    if (static_cast<std::uint8_t>(c) < 0x20 || c == 0x7F || c == '\\') return false;
  }
  const auto parts = split(path, '/');
  return std::ranges::none_of(parts, [](std::string_view part) { return part.empty() || part == "." || part == ".."; });
}

Result<Descriptor> open_below(const std::string& folder, std::string_view relative) {
  const std::string name = folder + "/" + std::string(relative);
  if (!is_safe_relative(relative)) {
    return fail_at(ErrorCode::kDenied, printable(relative), {}, "the name leads out of its folder or holds forbidden characters",
                   "use a plain name below the folder");
  }
  Descriptor at(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!at.valid()) return system_failure(folder, errno);
  const auto parts = split(relative, '/');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    const int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | (last ? 0 : O_DIRECTORY);
    Descriptor next(openat(at.get(), std::string(parts[i]).c_str(), flags));
    if (!next.valid()) {
      const int error = errno;
      struct stat status{};
      const bool link =
          fstatat(at.get(), std::string(parts[i]).c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
      return system_failure(name, link ? ELOOP : error);
    }
    at = std::move(next);
  }
  return require_regular(std::move(at), name);
}

Result<Descriptor> open_file(const std::string& path) {
  Descriptor fd(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!fd.valid()) return system_failure(path, errno);
  return require_regular(std::move(fd), path);
}

Result<std::string> read_all(int fd, const std::string& name, std::uint64_t most) {
  struct stat status{};
  if (fstat(fd, &status) != 0) return system_failure(name, errno);
  const auto too_large = [&] {
    return fail_at(ErrorCode::kLimit, name, {}, "the file is larger than " + std::to_string(most) + " bytes",
                   "give a smaller file");
  };
  if (static_cast<std::uint64_t>(status.st_size) > most) return too_large();
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t filled = 0;
  while (true) {
    if (filled == bytes.size()) {
      // The file may have grown since its size was asked.
      std::array<char, 1> one{};
      const ssize_t more = pread(fd, one.data(), 1, static_cast<off_t>(filled));
      if (more == 0) break;
      if (more < 0 && errno != EINTR) return system_failure(name, errno);
      bytes.resize(std::min<std::uint64_t>(bytes.size() + (1U << 20U), most + 1));
      if (filled == bytes.size()) return too_large();
      continue;
    }
    const ssize_t count = pread(fd, bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(filled));
    if (count < 0) {
      if (errno == EINTR) continue;
      return system_failure(name, errno);
    }
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  if (filled > most) return too_large();
  bytes.resize(filled);
  return bytes;
}

Result<std::string> read_file(const std::string& path, std::uint64_t most) {
  const Descriptor fd = TRY(open_file(path));
  return read_all(fd.get(), path, most);
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  const std::filesystem::path target(path);
  std::error_code error;
  if (target.has_parent_path()) std::filesystem::create_directories(target.parent_path(), error);
  if (error) return system_failure(target.parent_path().string(), error.value());
  if (std::filesystem::is_symlink(std::filesystem::symlink_status(target, error))) {
    return fail_at(ErrorCode::kDenied, path, {}, "it is a link", "remove the link or write elsewhere");
  }
  const std::string beside = path + ".part-" + std::to_string(getpid());
  {
    const Descriptor fd(open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!fd.valid()) return system_failure(beside, errno);
    while (!bytes.empty()) {
      const ssize_t count = write(fd.get(), bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) {
        const int saved = errno;
        unlink(beside.c_str());
        return system_failure(path, saved);
      }
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (fdatasync(fd.get()) != 0) {
      const int saved = errno;
      unlink(beside.c_str());
      return system_failure(path, saved);
    }
  }
  if (rename(beside.c_str(), path.c_str()) != 0) {
    const int saved = errno;
    unlink(beside.c_str());
    return system_failure(path, saved);
  }
  return {};
}

Result<std::vector<std::string>> list_folder(const std::string& path) {
  DIR* folder = opendir(path.c_str());
  if (folder == nullptr) return system_failure(path, errno);
  std::vector<std::string> names;
  while (const dirent* entry = readdir(folder)) {
    const std::string_view name(entry->d_name);
    if (name != "." && name != "..") names.emplace_back(name);
  }
  closedir(folder);
  std::ranges::sort(names);
  return names;
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

bool exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

std::string program_folder() {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::string(".") : self.parent_path().string();
}

}  // namespace proofhouse
