// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attest/qpdf.h"
#include "app/attest/sign_pdf.h"
#include "app/attest/verify_pdf.h"
#include "core/printout/printout.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_interview.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <functional>
#include <memory>
#include <string>

// A signed PDF of three pages, and what somebody with libqpdf may make of it. Include where a QGuiApplication
// is.
namespace anteroom::attesttest {

/// Text in two fonts on each page, and a picture on the first.
inline std::string plainPdf() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QStringLiteral("Screening summary"));
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int page = 1; page <= 3; ++page) {
        if (page > 1)
            writer.newPage();
        painter.setFont(QFont(QStringLiteral("Noto Sans"), 12));
        painter.drawText(20, 40, QStringLiteral("Page %1 of 3").arg(page));
        QFont strong(QStringLiteral("Noto Sans"), 14);
        strong.setBold(true);
        painter.setFont(strong);
        painter.drawText(20, 80, QStringLiteral("Blood pressure above 140/90"));
    }
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    picture.setPixel(3, 3, qRgb(255, 0, 0));
    painter.drawImage(200, 200, picture);
    painter.end();
    return bytes.toStdString();
}

inline std::string sampleRecord() {
    const test::TestSession session = test::finishedInterview();
    return writePrintout(session, test::sampleSheet(), test::summaryOf(session), "letter", test::sha256)
        .value();
}

inline const storage::SigningKey& clinicKey() {
    static const storage::SigningKey key = storage::SigningKey::random();
    return key;
}

inline std::string signedPdf(const std::string& password = {}) {
    const auto made = attest::signPdf(plainPdf(), sampleRecord(), clinicKey(), password);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return *made;
}

/// One that is made once.
inline const std::string& theSignedPdf() {
    static const std::string pdf = signedPdf();
    return pdf;
}

using Set = std::function<void(QPDFWriter&)>;

inline std::string written(QPDF& pdf, const Set& set = {}) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    if (set)
        set(writer);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// The PDF after `change`, as libqpdf writes it.
inline std::string changed(const std::string& bytes, const std::function<void(QPDF&)>& change,
                           const Set& set = {}, const char* password = nullptr) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("signed", bytes.data(), bytes.size(), password);
    change(pdf);
    return written(pdf, set);
}

inline attest::Verified verified(const std::string& pdf, const std::string& password = {}) {
    const auto result = attest::verifyPdf(pdf, password, {clinicKey().publicKey()});
    if (!result)
        qFatal("%s", result.error().message.c_str());
    return *result;
}

/// All that is otherwise, a line each: "pages: page 2 is not as it was signed".
inline QByteArray differencesOf(const attest::Verified& verified) {
    QByteArrayList all;
    const auto add = [&all](const char* list, const std::vector<std::string>& differences) {
        for (const std::string& one : differences)
            all << QByteArray(list) + ": " + QByteArray::fromStdString(one);
    };
    add("pages", verified.pages);
    add("answers", verified.answers);
    add("rules", verified.rules);
    add("rest", verified.rest);
    if (verified.rederivation)
        for (const Rederived& one : verified.rederivation->different)
            all << "findings: " + QByteArray::fromStdString(one.id + ": " + one.what);
    return all.join('\n');
}

} // namespace anteroom::attesttest
