// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"
#include "tests/app/report/sample_summaries.h"
#include "tests/support/gui/pdf_probe.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

using namespace anteroom;
using report::Paper;

class SummaryPdfTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstPageSaysWhoWhenAndWhatIsMissing();
    void whatStaffNotedIsMarkedAsTheirs();
    void aFlagPrintsItsAnswersItsRuleAndItsSource();
    void whereAnswerAndRuleReadAlikeBothAreNamed();
    void answersThatFindingsShareStandOnceAboveThem();
    void whereThereIsMuchToPrintTheListOfSourcesHoldsTheSections();
    void whatIsInTheModelIsInThePrint();
    void theExactQuestionnaireIsOnEveryPage_data();
    void theExactQuestionnaireIsOnEveryPage();
    void theFootStaysOneLineWhateverTheQuestionnaireIsCalled_data();
    void theFootStaysOneLineWhateverTheQuestionnaireIsCalled();
    void laterPagesNameThePatient();
    void anIdentifierIsNotCutWhileThereIsRoom_data();
    void anIdentifierIsNotCutWhileThereIsRoom();
    void anOpenQuestionSaysWhichAnswersItFollowsFrom();
    void itTakesNoMorePagesThanPromised_data();
    void itTakesNoMorePagesThanPromised();
    void aPartThatGoesOnSaysSo();
    void nothingRaisedIsSaidInItsOwnWords();
    void whatWasNotRaisedStandsByTopic();
    void aSafetyAnswerThatIsNotCountedStandsWithSafety();
    void aRuleThatIsOpenPrintsWithItsSource();
    void aTableThatGoesOnSaysItsHeadingsAgain();
    void aChangedUrgentAnswerStaysOnThePaper();
    void aMegabyteOfTextPrintsWhole();
    void promise8TheMetadataHoldNothingOfThePatient();
    void promise8TheFileNameHoldsNothingOfThePatient();
};

void SummaryPdfTest::theFirstPageSaysWhoWhenAndWhatIsMissing() {
    const QString first = probe::pagesOf(report::summaryPdf(samples::sample(), {})).first();
    for (const char* expected :
         {"Screening summary", "Ketamine therapy pre-screening",
          "for discussion - not a decision about treatment", "Riverside Clinic (sample)", "12 Example Street",
          "14 March 2027, 13:52 to 14:09", "TEST, Avery (sample)", "1985-02-11 (42)", "T-0001", "J. Sample",
          "patient, in person", "INCOMPLETE", "3 of 42 questions not established",
          "Discuss with the patient (4)", "Shown 14:02, acknowledged 14:03 by J. Sample"})
        QVERIFY2(first.contains(QLatin1String(expected)), expected);
}

void SummaryPdfTest::whatStaffNotedIsMarkedAsTheirs() {
    Summary summary = samples::sample();
    summary.notes = {samples::line("Anything else", "I dread the needle")};
    summary.staffNotes = "Came with a sister.";
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QVERIFY2(text.contains("I dread the needle. By staff: Came with a sister."), qPrintable(text));
    summary.staffNotes.clear();
    QVERIFY(!probe::textOf(report::summaryPdf(summary, {})).contains("By staff"));
}

void SummaryPdfTest::aFlagPrintsItsAnswersItsRuleAndItsSource() {
    const QString text = probe::textOf(report::summaryPdf(samples::sample(), {}));
    const qsizetype title = text.indexOf("Blood pressure above 140/90 and not known to be controlled");
    const qsizetype answer = text.indexOf("148/94 mmHg at 13:58", title);
    const qsizetype rule = text.indexOf("any reading with top number above 140 mmHg", answer);
    const qsizetype source = text.indexOf(QStringLiteral("[1] “Who needs extra caution”"), rule);
    const qsizetype beyond = text.indexOf(QStringLiteral("[6] “5.7” (beyond the source documents)"), source);
    QVERIFY(title >= 0);
    QVERIFY(answer > title);
    QVERIFY(rule > answer);
    QVERIFY2(source > rule, qPrintable(text.mid(rule, 400)));
    QVERIFY(beyond > source);
    QVERIFY(text.contains("[6] US label of esketamine"));
    QVERIFY(text.contains(QStringLiteral("“I slept three hours and felt I could run the whole town.”")));
}

