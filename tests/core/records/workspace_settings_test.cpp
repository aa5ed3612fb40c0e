// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/workspace_settings.h"

#include <QTest>

using namespace anteroom;

class WorkspaceSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void theyComeBackAsTheyWereWritten();
    void whatIsNotSetIsAsAClinicExpects();
    void anythingElseIsRefused_data();
    void anythingElseIsRefused();
    void aNewerVersionIsNamed();
    void theLogSaysFromWhatToWhat();
};

void WorkspaceSettingsTest::theyComeBackAsTheyWereWritten() {
    for (const WorkspaceSettings& settings :
         {WorkspaceSettings{}, WorkspaceSettings{1, 1}, WorkspaceSettings{60, 50}}) {
        const auto read = decodeSettings(encode(settings));
        QVERIFY(read.ok());
        QCOMPARE(*read, settings);
    }
    QCOMPARE(
        encode(WorkspaceSettings{7, 10}),
        std::string(R"({"format":"anteroom-settings","version":1,"idle-minutes":7,"retention-years":10})"));
}

void WorkspaceSettingsTest::whatIsNotSetIsAsAClinicExpects() {
    QCOMPARE(WorkspaceSettings{}.idleMinutes, 5);
    QVERIFY(!WorkspaceSettings{}.retentionYears);
    QVERIFY(!isIdleTime(0) && isIdleTime(1) && isIdleTime(60) && !isIdleTime(61));
    QVERIFY(!isRetention(0) && isRetention(1) && isRetention(50) && !isRetention(51));
}

void WorkspaceSettingsTest::anythingElseIsRefused_data() {
    QTest::addColumn<QString>("encoded");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* name, const QString& rest, const char* where) {
        QTest::newRow(name) << R"({"format":"anteroom-settings","version":1,)" + rest + "}" << where;
    };
    row("an unknown key", R"("idle-minutes":5,"theme":1)",
        "the whole is not free of keys that do not belong");
    row("a key twice", R"("idle-minutes":5,"idle-minutes":6)", "the whole is not free of repeated keys");
    row("no idle lock", R"("retention-years":5)", "idle-minutes");
    row("too short", R"("idle-minutes":0)", "idle-minutes");
    row("too long", R"("idle-minutes":61)", "idle-minutes");
    row("half a minute", R"("idle-minutes":5.5)", "idle-minutes");
    row("a huge number", R"("idle-minutes":4294967301)", "idle-minutes");
    row("no years", R"("idle-minutes":5,"retention-years":0)", "retention-years");
    row("too many years", R"("idle-minutes":5,"retention-years":51)", "retention-years");
    row("a text", R"("idle-minutes":"5")", "idle-minutes");
    QTest::newRow("no JSON") << "idle: 5"
                             << "the whole is not JSON";
    QTest::newRow("a list") << "[]"
                            << "the whole is not an object";
    QTest::newRow("another format") << R"({"format":"x","version":1,"idle-minutes":5})"
                                    << "format";
    QTest::newRow("another version") << R"({"format":"anteroom-settings","version":0,"idle-minutes":5})"
                                     << "version";
}

void WorkspaceSettingsTest::anythingElseIsRefused() {
    QFETCH(QString, encoded);
    QFETCH(QString, where);
    const auto read = decodeSettings(encoded.toStdString());
    QVERIFY(!read.ok());
    const QString said = QString::fromStdString(read.error().message);
    QVERIFY2(said.contains("cannot be read by this version") && said.contains(where), qPrintable(said));
}

void WorkspaceSettingsTest::aNewerVersionIsNamed() {
    const auto read =
        decodeSettings(R"({"format":"anteroom-settings","version":2,"idle":{"minutes":5,"seconds":30}})");
    QVERIFY(!read.ok());
    QCOMPARE(read.error().message, std::string("The settings of this workspace were saved by a newer version "
                                               "of Anteroom. Use that version at this desk too."));
}

void WorkspaceSettingsTest::theLogSaysFromWhatToWhat() {
    QCOMPARE(changeWords({5, {}}, {10, 10}),
             std::string("idle lock: 5 to 10 minutes; records are kept: for ever to 10 years"));
    QCOMPARE(changeWords({5, 10}, {1, 10}), std::string("idle lock: 5 to 1 minute"));
    QCOMPARE(changeWords({5, 1}, {5, {}}), std::string("records are kept: 1 year to for ever"));
    QCOMPARE(changeWords({5, 1}, {5, 1}), std::string());
}

QTEST_APPLESS_MAIN(WorkspaceSettingsTest)
#include "workspace_settings_test.moc"
