// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/paper/sign_summary.h"

#include "app/files/disk_file_source.h"
#include "app/language/said.h"
#include "app/sealing/pdf_sealer.h"
#include "app/storage/secret.h"
#include "core/base/said.h"
#include "core/printout/printout.h"

namespace anteroom::desktop {

namespace {

std::string_view bytesOf(const QByteArray& pdf) {
    return {pdf.constData(), static_cast<std::size_t>(pdf.size())};
}

Result<std::string> signedPages(const sealing::PdfSealer& sealer, const QByteArray& pdf, const ToSign& what,
                                const std::string& password) {
    const Result<storage::SigningKey> key = storage::SigningKey::load(what.key);
    if (!key)
        return key.error();
    const Session session = Session::resume(what.questionnaire, what.session);
    const Result<std::string> record = writePrintout(
        session, what.sheet, what.printed, what.paper == report::Paper::A4 ? "a4" : "letter", files::sha256);
    if (!record)
        return record.error();
    return sealer.sign(bytesOf(pdf), *record, *key, password);
}

Result<std::string> sealedPages(const QByteArray& pdf, const Sealing& sealing) {
    const Result<const sealing::PdfSealer*> sealer = sealing::pdfSealer();
    if (!sealer)
        return sealer.error();
    std::string password(sealing.password ? sealing.password->text() : std::string_view());
    Result<std::string> made = sealing.toSign ? signedPages(**sealer, pdf, *sealing.toSign, password)
                                              : (*sealer)->withPassword(bytesOf(pdf), password);
    storage::wipe(password);
    return made;
}

} // namespace

SavedPdf saveSealed(const QString& path, const QByteArray& pdf, const Sealing& sealing) {
    if (!sealing.toSign && !sealing.password)
        return savePdf(path, pdf);
    const Result<std::string> made = sealedPages(pdf, sealing);
    if (!made && !sealing.toSign)
        return {made.error(), false};
    if (!made)
        return {Error{core::said("The summary was not saved, because it could not be signed. %1",
                                 {language::asPart(made.error())})},
                false};
    return savePdf(path, QByteArray::fromStdString(*made));
}

} // namespace anteroom::desktop
