// SPDX-License-Identifier: GPL-3.0-or-later
// The clinic's settings in their page, where an administrator's file was rolled out to the desk.
#include "app/clinic/settings_files.h"
#include "app/files/save_file.h"
#include "app/start/choose_view.h"
#include "app/storage/records_place.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class ClinicLocksWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { Desktop::administratorsFile.clear(); }
    void nothingIsClippedOnThePage();
    void whatIsLockedHoldsAndIsNotCopiedIntoTheDesksOwnFile();
    void whatIsNotSavedIsAskedAboutBeforeItGoes();
    void theUsualQuestionnaireStandsFirstAndHasTheKeys();
    void namesOfStaffAreOfferedWhereNoAccountSaysThem();
    void eachNameIsOfferedOnceAndOnlyWhatCanBeEntered();
    void aFileThatIsALinkStaysOne();
    void whatSomebodyElseWroteMeanwhileIsNotWrittenOver();
    void itIsReachedFromTheWorkspacesSettingsAndLeadsBack();
    void aBrokenAdministratorsFileOpensNothing();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    static QByteArray own(const Desktop& desktop);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ClinicLocksWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
}

QByteArray ClinicLocksWalkTest::own(const Desktop& desktop) {
    QFile file(desktop.settingsPath);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

namespace {

const QByteArray locks = "name: Hillside Clinics (sample)\npaper: a4\nlanguage: en\n"
                         "default-questionnaire: small\n"
                         "crisis-protocol:\n  es: Quédese con el paciente. Llame al 555-0199.\n";

void openPage(Desktop& desktop) {
    desktop.click("clinicSettings");
    QTRY_COMPARE(desktop.screenName(), QString("preferences"));
}

} // namespace

void ClinicLocksWalkTest::nothingIsClippedOnThePage() {
    QImage logo(480, 120, QImage::Format_RGB32);
    logo.fill(QColor(0x0b, 0x5e, 0x6b));
    QVERIFY(logo.save(at("logo.png")));
    Desktop::administratorsFile = locks + "logo: " + at("logo.png").toUtf8() + "\nquestionnaire-folders: [" +
                                  at("questionnaires").toUtf8() + "]\n";
    Desktop locked;
    openPage(locked);
    QTRY_VERIFY(locked.find("logoPreview"));
    lookAtEverySize(locked, "preferences-locked");
    Desktop::administratorsFile.clear();
    Desktop desktop;
    openPage(desktop);
    desktop.find<QListWidget>("questionnaireFolders");
    desktop.dialogs.chosenFolder = at("questionnaires");
    desktop.click("folderAdd");
    desktop.dialogs.path = at("none.png");
    desktop.click("logoChoose");
    QTRY_VERIFY(desktop.find("logoSaid"));
    lookAtEverySize(desktop, "preferences");
    desktop.click("preferencesSave");
    QTRY_VERIFY(desktop.find("clinicLogoProblem"));
    lookAtEverySize(desktop, "preferences-refused");
}

void ClinicLocksWalkTest::whatIsLockedHoldsAndIsNotCopiedIntoTheDesksOwnFile() {
    Desktop::administratorsFile = locks;
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    desk.desktop.click("firstScreening");
    QTRY_VERIFY(desk.desktop.find("choose.small"));
    openPage(desk.desktop);
    auto* name = desk.desktop.find<QLineEdit>("clinicName");
    QCOMPARE(name->text(), QString("Hillside Clinics (sample)"));
    desk.desktop.type("clinicName", "Ours"); // the keys do nothing
    QCOMPARE(name->text(), QString("Hillside Clinics (sample)"));
    const QString said = "Set by " + desk.desktop.folder.filePath("all-desks.yaml");
    QCOMPARE(desk.labelText("clinicNameLock"), said);
    QVERIFY(name->accessibleDescription().contains(said));
    QVERIFY(!desk.desktop.find("clinicAddressLock"));
    desk.desktop.type("clinicAddress", "1 Sample Street");
    desk.desktop.find<QPlainTextEdit>("protocolText.en")->setPlainText("Stay. Call Dr Madeup.");
    desk.desktop.click("preferencesSave");
    QVERIFY(desk.comesTo("choose"));

    const QByteArray written = own(desk.desktop);
    QVERIFY2(written.contains("1 Sample Street") && written.contains("Dr Madeup"), written.constData());
    // What it had below the locks is still there; what they say is not.
    QVERIFY2(written.contains("Riverside Clinic (sample)") && written.contains("Quedese con el paciente"),
             written.constData());
    for (const char* locked : {"Hillside", "a4", "language", "default-questionnaire", "0199"})
        QVERIFY2(!written.contains(locked), locked);
    const auto logged = behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        QStringList changes;
        (void)archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
            if (entry.what == AuditAct::SettingsChanged)
                changes << QString::fromStdString(entry.detail);
            return true;
        });
        return changes;
    });
    QCOMPARE(logged, QStringList{"clinic: address, crisis-protocol.en"});

    // And at once in what is done next.
    desk.desktop.click("choose.small");
    desk.desktop.type("patientName", "TEST, Avery (sample)");
    desk.desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    desk.answer();
    desk.desktop.showSummary();
    QVERIFY(desk.comesTo("summary"));
    const QString text = desk.desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText();
    QVERIFY2(text.contains("Hillside Clinics (sample)") && text.contains("1 Sample Street"),
             qPrintable(text));
}

