#include "formats/secure-software-form/check.h"

#include <algorithm>
#include <variant>

#include "formats/secure-software-form/reader.h"

namespace proofhouse::formats::secure_software_form {

namespace {

void check_products(const SecureSoftwareForm& form, Violations& violations) {
  if (form.products.empty()) {
    violations.add_at("form-product", Severity::kError, "/products", "no product is named that the form covers");
  }
  for (const AttestedSoftware& product : form.products) {
    if (product.version.empty()) {
      violations.add("form-version", Severity::kError, product.node, "the version of " + quote(product.name) + " is not said");
    }
    if (!product.released) {
      violations.add("form-date", Severity::kError, product.node, "the release date of " + quote(product.name) + " is not said");
    } else if (form.signed_on && *form.signed_on < *product.released) {
      violations.add("form-date-order", Severity::kError, product.node,
                     "it was signed on " + form.signed_on->iso() + ", before " + quote(product.name) + " was released on " +
                         product.released->iso());
    }
  }
}

// All four statements, unless a third party assessed the producer in their place.
void check_statements(const SecureSoftwareForm& form, Violations& violations) {
  if (!form.assessor.empty()) {
    violations.add_at("form-assessor", Severity::kInformation, "/assessor",
                      quote(form.assessor) + " attests in the producer's place; its assessment must be attached");
  }
  for (const std::string_view name : enum_names(SoftwarePractice{})) {
    const auto practice = from_name<SoftwarePractice>(name);
    if (std::ranges::find(form.attested, *practice) == form.attested.end()) {
      violations.add_at("form-statement", Severity::kError, "/attested",
                        "the statement about " + std::string(name) + " is not made");
    }
  }
}

void check_signature(const SecureSoftwareForm& form, Violations& violations) {
  if (!form.signed_on) violations.add_at("form-date", Severity::kError, "/signature", "the date of the signature is not said");
  if (form.signer_is_chief_executive) return;
  if (form.delegation.empty()) {
    violations.add_at(
        "form-signer", Severity::kError, "/signature",
        "the signer is not the chief executive, and no delegation with the authority to bind the producer is attached");
  } else if (!form.delegation_sha256) {
    violations.add_at("form-signer", Severity::kWarning, "/signature/delegation",
                      "the delegation has no SHA-256, so any file of that name would do");
  }
}

void check_contact(const SecureSoftwareForm& form, Violations& violations) {
  if (form.contact_name.empty() || (form.contact_email.empty() && form.contact_phone.empty())) {
    violations.add_at("form-contact", Severity::kError, "/contact", "nobody is named who answers for the form");
  }
}

}  // namespace

std::optional<std::string> claims(const Opened& file) {
  return file.member_text("schema") == kSchema ? std::optional<std::string>("1") : std::nullopt;
}

void check(const Opened& file, Violations& violations) {
  const auto read = secure_software_form::read(*file.json());
  if (!read) {
    violations.add_at("schema", Severity::kError, read.error().place, read.error().cause + "; " + read.error().cure);
    return;
  }
  const auto& form = std::get<SecureSoftwareForm>(read->document);
  check_products(form, violations);
  check_statements(form, violations);
  check_signature(form, violations);
  check_contact(form, violations);
}

}  // namespace proofhouse::formats::secure_software_form
