// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/citations.h"

#include <QTest>

using namespace anteroom;

class CitationsTest : public QObject {
    Q_OBJECT

private slots:
    void aDocumentIsCitedByItsNumber_data();
    void aDocumentIsCitedByItsNumber();
};

void CitationsTest::aDocumentIsCitedByItsNumber_data() {
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one section") << QStringList{"Ketamine, “Who”"} << "[1] “Who”";
    QTest::newRow("no section") << QStringList{"Ketamine"} << "[1]";
    QTest::newRow("two sections of one document")
        << QStringList{"Ketamine, “Who”", "Label, “2” (beyond the source documents)", "Ketamine, “Why”"}
        << "[1] “Who”, “Why”; [3] “2” (beyond the source documents)";
    QTest::newRow("a title that begins with another")
        << QStringList{"Ketamine, a guide, “Who”"} << "[2] “Who”";
    QTest::newRow("two beyond") << QStringList{"Label, “2” (beyond the source documents)",
                                               "Alert (beyond the source documents)"}
                                << "[3] “2”, [4] (beyond the source documents)";
    QTest::newRow("not in the list") << QStringList{"A letter, “1” (beyond the source documents)"}
                                     << "A letter, “1” (beyond the source documents)";
}

void CitationsTest::aDocumentIsCitedByItsNumber() {
    QFETCH(QStringList, given);
    QFETCH(QString, expected);
    const report::Citations citations({{"Ketamine", "", "", false},
                                       {"Ketamine, a guide", "", "", false},
                                       {"Label", "", "", true},
                                       {"Alert", "", "", true}},
                                      "en");
    std::vector<std::string> texts;
    for (const QString& text : given)
        texts.push_back(text.toStdString());
    QCOMPARE(citations.numbered(texts), expected);
}

QTEST_GUILESS_MAIN(CitationsTest)
#include "citations_test.moc"
