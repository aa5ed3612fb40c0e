// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_page.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace anteroom;
using namespace anteroom::records;
using namespace anteroom::test;

namespace {

RecordPageData reviewed() {
    RecordPageData page;
    page.title = "TEST, Avery (sample)";
    page.identity = "Born 1985-02-11 · T-0001";
    page.lines =
        QStringList{"Begun by R. Sample, 2027-03-14 13:52", "Finished by R. Sample, 2027-03-14 14:09"};
    page.notices = QStringList{"Correction 1 of what was signed: a made-up slip of the tongue"};
    page.flags = {{0, "Blood pressure above 140/90", "Ask when it was measured, and how.", {}, {}, {}},
                  {3, "Current benzodiazepine",
                   "It may weaken the effect of ketamine. Talk about dose and timing.", ReviewMark::FollowUp,
                   "asks the prescriber", "C. Sample, 2027-03-14 15:02"}};
    page.nothingRaised = "Nothing was raised by the answers given.";
    page.revisions = {{1, "As it was signed first"}};
    page.history = {{"2027-03-14 13:53", "R. Sample", "Is the blood pressure high?", "not asked", "yes"},
                    {"2027-03-14 13:54", "R. Sample", "Is the blood pressure high?", "yes", "not sure"}};
    page.exports = {ScreeningFormat::Fhir, ScreeningFormat::Csv, ScreeningFormat::JsonLines};
    page.mayBeginAnew = true;
    page.mayGoOn = page.mayReview = page.mayDiscard = page.mayMark = page.mayMove = page.mayErase = true;
    return page;
}

struct Page {
    explicit Page(const RecordPageData& data, const QSize& size = QSize(1024, 700))
        : theme(*qApp), view(theme) {
        view.resize(size);
        view.setState({QString("Record"), {}, {}, QString("C. Sample")});
        view.show(data);
        view.QWidget::show();
        settle();
    }
    template <typename Widget = QWidget>
    Widget* find(const QString& name) const {
        auto* widget = view.findChild<Widget*>(name);
        return widget && widget->isVisible() ? widget : nullptr;
    }
    void click(const QString& name) {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    theme::Theme theme;
    RecordPage view;
};

} // namespace

class RecordPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<ReviewMark>(); }
    void nothingIsClipped_data() { addScreenSizes(); }
    void nothingIsClipped();
    void aMarkCountsAtOnceWithItsNote();
    void aNoteThatIsChangedLaterCountsWithEnter();
    void aMarkOfOtherAnswersIsShownAndAskedAnew();
    void aNoteThatIsBeingTypedSurvivesTheNextMark();
    void nothingOfARecordIsLeftOnTheNext();
    void onlyWhatOneMayDoIsOffered();
    void inAnOrdinaryWindowNothingWraps();
    void aCorrectionCanBeDiscarded();
    void theHistoryStaysOpenWhenThePageIsMadeAnew();
    void everyControlHasANameForAssistiveTechnology();
};

void RecordPageTest::nothingIsClipped() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    Page page(reviewed(), size);
    page.theme.setScheme(scheme);
    page.theme.setScale(scale);
    settle();
    savePicture(page.view, QStringLiteral("record-page-") + QTest::currentDataTag());
    QStringList found = clipped(page.view) + faintTexts(page.view);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    page.find<QAbstractButton>("recordHistory")->setChecked(true);
    settle();
    found = clipped(page.view);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void RecordPageTest::aMarkCountsAtOnceWithItsNote() {
    Page page(reviewed());
    QSignalSpy marked(&page.view, &RecordPage::marked);
    page.find<QLineEdit>("markNote.0")->setText("  at length ");
    page.click("mark.0.discussed");
    QCOMPARE(marked.count(), 1);
    QCOMPARE(marked[0][0].toUInt(), 0U);
    QVERIFY(marked[0][1].value<ReviewMark>() == ReviewMark::Discussed);
    QCOMPARE(marked[0][2].toString(), QString("at length"));
    QVERIFY(page.find<QAbstractButton>("mark.3.follow-up")->isChecked());
}

void RecordPageTest::aNoteThatIsChangedLaterCountsWithEnter() {
    Page page(reviewed());
    QSignalSpy marked(&page.view, &RecordPage::marked);
    auto* note = page.find<QLineEdit>("markNote.3");
    QTest::keyClicks(note, ", and calls");
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(marked.count(), 1);
    QCOMPARE(marked[0][2].toString(), QString("asks the prescriber, and calls"));
    // One of a flag that nobody marked waits for the mark.
    auto* other = page.find<QLineEdit>("markNote.0");
    QTest::keyClicks(other, "x");
    QTest::keyClick(other, Qt::Key_Return);
    QCOMPARE(marked.count(), 1);
}

