// SPDX-License-Identifier: GPL-3.0-or-later
// WCAG 2.2, 1.4.1, on paper: whatever a colour says, a word says too.
#include "app/report/report.h"
#include "core/summary/phrases.h"
#include "tests/app/report/sample_summaries.h"
#include "tests/support/gui/pdf_probe.h"

#include <QTest>

using namespace anteroom;

class ColourOnPaperTest : public QObject {
    Q_OBJECT

private slots:
    void sc1_4_1_eachTierHasItsWordOnPaper_data();
    void sc1_4_1_eachTierHasItsWordOnPaper();
};

void ColourOnPaperTest::sc1_4_1_eachTierHasItsWordOnPaper_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Spanish") << "es";
}

// What is urgent, what is to be told within the visit, what is read first, and that answers are missing.
void ColourOnPaperTest::sc1_4_1_eachTierHasItsWordOnPaper() {
    QFETCH(QString, language);
    const auto words = [&language](SummaryPhrase which) {
        const std::string_view text = phrase(which, language.toStdString());
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
    };
    Summary plain = samples::frame();
    plain.language = language.toStdString();
    const auto isSaid = [&](const QString& word, const Summary& summary) {
        return probe::textOf(report::summaryPdf(summary, {})).contains(word) &&
               QString::fromStdString(renderText(summary)).simplified().contains(word);
    };
    const auto onlyWith = [&](SummaryPhrase which, const Summary& summary) {
        return isSaid(words(which), summary) &&
               !probe::textOf(report::summaryPdf(plain, {})).contains(words(which));
    };
    for (const bool isImmediate : {true, false}) {
        Summary urgent = plain;
        urgent.urgent = {{"Title", "Shown 14:02", isImmediate, true}};
        QVERIFY2(onlyWith(isImmediate ? SummaryPhrase::Urgent : SummaryPhrase::WithinThisVisit, urgent),
                 isImmediate ? "immediate" : "within this visit");
    }
    for (const SummaryPhrase tier :
         {SummaryPhrase::ReadFirst, SummaryPhrase::Standard, SummaryPhrase::Note}) {
        Summary raised = plain;
        raised.discuss = {samples::topic(
            "Pressure", words(tier).toStdString(),
            {samples::finding("Pressure", {samples::line("Told", "yes")}, "Talk.", "told: yes", {})})};
        QVERIFY2(isSaid(words(tier), raised), qPrintable(words(tier)));
    }
    Summary incomplete = plain;
    incomplete.incomplete = true;
    incomplete.incompleteText = "3 of 42 are missing.";
    QVERIFY(onlyWith(SummaryPhrase::Incomplete, incomplete));
}

QTEST_MAIN(ColourOnPaperTest)
#include "colour_on_paper_test.moc"
