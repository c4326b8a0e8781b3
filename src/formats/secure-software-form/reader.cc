#include "formats/secure-software-form/reader.h"

#include <algorithm>
#include <utility>

#include "formats/record.h"
#include "formats/remarks.h"
#include "formats/strict_text.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"

namespace proofhouse::formats::secure_software_form {

namespace {

using syntax::StrictMap;
using syntax::Tree;

enum class FormType : std::uint8_t { kNew, kExtension };
constexpr std::array<std::string_view, 2> enum_names(FormType) { return {"new", "extension"}; }
enum class SignerRole : std::uint8_t { kChiefExecutive, kDesignee };
constexpr std::array<std::string_view, 2> enum_names(SignerRole) { return {"chief-executive", "designee"}; }

Result<void> read_producer(const Tree& tree, SecureSoftwareForm& form) {
  StrictMap map(tree, {}, "the producer");
  form.producer = filled_text(map, "name");
  form.producer_address = map.optional_text("address").value_or("");
  form.producer_website = map.optional_text("website").value_or("");
  return map.finish();
}

Result<void> read_contact(const Tree& tree, SecureSoftwareForm& form) {
  StrictMap map(tree, {}, "the contact");
  form.contact_name = filled_text(map, "name");
  form.contact_title = map.optional_text("title").value_or("");
  form.contact_phone = map.optional_text("phone").value_or("");
  form.contact_email = map.optional_text("email").value_or("");
  return map.finish();
}

Result<AttestedSoftware> read_product(const Tree& tree) {
  StrictMap map(tree, {}, "a product");
  AttestedSoftware product;
  product.name = filled_text(map, "name");
  product.version = map.optional_text("version").value_or("");
  product.released = map.optional_date("released");
  product.node = tree.node;
  TRY_VOID(map.finish());
  return product;
}

Result<void> read_delegation(const Tree& tree, SecureSoftwareForm& form) {
  StrictMap map(tree, {}, "the delegation");
  form.delegation = filled_text(map, "file");
  form.delegation_sha256 = map.optional_digest("sha256");
  return map.finish();
}

Result<void> read_signature(const Tree& tree, SecureSoftwareForm& form) {
  StrictMap map(tree, {}, "the signature");
  form.signer_name = filled_text(map, "name");
  form.signer_title = map.optional_text("title").value_or("");
  form.signer_is_chief_executive = map.enumeration<SignerRole>("role") == SignerRole::kChiefExecutive;
  if (const Tree* delegation = map.optional_map("delegation")) map.check(read_delegation(*delegation, form));
  form.signed_on = map.optional_date("date");
  return map.finish();
}

void read_attested(StrictMap& map, SecureSoftwareForm& form) {
  for (const std::string& text : map.optional_texts("attested")) {
    const auto practice = from_name<SoftwarePractice>(text);
    if (!practice) {
      map.refuse("attested", "\"attested\" holds " + quote(text),
                 "write secure-environments, trusted-supply-chain, provenance or vulnerability-checks");
      return;
    }
    form.attested.push_back(*practice);
  }
  std::ranges::sort(form.attested);
  const auto repeated = std::ranges::unique(form.attested);
  form.attested.erase(repeated.begin(), repeated.end());
}

Result<SecureSoftwareForm> read_form(const Tree& tree) {
  StrictMap map(tree, {}, "the form");
  TRY_VOID(expect_schema(map, kSchema));
  SecureSoftwareForm form;
  form.extension = map.enumeration<FormType>("type") == FormType::kExtension;
  if (const Tree* producer = map.map("producer")) map.check(read_producer(*producer, form));
  for (const Tree& product : map.list("products")) form.products.push_back(TRY(read_product(product)));
  if (const Tree* contact = map.optional_map("contact")) map.check(read_contact(*contact, form));
  read_attested(map, form);
  form.assessor = map.optional_text("assessor").value_or("");
  if (const Tree* signature = map.map("signature")) map.check(read_signature(*signature, form));
  TRY_VOID(map.finish());
  return form;
}

}  // namespace

Result<ReadDocument> read(const syntax::JsonDocument& document) {
  Remarks remarks;
  remarks.note_byte_order_mark(document.source());
  SecureSoftwareForm form = TRY(read_form(syntax::json_tree(document)));
  return ReadDocument{std::move(form), std::move(remarks).take()};
}

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  return read(TRY(syntax::JsonDocument::parse(std::move(bytes), limits)));
}

}  // namespace proofhouse::formats::secure_software_form
