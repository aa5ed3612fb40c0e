// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/publish.h"
#include "core/document/parse.h"

#include <QTest>

using namespace anteroom;

class PublishTest : public QObject {
    Q_OBJECT

private slots:
    void theNextVersionFollowsTheStep_data();
    void theNextVersionFollowsTheStep();
    void theVersionIsChangedInItsLine_data();
    void theVersionIsChangedInItsLine();
    void theNewestChangeStandsOnTop_data();
    void theNewestChangeStandsOnTop();
};

void PublishTest::theNextVersionFollowsTheStep_data() {
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("minor");
    QTest::addColumn<QString>("major");
    QTest::newRow("the first") << "1.0.0"
                               << "1.0.1"
                               << "1.1.0"
                               << "2.0.0";
    QTest::newRow("what is lower begins anew") << "1.4.9"
                                               << "1.4.10"
                                               << "1.5.0"
                                               << "2.0.0";
    for (const char* none : {"", "1.0", "1.0.0.0", "1.0.", "a.b.c", "1.0.0-rc", " 1.0.0", "-1.0.0", "1..0",
                             "1.0.99999999999999999999", "1.0.18446744073709551615"})
        QTest::newRow(none) << none << ""
                            << ""
                            << "";
}

void PublishTest::theNextVersionFollowsTheStep() {
    QFETCH(QString, version);
    const auto next = [&](VersionStep step) {
        return QString::fromStdString(nextVersion(version.toStdString(), step).value_or(""));
    };
    QTEST(next(VersionStep::Patch), "patch");
    QTEST(next(VersionStep::Minor), "minor");
    QTEST(next(VersionStep::Major), "major");
}

void PublishTest::theVersionIsChangedInItsLine_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("plain") << "id: a\nversion: 1.0.0 # first\ntitle: T\n"
                           << "id: a\nversion: 1.1.0 # first\ntitle: T\n";
    QTest::newRow("in quotes") << "version: '2.3.4'\n"
                               << "version: 2.4.0\n";
    QTest::newRow("none") << "id: a\n"
                          << "nothing";
    QTest::newRow("another") << "version: 1.0\n"
                             << "nothing";
}

void PublishTest::theVersionIsChangedInItsLine() {
    QFETCH(QString, before);
    const std::string text = before.toStdString();
    Diagnostics diagnostics;
    const auto document = parseYaml(std::make_shared<const SourceText>("q", text), FileIndex{}, diagnostics);
    QVERIFY(document);
    const auto edit = versionEdit(*document, VersionStep::Minor);
    QTEST(edit ? QString::fromStdString(edited(text, FileIndex{}, {*edit})) : QString("nothing"), "after");
}

void PublishTest::theNewestChangeStandsOnTop_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("after");
    const QString entry = "## 1.0.1 - 2026-11-27\n\n- Asks about naps.\n";
    QTest::newRow("the first") << ""
                               << "Asks about naps."
                               << "# Changelog\n\n" + entry;
    const QString older = "## 1.0.0 - 2026-10-01\n\n- Begun.\n";
    QTest::newRow("above the others") << "# Changelog\n\n" + older << "Asks about naps."
                                      << "# Changelog\n\n" + entry + '\n' + older;
    QTest::newRow("without a heading") << older << "Asks about naps." << entry + '\n' + older;
    QTest::newRow("below words of the author's") << "# Changes\n\nNewest first.\n"
                                                 << "Asks about naps."
                                                 << "# Changes\n\nNewest first.\n\n" + entry;
    QTest::newRow("a text that ends without a line break") << "# Changes"
                                                           << "Asks about naps."
                                                           << "# Changes\n\n" + entry;
    QTest::newRow("several lines") << ""
                                   << "  One.\r\n\n- Two. \n## Three\n"
                                   << "# Changelog\n\n## 1.0.1 - 2026-11-27\n\n- One.\n- Two.\n- ## Three\n";
    QTest::newRow("a heading within a line is none") << "See ## below\n\n" + older << "Asks about naps."
                                                     << "See ## below\n\n" + entry + '\n' + older;
}

void PublishTest::theNewestChangeStandsOnTop() {
    QFETCH(QString, before);
    QFETCH(QString, change);
    QTEST(QString::fromStdString(
              withChange(before.toStdString(), "1.0.1", *Date::of(2026, 11, 27), change.toStdString())),
          "after");
}

QTEST_APPLESS_MAIN(PublishTest)
#include "publish_test.moc"
