// SPDX-License-Identifier: GPL-3.0-or-later
// "Save PDF" at a clinic that has a key.
#include "app/attest/verify_pdf.h"
#include "tests/app/desktop/desktop_fixture.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

void openSummary(Desktop& desktop) {
    desktop.beginInterview();
    if (!desktop.find("review"))
        desktop.click("sections");
    desktop.click("review");
    desktop.click("reviewFinish");
    desktop.click("showSummary");
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
    void whatIsSavedIsSigned();
    void aKeyThatIsGoneSavesNothing();
    void withoutAKeyNothingIsSigned();

private:
    QTemporaryDir m_folder;
};

void SignedSummaryTest::whatIsSavedIsSigned() {
    const storage::SigningKey key = storage::SigningKey::random();
    const QString file = m_folder.filePath("clinic.key");
    QVERIFY(key.saveNew(file));
    Desktop desktop({}, true, file.toStdString());
    openSummary(desktop);
    desktop.save();
    QCOMPARE(outcomeOf(desktop), "Saved, signed with the clinic's key: " + desktop.dialogs.path);
    const auto verified = verifiedAt(desktop.dialogs.path, key);
    QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().message.c_str());
    QVERIFY(verified->isAsSigned());
    desktop.save(); // over itself
    QVERIFY(verifiedAt(desktop.dialogs.path, key)->isAsSigned());
    // It counts as saved: what leaves the screening loses nothing.
    desktop.click("summaryNew");
    QVERIFY(desktop.dialogs.losses.isEmpty() || desktop.dialogs.losses.last().isEmpty());
}

void SignedSummaryTest::aKeyThatIsGoneSavesNothing() {
    Desktop desktop({}, true, m_folder.filePath("gone.key").toStdString());
    openSummary(desktop);
    desktop.save();
    QVERIFY2(outcomeOf(desktop).startsWith("The summary was not saved, because it could not be signed. "),
             qPrintable(outcomeOf(desktop)));
    QVERIFY(!QFile::exists(desktop.dialogs.path));
}

void SignedSummaryTest::withoutAKeyNothingIsSigned() {
    Desktop desktop;
    openSummary(desktop);
    desktop.save();
    QCOMPARE(outcomeOf(desktop), "Saved: " + desktop.dialogs.path);
    const auto verified = verifiedAt(desktop.dialogs.path, storage::SigningKey::random());
    QVERIFY(verified.ok() && !verified->hasSignature);
}

QTEST_MAIN(SignedSummaryTest)
#include "signed_summary_test.moc"