void RecordPageTest::aMarkOfOtherAnswersIsShownAndAskedAnew() {
    RecordPageData data = reviewed();
    data.flags[1].before = std::exchange(data.flags[1].mark, std::nullopt);
    Page page(data);
    QVERIFY(page.find<QLabel>("markBefore.3"));
    QCOMPARE(page.find<QLabel>("markBefore.3")->text(),
             QString("Marked before the answers were changed: Follow up: asks the prescriber "
                     "(C. Sample, 2027-03-14 15:02)"));
    for (const char* name : {"mark.3.discussed", "mark.3.does-not-apply", "mark.3.follow-up"})
        QVERIFY2(!page.find<QAbstractButton>(name)->isChecked(), name);
    QCOMPARE(page.find<QLineEdit>("markNote.3")->text(), QString());
    savePicture(page.view, "record-page-marked-before");
    QVERIFY(clipped(page.view).isEmpty());
}

void RecordPageTest::aNoteThatIsBeingTypedSurvivesTheNextMark() {
    Page page(reviewed());
    page.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page.view));
    auto* note = page.find<QLineEdit>("markNote.0");
    note->setFocus();
    QTest::keyClicks(note, "half a sen");
    RecordPageData next = reviewed();
    next.flags[1].mark = ReviewMark::Discussed;
    page.view.show(next); // what an earlier click led to
    settle();
    QCOMPARE(page.find<QLineEdit>("markNote.0")->text(), QString("half a sen"));
    QCOMPARE(QApplication::focusWidget(), page.find<QLineEdit>("markNote.0"));
    QVERIFY(page.find<QAbstractButton>("mark.3.discussed")->isChecked());
}

void RecordPageTest::nothingOfARecordIsLeftOnTheNext() {
    Page page(reviewed());
    QTest::keyClicks(page.find<QLineEdit>("markNote.0"), "of the first");
    page.view.show({});
    page.view.show(reviewed());
    settle();
    QCOMPARE(page.find<QLineEdit>("markNote.0")->text(), QString());
}

void RecordPageTest::onlyWhatOneMayDoIsOffered() {
    RecordPageData data = reviewed();
    data.mayGoOn = data.mayReview = data.mayDiscard = data.mayMark = data.mayMove = data.mayErase = false;
    data.mayBeginAnew = false;
    data.exports.clear();
    const Page page(data);
    for (const char* name :
         {"recordQuestions", "recordSign", "recordInError", "recordMove", "recordErase", "recordCorrect",
          "recordDiscard", "recordBeginAnew", "recordExport", "mark.0.discussed", "markNote.0"})
        QVERIFY2(!page.find(name), name);
    for (const char* name : {"recordSummary", "recordBack", "revision.1", "recordHistory"})
        QVERIFY2(page.find(name), name);
}

void RecordPageTest::inAnOrdinaryWindowNothingWraps() {
    Page page(reviewed(), QSize(1280, 800));
    savePicture(page.view, "record-page-1280");
    const auto middle = [&page](const char* name) {
        const QWidget* button = page.find(name);
        return button ? button->mapTo(&page.view, button->rect().center()).y() : -1;
    };
    QVERIFY(middle("recordSummary") > 0);
    QCOMPARE(middle("recordQuestions"), middle("recordSummary"));
    QCOMPARE(middle("recordBeginAnew"), middle("recordSummary"));
    QVERIFY(middle("recordBack") > 0 && middle("recordBack") < middle("recordSummary"));
    QCOMPARE(middle("recordExport"), middle("recordBack"));
}

void RecordPageTest::aCorrectionCanBeDiscarded() {
    Page page(reviewed());
    const QSignalSpy discarded(&page.view, &RecordPage::discardRequested);
    page.click("recordDiscard");
    QCOMPARE(discarded.count(), 1);
}

void RecordPageTest::theHistoryStaysOpenWhenThePageIsMadeAnew() {
    Page page(reviewed());
    page.click("recordHistory");
    page.view.show(reviewed());
    settle();
    QVERIFY(page.find<QAbstractButton>("recordHistory")->isChecked());
}

void RecordPageTest::everyControlHasANameForAssistiveTechnology() {
    const Page page(reviewed());
    for (const QAbstractButton* button : page.view.findChildren<QAbstractButton*>())
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                 qPrintable(button->objectName()));
    for (const QLineEdit* line : page.view.findChildren<QLineEdit*>())
        QVERIFY2(!line->accessibleName().isEmpty(), qPrintable(line->objectName()));
}

QTEST_MAIN(RecordPageTest)
#include "record_page_test.moc"
