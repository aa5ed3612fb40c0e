// SPDX-License-Identifier: GPL-3.0-or-later
// A summary that becomes a file, at a clinic that has a key.
#include "app/attest/verify_pdf.h"
#include "app/report/report.h"
#include "tests/support/desks/desktop.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPdfDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

void openSummary(Desktop& desktop) {
    desktop.beginInterview();
    if (!desktop.find("review"))
        desktop.click("sections");
    desktop.showSummary();
}

QString outcomeOf(Desktop& desktop) { return desktop.find<QLabel>("summaryOutcome")->text(); }

Result<attest::Verified> verifiedAt(const QString& path, const storage::SigningKey& key) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{"it is not there"};
    return attest::verifyPdf(file.readAll().toStdString(), {}, {key.publicKey()});
}

} // namespace

class SignedSummaryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsSavedIsSigned();
    void whatIsPrintedToAFileIsSigned();
    void whatIsPrintedToAFileHasThePasswordThatWasTyped();
    void aFileHasThePaperThatThePrintDialogSays();
    void aKeyThatIsGoneSavesNothing();
    void withoutAKeyNothingIsSigned();
    void whatIsSavedWithAPasswordOpensWithItAlone_data();
    void whatIsSavedWithAPasswordOpensWithItAlone();
    void aFileThatIsNotMadeWithItsPasswordIsNotThere();

private:
    QTemporaryDir m_folder;
    const storage::SigningKey m_key = storage::SigningKey::random();
    const QString m_keyFile = m_folder.filePath("clinic.key");
};

void SignedSummaryTest::initTestCase() { QVERIFY(m_key.saveNew(m_keyFile)); }

void SignedSummaryTest::whatIsSavedIsSigned() {
    Desktop desktop({}, true, m_keyFile.toStdString());
    openSummary(desktop);
    desktop.save();
    QCOMPARE(outcomeOf(desktop), "Saved, signed with the clinic's key: " + desktop.dialogs.path);
    const auto verified = verifiedAt(desktop.dialogs.path, m_key);
    QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().message.c_str());
    QVERIFY(verified->isAsSigned());
    desktop.save(); // over itself
    QVERIFY(verifiedAt(desktop.dialogs.path, m_key)->isAsSigned());
    // It counts as saved: what leaves the screening loses nothing.
    desktop.click("summaryNew");
    QVERIFY(desktop.dialogs.losses.isEmpty() || desktop.dialogs.losses.last().isEmpty());
}

void SignedSummaryTest::whatIsPrintedToAFileIsSigned() {
    Desktop desktop({}, true, m_keyFile.toStdString());
    openSummary(desktop);
    const QString path = desktop.folder.filePath("printed.pdf");
    desktop.dialogs.prints = {.file = path};
    desktop.save("summaryPrint");
    QCOMPARE(outcomeOf(desktop), "Saved, signed with the clinic's key: " + path);
    const auto verified = verifiedAt(path, m_key);
    QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().message.c_str());
    QVERIFY(verified->isAsSigned());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    desktop.click("summaryNew");
    QVERIFY(desktop.dialogs.losses.isEmpty() || desktop.dialogs.losses.last().isEmpty());
}

void SignedSummaryTest::whatIsPrintedToAFileHasThePasswordThatWasTyped() {
    Desktop desktop({}, true, m_keyFile.toStdString());
    openSummary(desktop);
    const QString path = desktop.folder.filePath("printed.pdf");
    desktop.dialogs.prints = {.file = path};
    desktop.dialogs.password = "made up words";
    desktop.dialogs.isSureOfPassword = false; // thought better of it
    desktop.click("summaryPrint");
    QVERIFY(!QFile::exists(path));
    desktop.dialogs.isSureOfPassword = true;
    desktop.save("summaryPrint");
    QCOMPARE(outcomeOf(desktop), "Saved, signed with the clinic's key and with your password: " + path);
    QVERIFY(!verifiedAt(path, m_key).ok()); // not without it
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto verified =
        attest::verifyPdf(file.readAll().toStdString(), "made up words", {m_key.publicKey()});
    QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().message.c_str());
    QVERIFY(verified->isAsSigned());
}

