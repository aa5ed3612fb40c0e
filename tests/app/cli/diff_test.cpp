// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace anteroom::clitest;

namespace {

QByteArray edited() {
    QByteArray text = smallQuestionnaire;
    text.replace("when: trouble is yes", "when: trouble is no");
    text.replace("Is there trouble?", "Any trouble?");
    return text;
}

const QByteArray answersFile = "date: 2027-03-14\nanswers: {trouble: yes}\n";

} // namespace

class DiffTest : public QObject {
    Q_OBJECT

private slots:
    void whatAnEditChangesIsSaid();
    void theSameVersionTwiceIsTheSame();
    void answersFilesAreScreenedUnderBoth();
    void theSameAsJson();
    void theNoticesOfWhatFilesAnswerGoAlong();
    void aVersionThatDoesNotLoadIsRefused();
};

void DiffTest::whatAnEditChangesIsSaid() {
    const Folder folder;
    const auto ran =
        run({"diff", folder.put("old.yaml", smallQuestionnaire), folder.put("new.yaml", edited())});
    QCOMPARE(ran.exit, 0);
    QVERIFY2(ran.out.startsWith("changed question `trouble`: text “Is there trouble?” is now “Any trouble?”\n"
                                "changed finding `has-trouble`: when\n"),
             qPrintable(ran.out));
    if (ran.err.contains("Proofs are off"))
        QSKIP("built without a solver");
    QVERIFY2(ran.out.endsWith("finding `has-trouble`: changed\n"
                              "  `trouble` no: now raised\n"
                              "  `trouble` yes: no longer raised\n"
                              "  with all other answers it is raised, or not raised, as before\n"
                              "0 of 1 rules say the same, whatever is answered\n"),
             qPrintable(ran.out));
    QVERIFY(!ran.out.contains("ruled out"));
}

void DiffTest::theSameVersionTwiceIsTheSame() {
    const Folder folder;
    const QString path = folder.put("old.yaml", smallQuestionnaire);
    QCOMPARE(run({"diff", path, path}).out, QString("1 of 1 rules say the same, whatever is answered\n"));
}

void DiffTest::answersFilesAreScreenedUnderBoth() {
    const Folder folder;
    const QString before = folder.put("old.yaml", smallQuestionnaire);
    const QString after = folder.put("new.yaml", edited());
    const Folder answers;
    const QString changed = answers.put("a.yaml", answersFile);
    answers.put("b.yaml", "date: 2027-03-14\nanswers: {}\n");
    const QString refused = answers.put("c.json", R"({"date": "2027-03-14", "answers": {"nothing": "yes"}})");
    const auto ran = run({"diff", before, after, "--answers", answers.path("")});
    QCOMPARE(ran.exit, 0);
    QVERIFY2(ran.out.contains("a.yaml: finding `has-trouble`: was raised, is now not raised\n"),
             qPrintable(ran.out));
    QVERIFY2(ran.out.contains("c.json: not compared: the old version does not take it: "),
             qPrintable(ran.out));
    QVERIFY2(ran.out.endsWith("1 of 3 answers files change, 1 was not compared\n"), qPrintable(ran.out));
    QCOMPARE(run({"diff", before, after, "--answers", folder.path("none")}).exit, 1);
}

void DiffTest::theSameAsJson() {
    const Folder folder;
    const Folder answers;
    answers.put("a.yaml", answersFile);
    const auto ran =
        run({"diff", folder.put("old.yaml", smallQuestionnaire), folder.put("new.yaml", edited()), "--format",
             "json", "--answers", answers.path("")});
    const QJsonObject all = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    QCOMPARE(all.keys(), QStringList({"answers", "changes", "rules"}));
    QCOMPARE(all["changes"].toArray().size(), 2);
    QCOMPARE(all["changes"].toArray()[1].toObject()["id"].toString(), "has-trouble");
    const QJsonObject rule = all["rules"].toArray()[0].toObject();
    QCOMPARE(rule.keys(), QStringList({"id", "in", "kind", "limits", "notKnown", "rest", "same", "shown"}));
    const QJsonObject file = all["answers"].toArray()[0].toObject();
    QCOMPARE(file["changed"].toArray()[0].toObject()["before"].toString(), "raised");
    QCOMPARE(file["changed"].toArray()[0].toObject()["after"].toString(), "ruled-out");
}

// What comes out of a file, and that nothing else does, rests on its answers, under whichever version.
void DiffTest::theNoticesOfWhatFilesAnswerGoAlong() {
    const auto marked = [](QByteArray text, const char* notice) {
        text.replace("sections:\n", QByteArray("sensitivities:\n"
                                               "  - {id: drugs, title: Drugs, notice: ") +
                                        notice +
                                        "}\n"
                                        "  - {id: family, title: Family, notice: Of nobody here}\n"
                                        "sections:\n");
        text.replace("id: trouble, ", "id: trouble, sensitivity: drugs, ");
        return text;
    };
    const Folder folder;
    const QString old = folder.put("old.yaml", marked(smallQuestionnaire, "Not for others."));
    const QString now = folder.put("new.yaml", marked(edited(), "For nobody else."));
    const Folder answers;
    answers.put("a.yaml", answersFile);
    answers.put("b.yaml", answersFile);
    const QStringList both{"diff", old, now, "--answers", answers.path("")};
    const auto ran = run(both);
    QCOMPARE(ran.exit, 0);
    QVERIFY2(ran.out.endsWith("2 of 2 answers files change\n"
                              "Drugs: Not for others.\n"
                              "Drugs: For nobody else.\n"),
             qPrintable(ran.out));
    const auto noticesOf = [](const QStringList& arguments) {
        const auto json = run(arguments + QStringList{"--format", "json"});
        return QJsonDocument::fromJson(json.out.toUtf8()).object()["notices"].toArray();
    };
    const QJsonArray notices = noticesOf(both);
    QCOMPARE(notices.size(), 2);
    QCOMPARE(notices[0].toObject(),
             (QJsonObject{{"id", "drugs"}, {"title", "Drugs"}, {"notice", "Not for others."}}));

    QCOMPARE(noticesOf({"diff", old, old, "--answers", answers.path("")}).size(), 1); // said once
    const Folder silent;
    silent.put("a.yaml", "date: 2027-03-14\nanswers: {}\n");
    QVERIFY(!run({"diff", old, now, "--answers", silent.path("")}).out.contains("Drugs:"));
    QCOMPARE(noticesOf({"diff", old, now, "--answers", silent.path("")}).size(), 0);
}

void DiffTest::aVersionThatDoesNotLoadIsRefused() {
    const Folder folder;
    QByteArray broken = smallQuestionnaire;
    broken.replace("when: trouble is yes", "when: troubel is yes");
    const auto ran =
        run({"diff", folder.put("old.yaml", smallQuestionnaire), folder.put("new.yaml", broken)});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("unknown-name"), qPrintable(ran.err));
}

QTEST_GUILESS_MAIN(DiffTest)
#include "diff_test.moc"
