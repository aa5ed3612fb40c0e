// SPDX-License-Identifier: GPL-3.0-or-later
// A clinic makes a key, signs a summary with it, and somebody who has the public key verifies that.
#include "app/attest/pdf_parts.h"
#include "tests/app/cli/signing_clinic.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

#include <sys/stat.h>

using namespace anteroom::clitest;
namespace attest = anteroom::attest;

namespace {

QString textOf(const QString& path) {
    QPdfDocument document;
    document.load(path);
    QString text;
    for (int i = 0; i < document.pageCount(); ++i)
        text += document.getAllText(i).text();
    return text;
}

} // namespace

class VerifyTest : public QObject {
    Q_OBJECT

private slots:
    void eachShippedSampleIsSignedAndVerified_data();
    void eachShippedSampleIsSignedAndVerified();
    void theSameIsSaidInJson();
    void whatWasChangedIsNamed();
    void anotherClinicsKeyIsNotEnough();
    void anUnsignedSummaryIsSaidToBeThat();
    void aSignatureThatCannotBeReadIsSaidToBeThere();
    void whatCannotBeReadIsRefused_data();
    void whatCannotBeReadIsRefused();
    void theKeyIsNotOverwritten();
    void whatIsNotPrintedIsNotInThePdf();
    void aWrongKeyLeavesTheOldPdf();
};

