// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/line_changes.h"

#include <QTest>

using anteroom::studio::lineChanges;

class LineChangesTest : public QObject {
    Q_OBJECT

private slots:
    void eachLineSaysWhereItIs_data();
    void eachLineSaysWhereItIs();
    void veryLongTextsAreToldApartAsAWhole();
};

void LineChangesTest::eachLineSaysWhereItIs_data() {
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("the same") << "a\nb"
                              << "a\nb" << QStringList();
    QTest::newRow("a line is another") << "a\nb\nc"
                                       << "a\nx\nc" << QStringList{"Line 1", "  a", "- b", "+ x", "  c"};
    QTest::newRow("only here") << "a"
                               << "a\nb" << QStringList{"Line 1", "  a", "+ b"};
    QTest::newRow("only there") << "a\nb"
                                << "b" << QStringList{"Line 1", "- a", "  b"};
    QTest::newRow("two places") << "1\n2\n3\n4\n5\n6\n7\n8\n9"
                                << "1\nx\n3\n4\n5\n6\n7\ny\n9"
                                << QStringList{"Line 1", "  1", "- 2", "+ x", "  3", "  4",
                                               "Line 6", "  6", "  7", "- 8", "+ y", "  9"};
    QTest::newRow("what both have in the middle stays")
        << "a\nm\nb"
        << "c\nm\nd" << QStringList{"Line 1", "- a", "+ c", "  m", "- b", "+ d"};
}

void LineChangesTest::eachLineSaysWhereItIs() {
    QFETCH(QString, theirs);
    QFETCH(QString, ours);
    QFETCH(QStringList, said);
    QCOMPARE(lineChanges(theirs, ours), said);
}

void LineChangesTest::veryLongTextsAreToldApartAsAWhole() {
    QStringList theirs;
    QStringList ours;
    for (int i = 0; i < 3000; ++i) {
        theirs << QString::number(i);
        ours << QString::number(i + 1);
    }
    const QStringList said = lineChanges(theirs.join('\n'), ours.join('\n'));
    QCOMPARE(said.size(), 6001);
    QCOMPARE(said[1], QString("- 0"));
    QCOMPARE(said.last(), QString("+ 3000"));
}

QTEST_GUILESS_MAIN(LineChangesTest)
#include "line_changes_test.moc"
