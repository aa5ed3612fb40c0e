// SPDX-License-Identifier: GPL-3.0-or-later
// What the records refuse, or came to, is kept as what happened, and said in the language of whoever looks.
#include "app/language/program_language.h"
#include "app/workspace/restore_presenter.h"
#include "tests/app/storage/backup_fixture.h"
#include "tests/app/workspace/clinic_desk.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace anteroom;
using namespace anteroom::test;
using workspace::RestorePresenter;

namespace {

/// A backup of one record, by Ada; with its recovery key.
QString backupOfOne(const QString& folder, QString& key) {
    storage::must(storage::createSqliteStore(folder + "/there"));
    storage::Clinic clinic(
        storage::must(storage::openSqliteStore(folder + "/there")),
        storage::must(storage::createKeyring("ada", "Ada Admin", "four made-up words", storage::lowestCost)));
    storage::must(clinic.archive.create(storage::encodeKeyring(clinic.keyring.keyring),
                                        audited(AuditAct::WorkspaceCreated)));
    clinic.save(recordId(1), 0, "the only one");
    storage::must(
        storage::makeBackup(*clinic.store, {.path = folder + "/backup", .at = storage::backupTime}));
    key = QString::fromStdString(clinic.keyring.recovery.printed());
    return folder + "/backup";
}

access::Passphrase typed(const QString& text) { return access::Passphrase::taking(QString(text)); }

} // namespace

class WorkspaceInSpanishTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_language.choose("en"); }
    void whyNobodyComesInIsSaidAnew();
    void whyASessionEndsIsSaidAnew();
    void whyTheListIsNotReadIsSaidAnew();
    void whyAnActIsRefusedIsSaidAnew();
    void howLongToWaitIsSaidAnew();
    void oneRecordThatIsRestoredIsSaidToBeOne();

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    /// `words` begin with the one in English, and with the other once Spanish was chosen.
    void isSaidAnew(const language::Wording& words, const QString& english, const QString& spanish) {
        QVERIFY2(words.text().startsWith(english), qPrintable(words.text()));
        m_language.choose("es");
        QVERIFY2(words.text().startsWith(spanish), qPrintable(words.text()));
        m_language.choose("en");
        QVERIFY2(words.text().startsWith(english), qPrintable(words.text()));
    }

    QTemporaryDir m_folder;
    language::ProgramLanguage m_language{*QCoreApplication::instance(), QLocale("en")};
};

void WorkspaceInSpanishTest::whyNobodyComesInIsSaidAnew() {
    ClinicDesk desk(at("refused"));
    desk.setUp();
    QVERIFY(QFile::remove(at("refused")));
    desk.enter();
    QCOMPARE(desk.refused.count(), 1);
    isSaidAnew(desk.refused[0][0].value<language::Wording>(), "There is no file " + at("refused") + '.',
               "No existe el archivo " + at("refused") + '.');
}

void WorkspaceInSpanishTest::whyASessionEndsIsSaidAnew() {
    ClinicDesk desk(at("dismissed"));
    desk.setUp();
    auto both = storage::addStaff(desk.keyring, *desk.key,
                                  {"cleo", "Cleo Clinician", storage::Role::Administrator, true},
                                  storage::must(storage::stretch("some other words", storage::lowestCost)));
    QVERIFY(both.ok());
    QCOMPARE(desk.store(*both, 1), std::uint64_t{2});
    desk.keyring = *both;
    desk.enter();
    QCOMPARE(desk.entered.count(), 1);
    const QSignalSpy dismissed(&desk.workplace, &workspace::Workplace::dismissed);
    const auto rest = storage::removeStaff(*both, *desk.key, "ada");
    QVERIFY(rest.ok());
    desk.store(*rest, 2, "removed Ada", storage::StaffAccount{both->staff[1].account});
    desk.workplace.feed().start();
    QTRY_COMPARE(dismissed.count(), 1);
    isSaidAnew(dismissed[0][0].value<language::Wording>(),
               "Ada Admin is no longer among the staff of these records",
               "Ada Admin ya no está entre el personal de estos registros");
}