void SummaryPdfTest::whereAnswerAndRuleReadAlikeBothAreNamed() {
    Summary summary = samples::sample();
    Summary::RaisedFinding& ride = summary.checklist[0].findings[0];
    ride.rule = "Ride home: no";
    QVERIFY(probe::textOf(report::summaryPdf(summary, {})).contains("Answer and rule: Ride home: no."));

    ride.because = {samples::line("Ride home", "no"), samples::line("Escort", "no")};
    ride.rule = "Ride home: no, and Escort: no";
    QVERIFY(probe::textOf(report::summaryPdf(summary, {}))
                .contains("Answers and rule: Ride home: no, and Escort: no."));

    ride.because[0].note = "a taxi"; // which the rule does not say
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QVERIFY(text.contains("Ride home: no (staff: a taxi)."));
    QVERIFY(text.contains("Rule: Ride home: no, and Escort: no."));
}

void SummaryPdfTest::answersThatFindingsShareStandOnceAboveThem() {
    Summary summary = samples::sample();
    const std::vector<Summary::Line> plans{samples::line("Plans", "none of these")};
    summary.checklist = {
        samples::topic("A", "Note", {samples::finding("Ride", plans, "", "Plans does not include ride", {})}),
        samples::topic("B", "Note", {samples::finding("Rest", plans, "", "Plans does not include rest", {})}),
        samples::topic("C", "Note",
                       {samples::finding("Food", {samples::line("Plans", "a meal")}, "",
                                         "Plans does not include food", {})})};
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QCOMPARE(text.count("Plans: none of these."), 1);
    QVERIFY(text.indexOf("Plans: none of these.") < text.indexOf("Ride. Rule: Plans does not include ride."));
    QVERIFY(text.contains("Food. Plans: a meal. Rule"));
}

void SummaryPdfTest::whereThereIsMuchToPrintTheListOfSourcesHoldsTheSections() {
    Summary summary = samples::crowded();
    summary.staffNotes = std::string(9000, 'x'); // so that the closest setting is needed
    const std::vector<Summary::TopicEntry> once = summary.discuss;
    summary.discuss.insert(summary.discuss.end(), once.begin(), once.end());
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QVERIFY(text.contains("[1a]; [2a]; [6a] (beyond the source documents)"));
    QVERIFY(
        text.contains(QStringLiteral("[1] Benefits and Risks, Example Health, 2023, public article: a “Who "
                                     "needs extra caution”, b “Medication interactions to discuss”")));
    QVERIFY(text.contains("Numbers in brackets stand for the sources at the end"));
}

void SummaryPdfTest::whatIsInTheModelIsInThePrint() {
    const QString text = probe::textOf(report::summaryPdf(samples::sample(), {}));
    for (const char* expected : {"Could you be pregnant?",
                                 "not sure",
                                 "Schizophrenia; Psychosis in close family",
                                 "sertraline 100 mg",
                                 "penicillin (rash)",
                                 "98 % at 14:05",
                                 "Depression since: 2016",
                                 "Two antidepressants tried",
                                 "Poor sleep",
                                 "No ride home arranged",
                                 "R. Test (sister)",
                                 "holds lisinopril",
                                 "Weeks pregnant: 12",
                                 "Asked twice how long",
                                 "not guidelines, not prescribing information",
                                 "staff: most evenings",
                                 "discussed",
                                 "follow up",
                                 "does not apply",
                                 "Reviewed by",
                                 "Date",
                                 "3f9a0b1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3e4f5061728394a5b6c7c2"})
        QVERIFY2(text.contains(QLatin1String(expected)), expected);
}

void SummaryPdfTest::theExactQuestionnaireIsOnEveryPage_data() {
    QTest::addColumn<int>("paper");
    QTest::newRow("letter") << static_cast<int>(Paper::Letter);
    QTest::newRow("a4") << static_cast<int>(Paper::A4);
}