void ClinicLocksWalkTest::whatIsNotSavedIsAskedAboutBeforeItGoes() {
    Desktop desktop(at("questionnaires"));
    openPage(desktop);
    desktop.click("preferencesBack"); // nothing was changed, and nothing is asked
    QCOMPARE(desktop.screenName(), QString("choose"));
    QCOMPARE(desktop.dialogs.told, QStringList());
    openPage(desktop);
    desktop.type("clinicAddress", "1 Sample Street");
    desktop.dialogs.isSure = false;
    desktop.click("preferencesBack");
    QCOMPARE(desktop.dialogs.told, QStringList{"Leave without saving?"});
    QCOMPARE(desktop.screenName(), QString("preferences"));
    QVERIFY(!desktop.window->close());
    QCOMPARE(desktop.find<QLineEdit>("clinicAddress")->text(), QString("1 Sample Street"));
    const QByteArray before = own(desktop);
    desktop.dialogs.isSure = true;
    desktop.click("preferencesBack");
    QCOMPARE(desktop.screenName(), QString("choose"));
    QCOMPARE(own(desktop), before);
    openPage(desktop);
    QCOMPARE(desktop.find<QLineEdit>("clinicAddress")->text(), QString());
}

void ClinicLocksWalkTest::theUsualQuestionnaireStandsFirstAndHasTheKeys() {
    Desktop desktop;
    const auto first = [&desktop] {
        QString name;
        int top = 100'000;
        for (const QPushButton* button : desktop.screen()->findChildren<QPushButton*>())
            if (button->isVisible() && button->objectName().startsWith("choose.") &&
                button->mapTo(desktop.window.get(), QPoint()).y() < top) {
                top = button->mapTo(desktop.window.get(), QPoint()).y();
                name = button->objectName();
            }
        return name;
    };
    QCOMPARE(first(), QString("choose.ketamine-prescreen"));
    openPage(desktop);
    auto* usual = desktop.find<QComboBox>("defaultQuestionnaire");
    usual->setFocus();
    while (usual->currentData() != "treatment-review") {
        const int before = usual->currentIndex();
        desktop.key(Qt::Key_Down);
        QVERIFY(usual->currentIndex() > before);
    }
    desktop.click("preferencesSave");
    QTRY_COMPARE(desktop.screenName(), QString("choose"));
    QTRY_COMPARE(first(), QString("choose.treatment-review"));
    QVERIFY(own(desktop).contains("default-questionnaire: \"treatment-review\""));
    savePicture(*desktop.window, "choose-usual");
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("choose.treatment-review"));
    desktop.key(Qt::Key_Return);
    QCOMPARE(desktop.screenName(), QString("identity"));
}

void ClinicLocksWalkTest::namesOfStaffAreOfferedWhereNoAccountSaysThem() {
    Desktop::administratorsFile = "staff: [Mara Example, Jo Example]\n";
    {
        Desktop desktop(at("questionnaires"));
        desktop.click("choose.small");
        desktop.find("staff")->setFocus();
        desktop.keys("mar");
        QTRY_VERIFY(QApplication::activePopupWidget());
        QCOMPARE(QApplication::activePopupWidget()->objectName(), QString("staffNames"));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(desktop.find<QLineEdit>("staff")->text(), QString("Mara Example"));
        QCOMPARE(desktop.screenName(), QString("identity")); // that Enter chose, and did not begin
        desktop.key(Qt::Key_Return);
        QCOMPARE(desktop.screenName(), QString("interview"));
    }
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    desk.desktop.click("firstScreening");
    QTRY_VERIFY(desk.desktop.find("choose.small"));
    desk.desktop.click("choose.small");
    QCOMPARE(desk.desktop.find<QLineEdit>("staff")->text(), QString("Ada Admin"));
    QVERIFY(!desk.desktop.find<QLineEdit>("staff")->completer());
}

void ClinicLocksWalkTest::eachNameIsOfferedOnceAndOnlyWhatCanBeEntered() {
    Desktop::administratorsFile =
        "staff: [Mara Example, \"  Mara   Example \", Jo Example, \"Jo\\nExample\", " + QByteArray(501, 'M') +
        ", Mara Example]\n";
    Desktop desktop(at("questionnaires"));
    desktop.click("choose.small");
    const auto* offered = desktop.find<QLineEdit>("staff")->completer();
    QVERIFY(offered);
    QStringList names;
    for (int row = 0; row < offered->model()->rowCount(); ++row)
        names << offered->model()->index(row, 0).data().toString();
    QCOMPARE(names, (QStringList{"Mara Example", "Jo Example"}));
}