void WorkspaceInSpanishTest::whyTheListIsNotReadIsSaidAnew() {
    ClinicDesk desk(at("failed"));
    desk.setUp();
    desk.enter();
    const QSignalSpy failed(&desk.workplace.feed(), &workspace::RecordFeed::failed);
    QVERIFY(QFile::rename(at("failed"), at("elsewhere")));
    desk.workplace.feed().start();
    QTRY_VERIFY(failed.count() > 0);
    const auto why = failed[0][0].value<language::Wording>();
    QVERIFY(why.text().contains(at("failed")));
    const QString english = why.text();
    m_language.choose("es");
    QVERIFY2(why.text() != english && why.text().contains(at("failed")), qPrintable(why.text()));
    m_language.choose("en");
    QCOMPARE(why.text(), english);
}

void WorkspaceInSpanishTest::whyAnActIsRefusedIsSaidAnew() {
    ClinicDesk desk(at("act"));
    desk.setUp();
    desk.enter();
    QVERIFY(QFile::remove(at("act")));
    std::optional<language::Wording> refused;
    desk.workplace.perform(
        {desk.workplace.act(), AuditAct::Printed},
        [] {
            qFatal("it was not refused");
            return true;
        },
        [&](const language::Wording& why) { refused = why; });
    QTRY_VERIFY_WITH_TIMEOUT(refused, 10'000);
    const QString english = refused->text();
    QVERIFY(english.contains(at("act")));
    m_language.choose("es");
    QVERIFY2(refused->text() != english && refused->text().contains(at("act")), qPrintable(refused->text()));
}

void WorkspaceInSpanishTest::howLongToWaitIsSaidAnew() {
    QString key;
    const QTemporaryDir folder;
    const QString backup = backupOfOne(folder.path(), key);
    ClinicDesk desk(at("wait"));
    RestorePresenter presenter(desk.workplace);
    presenter.read(backup);
    QTRY_COMPARE(presenter.step(), RestorePresenter::Step::Key);
    presenter.restoreAs("ada", typed("another one"));
    QTRY_VERIFY(!presenter.isBusy());
    QVERIFY(presenter.problem().startsWith("This is not the passphrase that Ada Admin had"));
    m_language.choose("es");
    QVERIFY(presenter.problem().startsWith("Esta no es la frase de contraseña que Ada Admin tenía"));
    m_language.choose("en");
    presenter.restoreAs("ada", typed("four made-up words"));
    QVERIFY2(presenter.problem().startsWith("Wait "), qPrintable(presenter.problem()));
    m_language.choose("es");
    QVERIFY2(presenter.problem().startsWith("Espere "), qPrintable(presenter.problem()));
}

void WorkspaceInSpanishTest::oneRecordThatIsRestoredIsSaidToBeOne() {
    QString key;
    const QTemporaryDir folder;
    const QString backup = backupOfOne(folder.path(), key);
    ClinicDesk desk(at("restored"));
    RestorePresenter presenter(desk.workplace);
    const QSignalSpy restored(&presenter, &RestorePresenter::restored);
    presenter.read(backup);
    QTRY_COMPARE(presenter.step(), RestorePresenter::Step::Key);
    presenter.restoreWithKey(typed(key));
    QTRY_VERIFY2(restored.count() > 0 || !presenter.problem().isEmpty(), qPrintable(presenter.problem()));
    QCOMPARE(presenter.problem(), QString());
    const auto words = restored[0][0].value<language::Wording>();
    QCOMPARE(words.text(), QString("1 record of 2027-03-14 at 13:52 is here again, and it opened. Unlock it "
                                   "with a passphrase of that day."));
    m_language.choose("es");
    QCOMPARE(words.text(), QString("1 registro del 2027-03-14 a las 13:52 está aquí otra vez, y se abrió. "
                                   "Desbloquéelo con una frase de contraseña de ese día."));
}

QTEST_MAIN(WorkspaceInSpanishTest)
#include "workspace_in_spanish_test.moc"