void SummaryPdfTest::theExactQuestionnaireIsOnEveryPage() {
    QFETCH(int, paper);
    const QStringList pages =
        probe::pagesOf(report::summaryPdf(samples::crowded(), {static_cast<Paper>(paper), {}}));
    QVERIFY(pages.size() > 1);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(QStringLiteral("ketamine-prescreen 1.0.0 · sha256 3f9a0b1c2d3e4f50…")));
        QVERIFY(pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
        QVERIFY(pages[i].contains("for discussion - not a decision about treatment"));
    }
}

void SummaryPdfTest::theFootStaysOneLineWhateverTheQuestionnaireIsCalled_data() {
    QTest::addColumn<int>("paper");
    QTest::addColumn<std::string>("language");
    for (const Paper paper : {Paper::Letter, Paper::A4})
        for (const char* language : {"en", "es"})
            QTest::addRow("%s, %s", paper == Paper::A4 ? "a4" : "letter", language)
                << static_cast<int>(paper) << std::string(language);
}

void SummaryPdfTest::theFootStaysOneLineWhateverTheQuestionnaireIsCalled() {
    QFETCH(int, paper);
    QFETCH(std::string, language);
    Summary summary = samples::crowded();
    summary.language = language;
    const std::string hash = summary.questionnaireHash.substr(0, 16);
    for (const std::size_t length : {19U, 64U}) { // the longest that an id may be
        summary.questionnaireTitle = std::string("Wide-reaching ") + std::string(length, 'w');
        summary.questionnaireId = std::string(length, 'w');
        summary.questionnaireVersion = length < 64 ? "1.0.0" : "12.10.11-" + std::string(60, 'm');
        const QByteArray pdf = report::summaryPdf(summary, {static_cast<Paper>(paper), {}});
        const QList<probe::Line> feet = probe::lastLinesFrom(pdf, QStringLiteral("wwww"));
        QVERIFY(feet.size() > 1);
        for (const probe::Line& foot : feet) {
            QVERIFY2(foot.text.contains(QString::fromStdString(" · sha256 " + hash + "…")),
                     qPrintable(foot.text));
            QVERIFY2(foot.height < 12, qPrintable(QString::number(foot.height) + ": " + foot.text));
        }
    }
}

void SummaryPdfTest::anIdentifierIsNotCutWhileThereIsRoom_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    const QString shortName = QStringLiteral("TEST, Avery (sample)");
    QTest::newRow("all of it fits") << shortName << shortName;
    const QString longName = QStringLiteral("TEST, Avery ") + QStringLiteral("Made-Up ").repeated(12);
    QTest::newRow("the name gives way first") << longName << longName.left(20);
}

void SummaryPdfTest::anIdentifierIsNotCutWhileThereIsRoom() {
    QFETCH(QString, name);
    QFETCH(QString, shown);
    const QString identifier = QStringLiteral("T-1234567890-1234567890-0042");
    Summary summary = samples::crowded();
    summary.identity.patientName = name.toStdString();
    summary.identity.identifier = identifier.toStdString();
    const QString second = probe::pagesOf(report::summaryPdf(summary, {})).at(1);
    QVERIFY2(second.contains(identifier), qPrintable(second.left(200)));
    QVERIFY2(second.contains(shown), qPrintable(second.left(200)));
}

void SummaryPdfTest::anOpenQuestionSaysWhichAnswersItFollowsFrom() {
    Summary summary = samples::sample();
    summary.notEstablished.front().gate = "follows from Pregnancy now: I might be";
    QVERIFY(
        probe::textOf(report::summaryPdf(summary, {})).contains("follows from Pregnancy now: I might be"));
    summary.notEstablished.resize(20, summary.notEstablished.front()); // too many for a table
    QVERIFY(
        probe::textOf(report::summaryPdf(summary, {})).contains("follows from Pregnancy now: I might be"));
}

