// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/vocabulary.h"

#include <QTest>

using namespace anteroom;

class VocabularyCompletionTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsTypedCompletes_data();
    void whatIsTypedCompletes();
    void onlyAWholeNameIsAnEntry_data();
    void onlyAWholeNameIsAnEntry();
    void anEntryIsOfferedOnceAndNoMoreThanAskedFor();

private:
    static Vocabulary medicines();
};

Vocabulary VocabularyCompletionTest::medicines() {
    const auto entry = [](const char* name, std::vector<std::string> also, std::vector<std::string> brands) {
        return Vocabulary::Entry{name, std::move(also), std::move(brands), {}, {}};
    };
    return Vocabulary(*VocabularyId::parse("medicines"), LocalizedText("en", "Medicines"), {},
                      {entry("clonidine", {"clonidin"}, {"Catapres", "Kapvay"}),
                       entry("clonazepam", {}, {"Klonopin", "Rivotril"}),
                       entry("sodium valproate", {"valproate"}, {"Epilim"}),
                       entry("lithium", {}, {"Lithobid", "Priadel"}), entry("lithium citrate", {}, {}),
                       entry("desvenlafaxine", {}, {"Pristiq"}), entry("venlafaxine", {}, {"Effexor"}),
                       entry("café-au-lait", {}, {}), entry("laitage du matin", {}, {}),
                       entry("first twin", {}, {"Twin"}), entry("second twin", {}, {"Twin"})});
}

void VocabularyCompletionTest::whatIsTypedCompletes_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("offered");
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("blanks") << "  "
                            << "";
    QTest::newRow("a beginning") << "clonaz"
                                 << "clonazepam";
    QTest::newRow("a beginning of two") << "clon"
                                        << "clonidine, clonazepam"; // the shorter first
    QTest::newRow("its own name before what it is called elsewhere") << "clonid"
                                                                     << "clonidine";
    QTest::newRow("any case") << "CLONAZ"
                              << "clonazepam";
    QTest::newRow("a brand") << "klon"
                             << "Klonopin";
    QTest::newRow("generic names and brands together") << "lith"
                                                       << "lithium, lithium citrate";
    QTest::newRow("a later word") << "citr"
                                  << "lithium citrate";
    QTest::newRow("a name before a word") << "valp"
                                          << "valproate";
    QTest::newRow("not the middle of a word") << "lafax"
                                              << "";
    QTest::newRow("an accent") << "CAFÉ"
                               << "café-au-lait";
    QTest::newRow("a word after a hyphen") << "lait"
                                           << "laitage du matin, café-au-lait"; // names first, though longer
    QTest::newRow("nothing like it") << "xyz"
                                     << "";
    QTest::newRow("the whole name and more") << "clonazepam 2 mg"
                                             << "";
}

void VocabularyCompletionTest::whatIsTypedCompletes() {
    QFETCH(QString, typed);
    QFETCH(QString, offered);
    QStringList names;
    for (const auto& completion : medicines().complete(typed.toStdString()))
        names << QString::fromStdString(completion.matched);
    QCOMPARE(names.join(", "), offered);
}

void VocabularyCompletionTest::onlyAWholeNameIsAnEntry_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("entry"); // -1: none
    QTest::newRow("its name") << "clonazepam" << 1;
    QTest::newRow("its brand") << "Rivotril" << 1;
    QTest::newRow("another name") << "valproate" << 2;
    QTest::newRow("in capitals with blanks") << "  CLONAZEPAM\t" << 1;
    QTest::newRow("a part of it") << "clonaz" << -1;
    QTest::newRow("with a dose") << "clonazepam 2 mg" << -1;
    QTest::newRow("misspelt") << "clonazepan" << -1;
    QTest::newRow("a brand of two medicines") << "Twin" << -1;
    QTest::newRow("nothing") << "" << -1;
    QTest::newRow("what sorts after everything") << "zzz" << -1;
}

void VocabularyCompletionTest::onlyAWholeNameIsAnEntry() {
    QFETCH(QString, typed);
    QFETCH(int, entry);
    const auto found = medicines().exact(typed.toStdString());
    QCOMPARE(found ? int(*found) : -1, entry);
}

void VocabularyCompletionTest::anEntryIsOfferedOnceAndNoMoreThanAskedFor() {
    const Vocabulary vocabulary =
        Vocabulary(*VocabularyId::parse("v"), {}, {},
                   {{"aa", {"ab", "ac"}, {"ad"}, {}, {}}, {"ae", {}, {}, {}, {}}, {"af", {}, {}, {}, {}}});
    QCOMPARE(vocabulary.complete("a").size(), std::size_t(3));
    QCOMPARE(vocabulary.complete("a", 2).size(), std::size_t(2));
    QCOMPARE(vocabulary.complete("a", 2).front().matched, "aa");
}

QTEST_APPLESS_MAIN(VocabularyCompletionTest)
#include "vocabulary_completion_test.moc"
