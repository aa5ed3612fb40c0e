// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs sealed by libqpdf, for a program that loads it: see app/parts/part.h.
#include "app/attest/sign_pdf.h"
#include "app/sealing/pdf_sealer.h"

namespace anteroom::attest {

namespace {

class Sealer : public sealing::PdfSealer {
public:
    Result<std::string> sign(std::string_view pdf, const std::string& record, const storage::SigningKey& key,
                             const std::string& password) const override {
        return signPdf(pdf, record, key, password);
    }
    Result<std::string> withPassword(std::string_view pdf, const std::string& password) const override {
        return attest::withPassword(pdf, password);
    }
};

} // namespace

} // namespace anteroom::attest

extern "C" const anteroom::sealing::PdfSealer* anteroom_attest(const char* version) {
    static const anteroom::attest::Sealer sealer;
    return std::string_view(version) == ANTEROOM_VERSION ? &sealer : nullptr;
}