void VerifyTest::eachShippedSampleIsSignedAndVerified_data() {
    QTest::addColumn<QString>("id");
    for (const char* id : {"ketamine-prescreen", "treatment-day-precheck", "treatment-review"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void VerifyTest::eachShippedSampleIsSignedAndVerified() {
    QFETCH(QString, id);
    const Clinic clinic;
    const QString pdf = clinic.sign(id, {"--paper", "a4"});
    struct stat status {};
    QCOMPARE(::stat(pdf.toLocal8Bit().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t{0600});
    const auto ran = clinic.verify(pdf);
    QVERIFY2(ran.exit == 0, qPrintable(ran.out + ran.err));
    QCOMPARE(ran.err, QString());
    const QStringList lines = ran.out.split('\n');
    QCOMPARE(lines.value(0), pdf);
    QCOMPARE(lines.value(1), "signed by the key " + clinic.fingerprint());
    QCOMPARE(lines.value(2), "trusted from " + clinic.path("clinic.key.public"));
    QCOMPARE(lines.value(3), QString("pages: as they were signed"));
    QCOMPARE(lines.value(4), QString("answers: as they were signed"));
    QVERIFY(lines.value(5).startsWith("rules (" + id + " ") &&
            lines.value(5).endsWith("): as they were signed"));
    QCOMPARE(lines.value(6), QString("attachments and all else: as they were signed"));
    QVERIFY2(lines.value(7).endsWith("derived anew from the answers and the rules, each of them the same"),
             qPrintable(lines.value(7)));
}

void VerifyTest::theSameIsSaidInJson() {
    const Clinic clinic;
    const auto ran = clinic.verify(clinic.sign(), {"--format", "json"});
    QCOMPARE(ran.exit, 0);
    const QJsonObject json = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    QCOMPARE(json["as-signed"], QJsonValue(true));
    QCOMPARE(json["key"].toString(), clinic.fingerprint());
    for (const char* part : {"pages", "answers", "rules", "rest"})
        QCOMPARE(json[QLatin1String(part)]["as-signed"], QJsonValue(true));
    QVERIFY(json["findings"]["derived"].toInt() > 50);
    QVERIFY(json["findings"]["differences"].toArray().isEmpty());
}

void VerifyTest::whatWasChangedIsNamed() {
    const Clinic clinic;
    const QString pdf = clinic.sign();
    change(pdf, [](QPDF& it) {
        QPDFObjectHandle first = it.getAllPages().at(0);
        first.replaceKey("/Rotate", QPDFObjectHandle::newInteger(180));
        QPDFObjectHandle stream = QPDFEmbeddedFileDocumentHelper(it)
                                      .getEmbeddedFile(std::string(attest::recordName))
                                      ->getEmbeddedFileStream();
        const auto buffer = stream.getStreamData();
        std::string record(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
        const std::size_t at = record.find("\"status\": \"raised\"");
        record.replace(at, 18, "\"status\": \"ruled-out\"");
        stream.replaceStreamData(record, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    });
    const auto ran = clinic.verify(pdf);
    QCOMPARE(ran.exit, 1);
    for (const char* said :
         {"pages: not as they were signed\n  page 1 is not as it was signed\n",
          "answers: not as they were signed\n  the findings in the record are not the signed ones\n",
          "): as they were signed\n", "attachments and all else: not as they were signed\n",
          "not all of them the same\n  finding `",
          ": the result says not raised by these answers; the rules say raised\n"})
        QVERIFY2(ran.out.contains(QLatin1String(said)), qPrintable(ran.out));
    const auto json = QJsonDocument::fromJson(clinic.verify(pdf, {"--format", "json"}).out.toUtf8());
    QCOMPARE(json["as-signed"], QJsonValue(false));
    QCOMPARE(json["pages"]["differences"][0].toString(), QString("page 1 is not as it was signed"));
    QCOMPARE(json["findings"]["differences"].toArray().size(), 1);
}

void VerifyTest::anotherClinicsKeyIsNotEnough() {
    const Clinic clinic;
    const Clinic other;
    const QString pdf = other.sign();
    for (const char* format : {"text", "json"}) {
        const auto ran = clinic.verify(pdf, {"--format", QLatin1String(format)});
        QCOMPARE(ran.exit, 1);
        QVERIFY(!ran.out.contains(other.fingerprint()));
        QVERIFY(!ran.out.contains("findings"));
    }
    QVERIFY(clinic.verify(pdf).out.contains("None of the trusted keys signed this PDF as it is."));
    // Both keys: the one that signed is named.
    const auto both = clinic.verify(pdf, {other.path("clinic.key.public")});
    QCOMPARE(both.exit, 0);
    QVERIFY(both.out.contains("signed by the key " + other.fingerprint()));
}

void VerifyTest::anUnsignedSummaryIsSaidToBeThat() {
    const Clinic clinic;
    const QString pdf = clinic.path("plain.pdf");
    QCOMPARE(run({"report", questionnaires + "demo/questionnaire.yaml", "--answers",
                  clinic.put("a.yaml", "date: 2027-03-14\nanswers: {}\n"), "--pdf", pdf})
                 .exit,
             0);
    QVERIFY(!bytesOf(pdf).contains("anteroom-"));
    const auto ran = clinic.verify(pdf);
    QCOMPARE(ran.exit, 1);
    QVERIFY(ran.out.contains("This PDF has no signature of Anteroom."));
}

// Somebody changed it: that is not as if it had never been signed.
void VerifyTest::aSignatureThatCannotBeReadIsSaidToBeThere() {
    const Clinic clinic;
    const QString pdf = clinic.sign("treatment-review");
    change(pdf, [](QPDF& it) {
        QPDFObjectHandle stream = QPDFEmbeddedFileDocumentHelper(it)
                                      .getEmbeddedFile(std::string(attest::signatureName))
                                      ->getEmbeddedFileStream();
        const auto buffer = stream.getStreamData();
        const std::string text(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
        stream.replaceStreamData(text + "x", QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    });
    const auto ran = clinic.verify(pdf);
    QCOMPARE(ran.exit, 1);
    QCOMPARE(
        ran.out.section('\n', 1),
        QString("The signature of Anteroom in this PDF cannot be read: it was changed, or a newer Anteroom "
                "made it. Whether anything else was changed cannot be told.\n"));
    const auto json = QJsonDocument::fromJson(clinic.verify(pdf, {"--format", "json"}).out.toUtf8());
    QCOMPARE(json["as-signed"], QJsonValue(false));
    QCOMPARE(json["has-signature"], QJsonValue(true));
    QCOMPARE(json["signature-readable"], QJsonValue(false));
    QVERIFY(json["key"].isNull());
}

void VerifyTest::whatCannotBeReadIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << QByteArray() << "it is empty";
    QTest::newRow("no PDF") << QByteArray("Dear Dr Sample") << "this is no PDF, or it is damaged";
    QTest::newRow("huge") << QByteArray(80 << 20, 'x') << "it is larger than any PDF that Anteroom reads";
}

void VerifyTest::whatCannotBeReadIsRefused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const Clinic clinic;
    const auto ran = clinic.verify(clinic.put("file.pdf", bytes));
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.contains(said), qPrintable(ran.err));
    QVERIFY(clinic.verify(clinic.path("nowhere.pdf")).err.contains("there is no such file"));
    const auto folder = clinic.verify(clinic.path("."));
    QCOMPARE(folder.exit, 1);
    QVERIFY2(folder.err.endsWith(": this is a folder; name a PDF in it\n"), qPrintable(folder.err));
    const auto device = clinic.verify("/dev/null");
    QCOMPARE(device.exit, 1);
    QVERIFY2(device.err.contains("this is no file but a device or a pipe"), qPrintable(device.err));
    // The key that signs is no key to verify with.
    const auto secret = run({"verify", clinic.path("file.pdf"), "--key", clinic.path("clinic.key")});
    QCOMPARE(secret.exit, 1);
    QVERIFY(secret.err.contains("is given to nobody"));
    QCOMPARE(run({"verify", clinic.path("file.pdf")}).exit, 2);
    QCOMPARE(run({"key"}).exit, 2);
    QCOMPARE(run({"key", "new"}).exit, 2);
}

void VerifyTest::theKeyIsNotOverwritten() {
    const Clinic clinic;
    const QByteArray before = bytesOf(clinic.path("clinic.key"));
    struct stat status {};
    QCOMPARE(::stat(clinic.path("clinic.key").toLocal8Bit().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t{0600});
    const auto again = run({"key", "new", "--out", clinic.path("clinic.key")});
    QCOMPARE(again.exit, 1);
    QVERIFY2(again.err.contains("is there already and was left as it is"), qPrintable(again.err));
    QCOMPARE(bytesOf(clinic.path("clinic.key")), before);
}

// Promise 8, and no more than the paper has.
void VerifyTest::whatIsNotPrintedIsNotInThePdf() {
    const Clinic clinic;
    const QByteArray questionnaire =
        QByteArray(smallQuestionnaire)
            .replace("required: no}\n", "required: no}\n"
                                        "      - {id: told, type: text, text: 'What?', "
                                        "required: no, summary: notes}\n");
    const QString pdf = clinic.path("small.pdf");
    const auto ran =
        run({"report", clinic.put("q.yaml", questionnaire), "--answers",
             clinic.put("a.yaml", "date: 2027-03-14\n"
                                  "patient: {name: Canary Patient, date-of-birth: 1985-02-11}\n"
                                  "answers: {trouble: no, words: canary-unprinted, told: canary-told}\n"),
             "--pdf", pdf, "--sign-key", clinic.path("clinic.key")});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    const QByteArray bytes = bytesOf(pdf);
    const auto content = attest::readPdf({bytes.constData(), static_cast<std::size_t>(bytes.size())}, {});
    QVERIFY(content.ok() && content->record && content->signature);
    const QString print = textOf(pdf);
    const QString record = QString::fromStdString(*content->record);
    for (const char* canary : {"Canary Patient", "1985-02-11", "canary-told", "canary-unprinted"})
        QCOMPARE(record.contains(QLatin1String(canary)), print.contains(QLatin1String(canary)));
    QVERIFY(print.contains("canary-told") && !print.contains("canary-unprinted"));
    QVERIFY(!QString::fromStdString(*content->signature).contains("anary"));
    // Of the file itself only what is packed says anything of the patient.
    QVERIFY(!bytes.contains("Canary Patient") && !bytes.contains("canary-told"));
}

void VerifyTest::aWrongKeyLeavesTheOldPdf() {
    const Clinic clinic;
    const QString pdf = clinic.put("old.pdf", "%PDF-1.4\nold");
    const auto ran = run({"report", questionnaires + "demo/questionnaire.yaml", "--answers",
                          clinic.put("a.yaml", "date: 2027-03-14\nanswers: {}\n"), "--pdf", pdf, "--sign-key",
                          clinic.path("clinic.key.public")});
    QCOMPARE(ran.exit, 1);
    QVERIFY(ran.err.contains("this is no signing key of Anteroom"));
    QCOMPARE(bytesOf(pdf), QByteArray("%PDF-1.4\nold"));
}

QTEST_MAIN(VerifyTest)
#include "verify_test.moc"
