// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/citations.h"

#include <QTest>

using namespace anteroom;

class CitationsTest : public QObject {
    Q_OBJECT

private slots:
    void aDocumentIsCitedByItsNumber_data();
    void aDocumentIsCitedByItsNumber();
    void aSectionIsCitedByItsLetterWhereTheListHoldsIt();
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

void CitationsTest::aSectionIsCitedByItsLetterWhereTheListHoldsIt() {
    report::Citations citations({{"Ketamine", "", "", false}, {"Label", "", "", true}}, "en");
    citations.abbreviate({"Ketamine, “Who”", "Label, “2” (beyond the source documents)"});
    citations.abbreviate({"Ketamine, “Why”", "Ketamine, “Who”", "Ketamine", "A letter, “1”"});
    QCOMPARE(citations.lettersOf(0), "a “Who”, b “Why”");
    QCOMPARE(citations.lettersOf(1), "a “2”");
    QCOMPARE(citations.numbered({"Ketamine, “Why”", "Ketamine, “Who”"}), "[1b, a]");
    QCOMPARE(citations.numbered({"Ketamine, “Who”", "Ketamine, “Other”"}), "[1a] “Other”");
    QCOMPARE(citations.numbered({"Label, “2” (beyond the source documents)"}),
             "[2a] (beyond the source documents)");

    std::vector<std::string> many;
    for (int i = 0; i < 28; ++i)
        many.push_back("Ketamine, “Section " + std::to_string(i) + "”");
    citations.abbreviate(many);
    QCOMPARE(citations.numbered({many[23]}), "[1z]");
    QCOMPARE(citations.numbered({many[24], many[27]}), "[1aa, ad]");
}

QTEST_GUILESS_MAIN(CitationsTest)
#include "citations_test.moc"