void SummaryPdfTest::laterPagesNameThePatient() {
    const QStringList pages = probe::pagesOf(report::summaryPdf(samples::crowded(), {}));
    for (qsizetype i = 1; i < pages.size(); ++i)
        QVERIFY(pages[i].startsWith(
            QStringLiteral("TEST, Avery (sample) · born 1985-02-11 · T-0001 · 14 March 2027")));
}

void SummaryPdfTest::itTakesNoMorePagesThanPromised_data() {
    QTest::addColumn<bool>("isSample");
    QTest::addColumn<bool>("isEmpty");
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("most");
    for (const auto& [name, paper] : {std::pair("letter", Paper::Letter), std::pair("a4", Paper::A4)}) {
        const int size = static_cast<int>(paper);
        QTest::addRow("a usual patient, %s", name) << true << false << size << 2;
        QTest::addRow("nothing asked, %s", name) << false << true << size << 2;
        QTest::addRow("25 flags and 20 medicines, %s", name) << false << false << size << 4;
    }
}

void SummaryPdfTest::itTakesNoMorePagesThanPromised() {
    QFETCH(bool, isSample);
    QFETCH(bool, isEmpty);
    QFETCH(int, paper);
    QFETCH(int, most);
    Summary summary = isSample ? samples::sample() : isEmpty ? samples::empty() : samples::crowded();
    const auto pagesWith = [&](const QImage& logo) {
        return probe::pagesOf(report::summaryPdf(summary, {static_cast<Paper>(paper), logo})).size();
    };
    QCOMPARE_LE(pagesWith({}), most);
    // Also with all that a clinic may put at the head.
    QImage logo(600, 300, QImage::Format_RGB32);
    logo.fill(Qt::darkCyan);
    summary.identity.clinicName = "Riverside Clinic for Psychiatry and Psychotherapy (sample)";
    summary.identity.clinicAddress = "12 Made-up Street, Second floor, Sampletown 00000, 555-0100";
    QCOMPARE_LE(pagesWith(logo), most);
}

void SummaryPdfTest::aPartThatGoesOnSaysSo() {
    const QStringList pages = probe::pagesOf(report::summaryPdf(samples::crowded(), {}));
    QVERIFY(pages[1].contains("Discuss with the patient (25), continued"));
}

void SummaryPdfTest::nothingRaisedIsSaidInItsOwnWords() {
    const QString text = probe::textOf(report::summaryPdf(samples::empty(), {}));
    QVERIFY(
        text.contains("Nothing was raised by the answers given; this does not show that treatment is safe."));
    QVERIFY(text.contains("Speak to the clinician before the patient leaves."));
    QVERIFY(text.contains("not asked (60)"));
}

void SummaryPdfTest::whatWasNotRaisedStandsByTopic() {
    // In columns, where the text of one is whole before that of the next begins, and run together.
    Summary quiet = samples::empty(0);
    quiet.notRaised = samples::sample().notRaised;
    for (const Summary& summary : {quiet, samples::sample()}) {
        const QString text = probe::textOf(report::summaryPdf(summary, {})).simplified();
        const qsizetype at = text.indexOf(
            "Psychosis: Psychosis ever; Schizophrenia; Psychosis in close family. Dissociation: Severe "
            "dissociation.");
        QVERIFY2(at > text.indexOf("Not raised by these answers"), qPrintable(text));
        QVERIFY2(text.indexOf("Bladder symptoms; Breastfeeding.") > at, qPrintable(text));
    }
}

void SummaryPdfTest::aSafetyAnswerThatIsNotCountedStandsWithSafety() {
    Summary summary = samples::sample();
    summary.safetyNotCounted = {samples::line("Plan", "yes")};
    summary.notAgreed = "Agreed to be screened: no";
    const QString first = probe::pagesOf(report::summaryPdf(summary, {})).first();
    const qsizetype at = first.indexOf("Answered but not counted: ask again. Plan: yes.");
    QVERIFY(at > first.indexOf("Safety"));
    QVERIFY(at < first.indexOf("Discuss with the patient"));
    QVERIFY(first.indexOf("Agreed to be screened: no.") < first.indexOf("INCOMPLETE"));
}

