// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attest/statement.h"
#include "tests/app/attest/signed_summary.h"
#include "tests/support/gui/pdf_probe.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::attesttest;

class SignedPdfTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasSignedIsVerified();
    void itReadsAsBefore();
    void theStatementNamesEachPart();
    void whoeverPacksItAnewChangesNothing_data();
    void whoeverPacksItAnewChangesNothing();
    void aPasswordIsPutOnAndTakenOff();
    void itsPasswordIsWantedAndNoOther();
    void aPasswordAloneSignsNothing();
    void anotherKeyIsNotTrusted();
    void oneOfSeveralKeysIsNamed();
    void whatWasNeverSignedIsSaidToBeThat();
    void aStatementIsReadToTheLastByteOrNotAtAll();
    void damageIsNotSigned();
};

void SignedPdfTest::whatWasSignedIsVerified() {
    const attest::Verified result = verified(theSignedPdf());
    QCOMPARE(differencesOf(result), QByteArray());
    QVERIFY(result.isAsSigned());
    QCOMPARE(result.fingerprint, clinicKey().publicKey().fingerprint());
    QCOMPARE(result.questionnaire, std::string("sample 1.2.0"));
    QVERIFY(result.rederivation && result.rederivation->findings > 5);
}

void SignedPdfTest::itReadsAsBefore() {
    const QByteArray before = QByteArray::fromStdString(plainPdf());
    const QByteArray after = QByteArray::fromStdString(theSignedPdf());
    QCOMPARE(probe::pagesOf(after), probe::pagesOf(before));
    QVERIFY(probe::picturesOf(after, 50) == probe::picturesOf(before, 50));
}

void SignedPdfTest::theStatementNamesEachPart() {
    const auto content = attest::readPdf(theSignedPdf(), {});
    QVERIFY(content.ok() && content->signature);
    const auto statement = attest::readStatement(*content->signature);
    QVERIFY(statement);
    QByteArrayList names;
    for (const attest::PdfPart& part : statement->parts)
        names << QByteArray::fromStdString(part.name);
    for (const char* name :
         {"page 1", "page 2", "page 3", "attachment anteroom-record.json",
          "attachment anteroom-signature.txt", "catalog /Names/EmbeddedFiles", "catalog /Pages",
          "catalog /Type", "information", "record questionnaire", "record screening", "record result"})
        QVERIFY2(names.contains(name), names.join(", ").constData());
    // Nothing of the patient, and of the key nothing.
    QVERIFY(content->signature->find("Avery") == std::string::npos);
}

void SignedPdfTest::whoeverPacksItAnewChangesNothing_data() {
    QTest::addColumn<int>("how");
    const char* names[]{"as libqpdf does",  "unpacked",        "packed into object streams",
                        "not so packed",    "packed anew",     "under a password of 1994",
                        "under one of AES", "with another id", "of another version"};
    for (int how = 0; how < static_cast<int>(std::size(names)); ++how)
        QTest::newRow(names[how]) << how;
}

void SignedPdfTest::whoeverPacksItAnewChangesNothing() {
    QFETCH(int, how);
    const std::string pdf = changed(
        theSignedPdf(), [](QPDF&) {},
        [how](QPDFWriter& writer) {
            if (how == 1)
                writer.setStreamDataMode(qpdf_s_uncompress);
            if (how == 2)
                writer.setObjectStreamMode(qpdf_o_generate);
            if (how == 3)
                writer.setObjectStreamMode(qpdf_o_disable);
            if (how == 4)
                writer.setRecompressFlate(true);
            if (how == 5)
                writer.setR3EncryptionParametersInsecure("u", "o", true, true, true, true, true, true,
                                                         qpdf_r3p_full);
            if (how == 6)
                writer.setR6EncryptionParameters("u", "o", true, true, true, true, true, true, qpdf_r3p_full,
                                                 true);
            if (how == 7)
                writer.setDeterministicID(true);
            if (how == 8)
                writer.setMinimumPDFVersion("2.0");
        });
    QVERIFY(pdf != theSignedPdf());
    const attest::Verified result = verified(pdf, how == 5 || how == 6 ? "u" : "");
    QCOMPARE(differencesOf(result), QByteArray());
    QVERIFY(result.isAsSigned());
}

