// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attest/sign_pdf.h"

#include "app/attest/pdf_parts.h"
#include "app/attest/qpdf.h"
#include "app/attest/statement.h"
#include "app/language/said.h"
#include "core/base/said.h"

#include <stdexcept>

namespace anteroom::attest {

namespace {

void open(QPDF& pdf, std::string_view bytes) {
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("PDF", bytes.data(), bytes.size());
}

std::string written(QPDF& pdf, const std::string& password) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    // One password for both: without one of the owner anybody could open it as the owner.
    if (!password.empty())
        writer.setR6EncryptionParameters(password.c_str(), password.c_str(), true, true, true, true, true,
                                         true, qpdf_r3p_full, true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// A file of which nothing is said but its name, its kind and what it holds: no time, no sum, no size.
void attach(QPDF& pdf, std::string_view name, const char* kind, const std::string& content) {
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, content);
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/EmbeddedFile"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName(kind));
    QPDFObjectHandle file = QPDFObjectHandle::newDictionary();
    file.replaceKey("/Type", QPDFObjectHandle::newName("/Filespec"));
    file.replaceKey("/F", QPDFObjectHandle::newString(std::string(name)));
    file.replaceKey("/UF", QPDFObjectHandle::newUnicodeString(std::string(name)));
    file.replaceKey("/EF", QPDFObjectHandle::newDictionary({{"/F", stream}}));
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(
        std::string(name), QPDFFileSpecObjectHelper(pdf.makeIndirectObject(file)));
}

QPDFObjectHandle signatureIn(QPDF& pdf) {
    const auto file = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFile(std::string(signatureName));
    if (!file)
        throw std::logic_error("the place of the signature is gone");
    return file->getObjectHandle().getKey("/EF").getKey("/F");
}

Result<std::string> signedOf(std::string_view bytes, const std::string& record,
                             const storage::SigningKey& key, const std::string& password) {
    // Hashed is what whoever verifies it reads: the file as libqpdf writes it, with the signature's place.
    QPDF made;
    open(made, bytes);
    attach(made, recordName, "/application/json", record);
    attach(made, signatureName, "/text/plain", {});
    const std::string unsignedPdf = written(made, {});
    const Result<PdfContent> content = readPdf(unsignedPdf, {});
    if (!content)
        return content.error();

    const std::vector<PdfPart> parts = partsToSign(*content);
    QPDF pdf;
    open(pdf, unsignedPdf);
    signatureIn(pdf).replaceStreamData(signedStatement(parts, key), QPDFObjectHandle::newNull(),
                                       QPDFObjectHandle::newNull());
    std::string done = written(pdf, password);
    const Result<PdfContent> again = readPdf(done, password);
    if (!again)
        return again.error();
    const auto statement = again->signature ? readStatement(*again->signature) : std::nullopt;
    if (again->otherReading || !statement || statement->parts != partsToSign(*again) ||
        again->record != record)
        return Error{core::said("what was written does not read as what was signed")};
    return done;
}

Error notMade(const Message& why) {
    return Error{core::said("The PDF could not be signed: %1. Nothing was written.", {why})};
}

} // namespace

// The way into libqpdf that writes: what it throws ends here.
Result<std::string> signPdf(std::string_view pdf, const std::string& record, const storage::SigningKey& key,
                            const std::string& password) {
    try {
        Result<std::string> made = signedOf(pdf, record, key, password);
        return made ? made : notMade(language::asPart(made.error()));
    } catch (const std::exception& problem) {
        return notMade(Message::verbatim(problem.what()));
    }
}

Result<std::string> withPassword(std::string_view bytes, const std::string& password) {
    try {
        QPDF pdf;
        open(pdf, bytes);
        return written(pdf, password);
    } catch (const std::exception& problem) {
        return Error{core::said("The PDF could not get a password: %1. Nothing was written.",
                                {std::string(problem.what())})};
    }
}

} // namespace anteroom::attest