void SummaryPdfTest::aRuleThatIsOpenPrintsWithItsSource() {
    Summary summary = samples::sample();
    summary.openRules = {{"Pregnancy now",
                          "Pregnancy: yes; or Pregnancy test: positive",
                          {"Benefits and Risks, “Who needs extra caution”"},
                          {samples::line("Pregnancy", "possible")},
                          {"Pregnancy test: not sure"}},
                         {"Breastfeeding now", "Breastfeeding: yes", {}}};
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QVERIFY2(text.contains(QStringLiteral(
                 "What the open points that are read first rest on Rule Source Pregnancy now. Pregnancy: "
                 "yes; or Pregnancy "
                 "test: positive. Pregnancy: possible. Not established: Pregnancy test: not sure. [1] “Who "
                 "needs extra caution”. Breastfeeding now. Breastfeeding: yes.")),
             qPrintable(text));
}

void SummaryPdfTest::aTableThatGoesOnSaysItsHeadingsAgain() {
    Summary summary = samples::empty(14); // as many questions as go into a table
    for (Summary::OpenQuestion& open : summary.notEstablished)
        for (int i = 0; i < 12; ++i)
            open.leavesOpen.emplace_back("One more flag that hangs on it, with a long name");
    for (int i = 0; i < 60; ++i)
        summary.openRules.push_back({"Rule " + std::to_string(i), "Answer: yes", {}});
    const QStringList pages = probe::pagesOf(report::summaryPdf(summary, {}));
    QVERIFY(pages.size() >= 3);
    for (const QString& page : pages) {
        const qsizetype question = page.indexOf("Told by a doctor about topic");
        const qsizetype headings = page.indexOf("Question Answer Leaves open");
        QVERIFY2(question < 0 || (headings >= 0 && headings < question), qPrintable(page));
        const qsizetype rule = page.indexOf(QRegularExpression("Rule \\d"));
        const qsizetype above = page.indexOf("What the open points that are read first rest on");
        QVERIFY2(rule < 0 || (above >= 0 && above < rule), qPrintable(page));
    }
}

void SummaryPdfTest::aChangedUrgentAnswerStaysOnThePaper() {
    Summary summary = samples::sample();
    summary.urgent = {{"A plan to end life",
                       "shown 14:02, not acknowledged; the answers were changed afterwards", true, false}};
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QVERIFY(
        text.contains("Urgent: A plan to end life: shown 14:02, not acknowledged; the answers were changed"));
}

void SummaryPdfTest::aMegabyteOfTextPrintsWhole() {
    Summary summary = samples::sample();
    summary.staffNotes.clear();
    int words = 0;
    while (summary.staffNotes.size() < 1'000'000)
        summary.staffNotes += "w" + std::to_string(words++) + " ";
    const QByteArray pdf = report::summaryPdf(summary, {});
    const QString text = probe::textOf(pdf);
    for (int i = 0; i < words; i += 997)
        QVERIFY2(text.contains(QStringLiteral(" w%1 ").arg(i)), qPrintable(QString::number(i)));
}

void SummaryPdfTest::promise8TheMetadataHoldNothingOfThePatient() {
    const QByteArray pdf = report::summaryPdf(samples::sample(), {});
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QCOMPARE(document.metaData(QPdfDocument::MetaDataField::Title).toString(), "Screening summary");
    QCOMPARE(document.metaData(QPdfDocument::MetaDataField::Creator).toString(), "Anteroom");
    // Page contents are compressed; what could be read without unpacking is everything else.
    for (const char* word : {"TEST", "Avery", "T-0001", "1985"}) {
        QVERIFY2(!pdf.contains(word), word);
        QByteArray utf16;
        for (const char* c = word; *c; ++c)
            utf16 += QByteArray("\0", 1) + *c;
        QVERIFY2(!pdf.contains(utf16), word);
    }
}

void SummaryPdfTest::promise8TheFileNameHoldsNothingOfThePatient() {
    QCOMPARE(report::defaultFileName(samples::sample()), "summary-2027-03-14.pdf");
}

QTEST_MAIN(SummaryPdfTest)
#include "summary_pdf_test.moc"