void SignedPdfTest::aPasswordIsPutOnAndTakenOff() {
    const std::string password = "gr\xC3\xBCne Wiese 7";
    const std::string locked = signedPdf(password);
    QVERIFY(locked.find("anteroom-record") == std::string::npos);
    QVERIFY(verified(locked, password).isAsSigned());
    int r = 0, p = 0;
    QPDF pdf;
    pdf.processMemoryFile("locked", locked.data(), locked.size(), password.c_str());
    QVERIFY(pdf.isEncrypted(r, p));
    QCOMPARE(r, 6); // AES-256
    // Off, by somebody's libqpdf; on again, under another one; off again.
    const auto off = [](QPDFWriter& writer) { writer.setPreserveEncryption(false); };
    std::string open = changed(
        locked, [](QPDF&) {}, off, password.c_str());
    QVERIFY(open.find("/Encrypt") == std::string::npos);
    QVERIFY(verified(open).isAsSigned());
    const auto again = attest::withPassword(open, "other");
    QVERIFY(again.ok());
    QVERIFY(verified(*again, "other").isAsSigned());
    QVERIFY(verified(changed(
                         *again, [](QPDF&) {}, off, "other"))
                .isAsSigned());
    // One that nobody asks for is passed over.
    QVERIFY(verified(open, "anything").isAsSigned());
}

void SignedPdfTest::itsPasswordIsWantedAndNoOther() {
    const std::string locked = signedPdf("right");
    const auto none = attest::verifyPdf(locked, {}, {clinicKey().publicKey()});
    QVERIFY(!none.ok());
    QVERIFY(none.error().message.find("it has a password") != std::string::npos);
    for (const char* wrong : {"wrong", "righ", "Right", "right "}) {
        const auto other = attest::verifyPdf(locked, wrong, {clinicKey().publicKey()});
        QVERIFY(!other.ok());
        QCOMPARE(other.error().message, std::string("its password is another one"));
    }
}

void SignedPdfTest::aPasswordAloneSignsNothing() {
    const auto locked = attest::withPassword(plainPdf(), "word");
    QVERIFY(locked.ok());
    const attest::Verified result = verified(*locked, "word");
    QVERIFY(!result.hasSignature && !result.isAsSigned());
}

void SignedPdfTest::anotherKeyIsNotTrusted() {
    const auto other = attest::signPdf(plainPdf(), sampleRecord(), storage::SigningKey::random(), {});
    QVERIFY(other.ok());
    for (const auto& trusted : {std::vector<storage::PublicKey>{}, {clinicKey().publicKey()}}) {
        const auto result = attest::verifyPdf(*other, {}, trusted);
        QVERIFY(result.ok() && result->hasSignature && result->fingerprint.empty());
        QVERIFY(!result->isAsSigned() && !result->rederivation);
    }
}

void SignedPdfTest::oneOfSeveralKeysIsNamed() {
    const auto other = storage::SigningKey::random().publicKey();
    const auto result = attest::verifyPdf(theSignedPdf(), {}, {other, clinicKey().publicKey()});
    QVERIFY(result.ok() && result->isAsSigned());
    QCOMPARE(result->fingerprint, clinicKey().publicKey().fingerprint());
}

void SignedPdfTest::whatWasNeverSignedIsSaidToBeThat() {
    const attest::Verified result = verified(plainPdf());
    QVERIFY(!result.hasSignature && !result.isAsSigned());
}

void SignedPdfTest::aStatementIsReadToTheLastByteOrNotAtAll() {
    const std::string text = attest::signedStatement(
        {{"page 1", std::string(64, 'a')}, {"attachment a  b", std::string(64, '0')}}, clinicKey());
    const auto read = attest::readStatement(text);
    QVERIFY(read && read->parts.size() == 2 && read->parts[1].name == "attachment a  b");
    QVERIFY(clinicKey().publicKey().hasSigned(read->text, read->signature));
    for (std::size_t size = 0; size < text.size(); ++size)
        QVERIFY(!attest::readStatement(text.substr(0, size)));
    QVERIFY(!attest::readStatement("anteroom-signature-2" + text.substr(20)));
    QVERIFY(!attest::readStatement(text + "\n") && !attest::readStatement(text + text));
    // Whatever byte of it is another one: it is no statement, or the signature is not of it.
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string other = text;
        other[at] = static_cast<char>(other[at] ^ 1);
        const auto changed = attest::readStatement(other);
        QVERIFY(!changed || !clinicKey().publicKey().hasSigned(changed->text, changed->signature));
    }
}

void SignedPdfTest::damageIsNotSigned() {
    for (const std::string& pdf : {std::string(), std::string("no PDF"), plainPdf().substr(0, 2000)}) {
        QVERIFY(!attest::signPdf(pdf, sampleRecord(), clinicKey(), {}).ok());
        QVERIFY(!attest::withPassword(pdf, "word").ok());
    }
}

QTEST_MAIN(SignedPdfTest)
#include "signed_pdf_test.moc"
