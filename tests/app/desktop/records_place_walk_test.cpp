// SPDX-License-Identifier: GPL-3.0-or-later
// An administrator names another place for the records: what that means is said before, and those of now stay
// where they are.
#include "app/clinic/clinic_settings.h"
#include "app/clinic/records_place.h"
#include "app/clinic/settings_files.h"
#include "app/storage/records_place.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QDir>
#include <QFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class RecordsPlaceWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { Desktop::ownFile.clear(); }
    void theOtherPlaceIsOpenedAtTheNextStartAndNothingIsMoved();
    void whereNothingIsSavedNothingIsAskedEither();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    /// As the program starts: at the place of the settings, or in the account's own folder.
    std::unique_ptr<Desk> start() const;
    static QByteArray own(const Desk& desk);
    static void openPage(Desk& desk);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void RecordsPlaceWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    QVERIFY(QDir().mkpath(at("share")));
    Desktop::ownFile = "crisis-protocol: {en: Stay. Call Dr Sample on 555-0100.}\n";
}

std::unique_ptr<Desk> RecordsPlaceWalkTest::start() const {
    const auto read = clinic::readClinicSettings("clinic.yaml", Desktop::ownFile.toStdString());
    const auto place = read.settings->recordsFile.empty() ? storage::RecordsPlace::file(at("own"))
                                                          : clinic::recordsPlaceOf(*read.settings);
    return std::make_unique<Desk>(place, at("questionnaires"), QString(), at("notes"));
}

QByteArray RecordsPlaceWalkTest::own(const Desk& desk) {
    QFile file(desk.desktop.settingsPath);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void RecordsPlaceWalkTest::openPage(Desk& desk) {
    desk.desktop.administer("recordsSettings");
    desk.desktop.click("settingsClinic");
    QVERIFY(desk.comesTo("preferences"));
}

void RecordsPlaceWalkTest::theOtherPlaceIsOpenedAtTheNextStartAndNothingIsMoved() {
    {
        const auto first = start();
        first->setUp();
        screenOnce(*first);
        openPage(*first);
        first->desktop.click("recordsPlace.file");
        first->desktop.dialogs.chosenFolder = at("share");
        first->desktop.click("recordsChoose");
        lookAtEverySize(first->desktop, "preferences-records");
        auto* page = first->desktop.screen()->findChild<QScrollArea*>();
        page->verticalScrollBar()->setValue(page->verticalScrollBar()->maximum());
        savePicture(*first->desktop.window, "preferences-records-fields");

        first->desktop.dialogs.isSure = false;
        const QByteArray before = own(*first);
        first->desktop.click("preferencesSave");
        QTRY_COMPARE(first->desktop.dialogs.told, QStringList{"Keep the records in another place?"});
        const QString said = first->desktop.dialogs.confirmed.last();
        QVERIFY2(said.contains(at("share/records")) && said.contains("a folder of this account's own") &&
                     said.contains("From its next start on") && said.contains("Nothing is moved or deleted"),
                 qPrintable(said));
        QTRY_COMPARE(first->labelText("preferencesOutcome"),
                     QString("Nothing is saved: the records stay where they are."));
        QCOMPARE(own(*first), before);

        first->desktop.dialogs.isSure = true;
        first->desktop.click("preferencesSave");
        QTRY_VERIFY(first->desktop.find("settingsClinic"));
        QVERIFY(own(*first).contains(("file: \"" + at("share/records") + "\"").toUtf8()));
        QVERIFY(!QFile::exists(at("share/records")));
        // Until its end this desk goes on with the records of before.
        first->desktop.click("settingsBack");
        QVERIFY(first->comesTo("records"));
        QVERIFY(first->status().contains("Finished"));
        Desktop::ownFile = own(*first);
    }
    {
        const auto second = start();
        QVERIFY(second->comesTo("missingRecords"));
        QCOMPARE(second->labelText("missingRecordsPlace"), at("share/records"));
        second->desktop.click("missingRecordsNone");
        second->setUp();
        QTRY_VERIFY(second->desktop.find("firstScreening")); // there are none yet
        openPage(*second);
        second->desktop.dialogs.told.clear();
        second->desktop.click("recordsPlace.");
        second->desktop.click("preferencesSave");
        QTRY_VERIFY(second->desktop.find("settingsClinic"));
        QCOMPARE(second->desktop.dialogs.told, QStringList{"Keep the records in another place?"});
        QVERIFY(!own(*second).contains("records"));
        Desktop::ownFile = own(*second);
    }
    const auto third = start();
    third->unlock();
    QVERIFY(third->comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(third->status().contains("Finished"), 10'000);
    QVERIFY(QFile::exists(at("share/records")));
    const auto logged = behind(at("own"), [](Archive& archive, Cipher&, const std::string&) {
        QStringList changes;
        (void)archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
            if (entry.what == AuditAct::SettingsChanged)
                changes << QString::fromStdString(entry.detail);
            return true;
        });
        return changes;
    });
    QCOMPARE(logged, QStringList{"clinic: records"});
}

void RecordsPlaceWalkTest::whereNothingIsSavedNothingIsAskedEither() {
    const auto desk = start();
    QVERIFY(desk->comesTo("setup"));
    desk->desktop.click("setupWithout");
    QVERIFY(desk->comesTo("choose"));
    QTRY_VERIFY(desk->desktop.find("choose.small"));
    desk->desktop.click("clinicSettings");
    QVERIFY(desk->comesTo("preferences"));
    desk->desktop.click("recordsPlace.file");
    desk->desktop.dialogs.chosenFolder = at("share");
    desk->desktop.click("recordsChoose");
    const QByteArray before = own(*desk);
    desk->desktop.dialogs.told.clear();
    desk->desktop.click("preferencesSave");
    QVERIFY(desk->comesTo("choose"));
    QCOMPARE(desk->desktop.dialogs.told, QStringList());
    QCOMPARE(own(*desk), before);
}

QTEST_MAIN(RecordsPlaceWalkTest)
#include "records_place_walk_test.moc"
