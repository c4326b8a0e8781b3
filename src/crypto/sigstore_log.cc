#include "crypto/sigstore_log.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/text.h"
#include "crypto/merkle.h"
#include "crypto/signature.h"

namespace proofhouse::crypto {

namespace {

// More signatures than a log and its witnesses make; each costs a verification.
constexpr std::size_t kMostNoteSignatures = 32;
constexpr std::string_view kDash = "\xE2\x80\x94 ";  // an em dash and a space begin a signature line

std::unexpected<Error> wrong(std::string cause) { return fail(ErrorCode::kInvalid, std::move(cause)); }

std::optional<Digest> digest_of(std::span<const std::uint8_t> bytes) {
  Digest digest;
  if (bytes.size() != digest.bytes.size()) return std::nullopt;
  std::ranges::copy(bytes, digest.bytes.begin());
  return digest;
}

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

// "— NAME BASE64(four bytes of key id, signature)".
bool signed_by(std::string_view line, const Checkpoint& checkpoint, const TrustedLog& log) {
  if (!line.starts_with(kDash)) return false;
  line.remove_prefix(kDash.size());
  const std::size_t space = line.rfind(' ');
  if (space == std::string_view::npos || line.substr(0, space) != log.host) return false;
  const auto bytes = from_base64(line.substr(space + 1));
  if (!bytes || bytes->size() <= 4 || !std::equal(bytes->begin(), bytes->begin() + 4, log.note_id.begin())) return false;
  const auto signature = std::span(*bytes).subspan(4);
  return verify(*log.key, log.scheme, as_bytes(checkpoint.body), signature).has_value();
}

// Rekor v1 puts the number of its tree behind its name.
bool is_origin(std::string_view origin, std::string_view host) {
  return origin == host || (origin.starts_with(host) && origin.substr(host.size()).starts_with(" - "));
}

Result<void> check_checkpoint(const Checkpoint& checkpoint, const TrustedLog& log) {
  if (!is_origin(checkpoint.origin, log.host)) return wrong("the checkpoint is of another log");
  std::string_view rest = checkpoint.signatures;
  for (std::size_t i = 0; i < kMostNoteSignatures && !rest.empty(); ++i) {
    if (signed_by(next_line(rest), checkpoint, log)) return {};
  }
  return wrong("no signature of the checkpoint is the log's");
}

}  // namespace

Result<const TrustedLog*> log_of(const LogEntry& entry, std::span<const TrustedLog> logs) {
  const auto found = std::ranges::find(logs, entry.log_id, &TrustedLog::id);
  if (found == logs.end()) return wrong("the trusted root does not know the log");
  if (!found->key) return wrong("the key of the log is of a kind that is not accepted");
  return &*found;
}

Result<Timestamp> check_promise(const LogEntry& entry, const TrustedLog& log) {
  if (!entry.integrated) return wrong("the entry has no time");
  const std::string message = "{\"body\":\"" + to_base64(entry.body) +
                              "\",\"integratedTime\":" + std::to_string(entry.integrated->seconds()) + ",\"logID\":\"" +
                              to_hex(entry.log_id) + "\",\"logIndex\":" + std::to_string(entry.index) + "}";
  if (!verify(*log.key, log.scheme, as_bytes(message), entry.promise))
    return wrong("the log did not sign this entry with this time");
  if (!log.valid.contains(*entry.integrated)) return wrong("the log's key was not valid at the time of the entry");
  return *entry.integrated;
}

Result<Checkpoint> read_checkpoint(std::string_view note) {
  const std::size_t split = note.find("\n\n");
  if (split == std::string_view::npos) return wrong("the checkpoint has no signatures");
  Checkpoint checkpoint;
  checkpoint.body = note.substr(0, split + 1);
  checkpoint.signatures = note.substr(split + 2);
  std::string_view rest = checkpoint.body;
  checkpoint.origin = next_line(rest);
  const std::string_view size = next_line(rest);
  const auto read = std::from_chars(size.data(), size.data() + size.size(), checkpoint.size);
  if (checkpoint.origin.empty() || size.empty() || read.ec != std::errc() || read.ptr != size.data() + size.size()) {
    return wrong("the checkpoint has no origin and size");
  }
  const auto root = from_base64(next_line(rest));
  const auto digest = root ? digest_of(*root) : std::nullopt;
  if (!digest) return wrong("the checkpoint has no root hash");
  checkpoint.root = *digest;
  return checkpoint;
}

Result<void> check_inclusion(const LogEntry& entry, const TrustedLog& log) {
  if (!entry.has_proof || entry.proof_index < 0 || entry.tree_size <= 0) return wrong("the entry has no inclusion proof");
  std::vector<Digest> path;
  for (const auto& hash : entry.hashes) {
    const auto digest = digest_of(hash);
    if (!digest) return wrong("a hash of the inclusion proof is no SHA-256");
    path.push_back(*digest);
  }
  const auto size = static_cast<std::uint64_t>(entry.tree_size);
  const Digest root = TRY(root_of_inclusion(static_cast<std::uint64_t>(entry.proof_index), size, leaf_hash(entry.body), path));
  if (digest_of(entry.root_hash) != root) return wrong("the inclusion proof does not lead to its root hash");
  const Checkpoint checkpoint = TRY(read_checkpoint(entry.checkpoint));
  if (checkpoint.size != size || checkpoint.root != root) return wrong("the checkpoint is of another tree than the proof");
  return check_checkpoint(checkpoint, log);
}

}  // namespace proofhouse::crypto