void SignedSummaryTest::aFileHasThePaperThatThePrintDialogSays() {
    Desktop desktop({}, true, m_keyFile.toStdString());
    openSummary(desktop);
    QCOMPARE(desktop.find<QComboBox>("summaryPaper")->currentText(), QString("Letter paper"));
    const QString path = desktop.folder.filePath("printed.pdf");
    for (const auto& [paper, points, shown] :
         {std::tuple(std::optional(report::Paper::A4), QSize(595, 842), "A4 paper"),
          std::tuple(std::optional<report::Paper>(), QSize(595, 842), "A4 paper"),
          std::tuple(std::optional(report::Paper::Letter), QSize(612, 792), "Letter paper")}) {
        desktop.dialogs.prints = {.file = path, .paper = paper};
        desktop.save("summaryPrint");
        QVERIFY(verifiedAt(path, m_key)->isAsSigned());
        QPdfDocument document;
        document.load(path);
        QCOMPARE(document.pagePointSize(0).toSize(), points);
        // What is on the screen is what became a file.
        QCOMPARE(desktop.find<QComboBox>("summaryPaper")->currentText(), QString(shown));
    }
}

void SignedSummaryTest::aKeyThatIsGoneSavesNothing() {
    Desktop desktop({}, true, m_folder.filePath("gone.key").toStdString());
    openSummary(desktop);
    desktop.dialogs.prints = {.file = desktop.dialogs.path};
    for (const char* button : {"summarySave", "summaryPrint"}) {
        desktop.save(button);
        QVERIFY2(outcomeOf(desktop).startsWith("The summary was not saved, because it could not be signed. "),
                 qPrintable(outcomeOf(desktop)));
        QVERIFY(!QFile::exists(desktop.dialogs.path));
    }
}

void SignedSummaryTest::withoutAKeyNothingIsSigned() {
    Desktop desktop;
    openSummary(desktop);
    desktop.save();
    QCOMPARE(outcomeOf(desktop), "Saved: " + desktop.dialogs.path);
    const auto verified = verifiedAt(desktop.dialogs.path, storage::SigningKey::random());
    QVERIFY(verified.ok() && !verified->hasSignature);
}

void SignedSummaryTest::whatIsSavedWithAPasswordOpensWithItAlone_data() {
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<QString>("said");
    QTest::newRow("signed") << true << "Saved, signed with the clinic's key and with your password: ";
    QTest::newRow("without a key") << false << "Saved, with your password: ";
}

void SignedSummaryTest::whatIsSavedWithAPasswordOpensWithItAlone() {
    QFETCH(bool, isSigned);
    QFETCH(QString, said);
    Desktop desktop({}, true, isSigned ? m_keyFile.toStdString() : std::string());
    openSummary(desktop);
    desktop.dialogs.password = QStringLiteral("made up: vier Wörter für ihn");
    desktop.save();
    QCOMPARE(outcomeOf(desktop), said + desktop.dialogs.path);
    QFile file(desktop.dialogs.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string pdf = file.readAll().toStdString();
    QVERIFY(pdf.find("/AESV3") != std::string::npos);
    for (const char* other : {"", "made up: vier Wörter"}) {
        QVERIFY(!attest::verifyPdf(pdf, other, {m_key.publicKey()}).ok());
        QPdfDocument closed;
        closed.setPassword(other);
        QCOMPARE(closed.load(desktop.dialogs.path), QPdfDocument::Error::IncorrectPassword);
    }
    QPdfDocument opened;
    opened.setPassword(desktop.dialogs.password);
    QCOMPARE(opened.load(desktop.dialogs.path), QPdfDocument::Error::None);
    const auto verified = attest::verifyPdf(pdf, desktop.dialogs.password.toStdString(), {m_key.publicKey()});
    QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().message.c_str());
    QCOMPARE(verified->isAsSigned(), isSigned);
    QCOMPARE(QDir(desktop.folder.path()).entryList({"*.pdf*", ".*"}, QDir::Files | QDir::Hidden).size(), 1);
    // The next one is as it is asked for anew.
    desktop.dialogs.password.clear();
    desktop.save();
    QCOMPARE(verifiedAt(desktop.dialogs.path, m_key)->isAsSigned(), isSigned);
}

void SignedSummaryTest::aFileThatIsNotMadeWithItsPasswordIsNotThere() {
    Desktop desktop({}, true, m_folder.filePath("gone.key").toStdString());
    openSummary(desktop);
    desktop.dialogs.password = QStringLiteral("made up");
    desktop.save();
    QVERIFY(outcomeOf(desktop).startsWith("The summary was not saved, because it could not be signed. "));
    QVERIFY(!QFile::exists(desktop.dialogs.path));
}

QTEST_MAIN(SignedSummaryTest)
#include "signed_summary_test.moc"