void ClinicLocksWalkTest::aFileThatIsALinkStaysOne() {
    Desktop desktop(at("questionnaires"));
    const QString shared = at("shared.yaml");
    QVERIFY(QFile::rename(desktop.settingsPath, shared) && QFile::link(shared, desktop.settingsPath));
    openPage(desktop);
    desktop.type("clinicAddress", "1 Sample Street");
    desktop.click("preferencesSave");
    QTRY_COMPARE(desktop.screenName(), QString("choose"));
    QVERIFY(QFileInfo(desktop.settingsPath).isSymLink());
    QVERIFY(clinic::loadSettingsFile(shared)->settings.address == "1 Sample Street");
}

void ClinicLocksWalkTest::whatSomebodyElseWroteMeanwhileIsNotWrittenOver() {
    Desktop desktop(at("questionnaires"));
    const QByteArray before = own(desktop);
    openPage(desktop);
    desktop.type("clinicAddress", "1 Sample Street");
    const auto isRefused = [&desktop](const QString& why) {
        desktop.click("preferencesSave");
        const auto isSaid = [&] {
            const auto* said = desktop.find<QLabel>("preferencesOutcome");
            return said && said->text().contains(why);
        };
        return QTest::qWaitFor(isSaid) && desktop.screenName() == "preferences";
    };
    for (const QByteArray& theirs : {before + "paper: a4\n", QByteArray("name: half a fi\ncrisis-pro")}) {
        QVERIFY(files::saveFile(desktop.settingsPath, theirs));
        QVERIFY(
            isRefused(theirs.startsWith("name: half") ? "clinic.yaml:2" : "was changed by somebody else"));
        QCOMPARE(own(desktop), theirs);
    }
    // As it was, or gone: then there is nothing to lose.
    QVERIFY(files::saveFile(desktop.settingsPath, "# by hand\n" + before));
    desktop.click("preferencesSave");
    QTRY_COMPARE(desktop.screenName(), QString("choose"));
    QVERIFY(own(desktop).contains("1 Sample Street"));
    openPage(desktop);
    desktop.type("clinicAddress", "2 Sample Street");
    QVERIFY(QFile::remove(desktop.settingsPath));
    desktop.click("preferencesSave");
    QTRY_COMPARE(desktop.screenName(), QString("choose"));
    QVERIFY(own(desktop).contains("2 Sample Street"));
}

void ClinicLocksWalkTest::itIsReachedFromTheWorkspacesSettingsAndLeadsBack() {
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    for (const char* way : {"preferencesBack", "preferencesSave"}) {
        const auto opens = [&desk] {
            if (desk.desktop.screenName() == "records")
                desk.desktop.administer("recordsSettings");
            return desk.desktop.find("settingsClinic") != nullptr;
        };
        QTRY_VERIFY(opens());
        desk.desktop.click("settingsClinic");
        QVERIFY(desk.comesTo("preferences"));
        QTRY_VERIFY(desk.desktop.find("protocolText.en")); // also before the first screen was ever shown
        desk.desktop.click(way);
        QTRY_VERIFY(desk.desktop.find("settingsClinic"));
    }
}

void ClinicLocksWalkTest::aBrokenAdministratorsFileOpensNothing() {
    Desktop::administratorsFile = "name: Hillside\nrecord: {file: /srv/theirs}\n";
    Desk desk(storage::RecordsPlace::file(at("records")), at("questionnaires"), {});
    QCOMPARE(desk.desktop.screenName(), QString("unreadSettings"));
    const auto* problem = desk.desktop.find<QPlainTextEdit>("unreadSettingsProblem");
    QVERIFY2(problem->toPlainText().contains("all-desks.yaml:2:1: error"),
             qPrintable(problem->toPlainText()));
    lookAtEverySize(desk.desktop, "unread-settings");
    const QString path = desk.desktop.folder.filePath("all-desks.yaml");
    QVERIFY(files::saveFile(path, "paper: legal\n"));
    desk.desktop.click("unreadSettingsAgain");
    QCOMPARE(desk.desktop.screenName(), QString("unreadSettings"));
    QVERIFY(problem->toPlainText().contains("the paper is letter or a4"));
    QVERIFY(!QFile::exists(at("records")));
    QVERIFY(files::saveFile(path, "paper: a4\n"));
    desk.desktop.click("unreadSettingsAgain");
    QVERIFY(desk.comesTo("setup"));
}

QTEST_MAIN(ClinicLocksWalkTest)
#include "clinic_locks_walk_test.moc"
