// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/records_place.h"
#include "app/files/disk_file_source.h"
#include "app/storage/sqlite_store.h"
#include "app/workspace/record_feed.h"
#include "tests/app/desktop/desktop_fixture.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTableView>

#include <atomic>

namespace anteroom::test {

using namespace std::chrono_literals;

inline const QString adas = QStringLiteral("four made-up words here");
inline const QString cleos = QStringLiteral("some other made-up words");

/// A desk of a clinic.
struct Desk {
    explicit Desk(const QString& records,
                  const QString& questionnaires = QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires"))
        : Desk(workspace::RecordsPlace::file(records), questionnaires, {}) {}
    /// `journal`: where what cannot be saved waits; empty: nowhere.
    /// `notes`: likewise what it knows at its next start.
    Desk(const workspace::RecordsPlace& place, const QString& questionnaires, const QString& journal,
         const QString& notes = {}, Desktop::Answers answers = Desktop::Answers::Script,
         const keeping::StoreThread::OpenStore& open = {}, bool withProtocol = true)
        : desktop(
              questionnaires,
              [this, place, journal, notes, open](const clinic::ClinicSettings& settings) {
                  return workspace::WorkspaceSurroundings{place,
                                                          [this] { return now(); },
                                                          [this] { return passed; },
                                                          files::sha256,
                                                          desktop.log,
                                                          5min,
                                                          storage::lowestCost,
                                                          journal,
                                                          notes,
                                                          {},
                                                          open,
                                                          clinic::recordsPlaceName(settings)};
              },
              answers, withProtocol) {}

    Timestamp now() const { return {*Date::of(year, 3, year == 2027 ? 14 : 20), desktop.minuteOfDay}; }
    bool comesTo(const QString& screen) {
        return QTest::qWaitFor([&] { return desktop.screenName() == screen; }, 15'000);
    }
    QString labelText(const QString& name) {
        const auto* label = desktop.find<QLabel>(name);
        return label ? label->text() : QString();
    }

    void setUp() {
        QVERIFY(comesTo("setup"));
        desktop.click("setupBegin");
        desktop.type("setupName", "Ada Admin");
        desktop.type("setupPassphrase", adas);
        desktop.type("setupPassphraseAgain", adas);
        desktop.click("setupMakeKey");
        QTRY_VERIFY(desktop.find("setupOnPaper"));
        QString key;
        for (int group = 1; group <= 6; ++group)
            key += labelText(QStringLiteral("setupKeyText%1").arg(group));
        QCOMPARE(key.size(), 30);
        if (!recoveryKeyFile.isEmpty())
            QVERIFY(files::saveFile(recoveryKeyFile, key.toUtf8()));
        desktop.click("setupOnPaper");
        desktop.type("setupTyped", key);
        desktop.click("setupFinish");
        QVERIFY(comesTo("records"));
    }

    void unlock() {
        QVERIFY(comesTo("unlockView"));
        QTRY_VERIFY(desktop.find("unlockPassphrase"));
        desktop.type("unlockPassphrase", adas);
        desktop.click("unlock");
    }

    /// Whoever's name it begins, where there are several accounts.
    void enterAs(const QString& name, const QString& passphrase) {
        QVERIFY(comesTo("unlockView"));
        const auto button = [&]() -> QAbstractButton* {
            for (auto* account : desktop.window->findChildren<QAbstractButton*>())
                if (account->isVisible() && account->text().contains(name))
                    return account;
            return nullptr;
        };
        QTRY_VERIFY(button());
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(desktop.find("unlockPassphrase"));
        desktop.type("unlockPassphrase", passphrase);
        desktop.click("unlock");
        QVERIFY(comesTo("records"));
    }

    void lockAndLetInSomeoneElse() {
        desktop.window->activateWindow();
        QTest::keyClick(desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(desktop.find("lockCover"));
        desktop.click("lockSomeoneElse");
        QVERIFY(comesTo("unlockView"));
    }

    /// The row of the list, by its only patient.
    void openRecord() {
        QVERIFY(comesTo("records"));
        auto* table = desktop.window->findChild<QTableView*>("recordTable");
        QTRY_VERIFY(table && table->isVisible() && table->model()->rowCount() == 1);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
    }
    QString status() {
        const auto* table = desktop.window->findChild<QTableView*>("recordTable");
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << table->model()->index(0, column).data().toString();
        return cells.join('|');
    }

    void beginScreening() {
        desktop.click("firstScreening");
        QVERIFY(comesTo("choose"));
        QTRY_VERIFY(desktop.find("choose.ketamine-prescreen"));
        desktop.click("choose.ketamine-prescreen");
        desktop.type("patientName", "TEST, Avery (sample)");
        desktop.type("dateOfBirth", "1985-02-11");
        desktop.click("begin");
        QVERIFY(comesTo("interview"));
    }

    QString saved() { return labelText("saveState"); }
    /// An option of the question that has the keys.
    void answer(Qt::Key digit = Qt::Key_1) {
        // The offscreen platform gives no window the keys by itself once a field was left for another screen.
        desktop.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
        QTRY_VERIFY(qobject_cast<QAbstractButton*>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), digit);
    }

    QString recoveryKeyFile{}; ///< where setUp() writes the key down; empty: nowhere
    std::atomic_int year = 2027;
    std::chrono::milliseconds passed = 0ms; ///< since the computer was started
    Desktop desktop;
};

/// What brings the records to the list, and when it did.
inline workspace::RecordFeed& feedOf(Desk& desk) {
    auto* feed = desk.desktop.window->findChild<workspace::RecordFeed*>();
    Q_ASSERT(feed);
    return *feed;
}

/// A questionnaire of one question and one flag. `questions`: further ones, as lines of YAML; `finding`: more
/// about the flag.
inline void writeSmallQuestionnaire(const QString& folderOfQuestionnaires, const QByteArray& questions = {},
                                    const QByteArray& finding = {}) {
    QVERIFY(QDir().mkpath(folderOfQuestionnaires + "/small"));
    QVERIFY(files::saveFile(folderOfQuestionnaires + "/small/questionnaire.yaml", R"(anteroom: 1
id: small
version: 1.0.0
title: Small screening
license: CC0-1.0
languages: [en]
documents:
  leaflet: {title: A leaflet, publisher: Example Clinic, kind: public article}
sections:
  - id: main
    title: Main
    questions:
      - {id: pressure, type: yes-no, text: "Is the blood pressure high?"}
)" + questions + R"(findings:
  - id: high
    kind: flag
    when: pressure is yes
    title: High pressure
    discuss: Talk about it
    cite: [{document: leaflet, section: One}]
)" + finding));
}
inline void makeSmallQuestionnaire(const QTemporaryDir& folder) {
    writeSmallQuestionnaire(folder.filePath("questionnaires"));
}

/// From the empty list to a finished record in it.
inline void screenOnce(Desk& desk) {
    QTRY_VERIFY(desk.desktop.find("firstScreening"));
    desk.desktop.click("firstScreening");
    QTRY_VERIFY(desk.desktop.find("choose.small"));
    savePicture(*desk.desktop.window, "choose-with-records");
    desk.desktop.click("choose.small");
    desk.desktop.type("patientName", "TEST, Avery (sample)");
    desk.desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    desk.answer();
    desk.desktop.click("review");
    desk.desktop.click("reviewFinish");
    desk.desktop.click("showSummary");
    QVERIFY(desk.comesTo("summary"));
    savePicture(*desk.desktop.window, "summary-with-records");
    desk.desktop.click("summaryNew");
    QTRY_VERIFY(desk.comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.status().contains("Finished"), 10'000);
}

} // namespace anteroom::test
