// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/question_card.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/mouse.h"
#include "tests/support/gui/pdf_probe.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

constexpr int mostSteps =
    400; // far above the questions of the shipped questionnaire: a walk that stands still ends here

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The card that the keys go to.
interview::QuestionCard* currentCard(const Desktop& desktop) {
    for (auto* card : desktop.window->findChildren<interview::QuestionCard*>()) {
        if (card->isVisible() && card->property("current").toBool())
            return card;
    }
    return nullptr;
}

/// The options of a card, in the order of their keys.
QList<QAbstractButton*> optionsOf(const QWidget* card, const QString& id) {
    QList<QAbstractButton*> options;
    for (auto* button : card->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->objectName().startsWith("option." + id + "."))
            options << button;
    }
    return options;
}

/// What a person without any of the conditions says; two questions are answered "in the past", so that
/// something is raised.
int quietOption(const QString& id, const QList<QAbstractButton*>& options) {
    const QStringList wanted = id == "mania" || id == "psychosis"
                                   ? QStringList{"past"}
                                   : QStringList{"no", "never", "none-of-these", "nobody"};
    for (int i = 0; i < options.size(); ++i) {
        if (wanted.contains(options[i]->objectName().section('.', 2)))
            return i;
    }
    return 0;
}

QSet<QString> wordsOf(const QString& text) {
    static const QRegularExpression between("[^\\p{L}\\p{N}]+");
    const QStringList words = text.split(between, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

/// The topics that stand above what was not raised. Where they would cost a third page, the pages leave them
/// out, all of them; each title below them is printed.
QSet<QString> wordsOfTopics(const QString& text) {
    static const QRegularExpression part("Not raised by these answers\n-+\n(.*?)\n\n",
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression topic("^- ([^:;]+):", QRegularExpression::MultilineOption);
    QSet<QString> words;
    for (auto each = topic.globalMatch(part.match(text).captured(1)); each.hasNext();)
        words |= wordsOf(each.next().captured(1));
    return words;
}

/// What the text on the screen says and the saved pages do not: answers, rules, sources and all else.
QStringList missingFrom(const QString& pdf, const Desktop& desktop) {
    QString text = desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText();
    if (text.size() < 1'000)
        return {"the text on the screen: " + text};
    // The pages write the month out, have a column for what a question leaves open, put no topic ("Plans for
    // treatment days and after") above the checklist, and hold the web addresses of sources only where there
    // is room. One that is longer than a line of the text goes on in the next.
    static const QRegularExpression address("https://(\\S{60,}\\n +)?\\S+");
    text.remove(address);
    const QSet<QString> ofTheTextAlone{"03", "leaves", "Answers", "Plans"};
    const bool namesTopics = pdf.contains("Noticed by staff: Something that staff noticed");
    QStringList missing = (wordsOf(text) - wordsOf(pdf) - ofTheTextAlone -
                           (namesTopics ? QSet<QString>() : wordsOfTopics(text)))
                              .values();
    missing.sort();
    return missing;
}

/// What every walk types, in words that the saved pages must hold: the answers, and what they raise.
QStringList linesMissingFrom(const QString& pdf) {
    QStringList missing;
    for (const QString line :
         {"A benzodiazepine taken now", "clonazepam, taken: Regularly [Benzodiazepine]",
          "clonazepam, dose: “0.5 mg at night”, taken: Regularly; list complete",
          "latex, reaction: “hives”; list complete", "Blood pressure above 140/90 when measured",
          "Blood pressure: 148/94 mmHg at 13:52"}) {
        if (!pdf.contains(line))
            missing << line;
    }
    return missing;
}

/// By key or click: the medicine that is offered for "clonaz", an allergy, a reading; each list is then all.
bool isListOfTheWalk(const QString& id) {
    return QStringList{"medicines", "allergies", "pressure-readings"}.contains(id);
}

} // namespace

class ScreeningWalkTest : public QObject {
    Q_OBJECT

    static void typeAndGoOn(Desktop& desktop, const QStringList& entries) {
        for (const QString& entry : entries) {
            desktop.keys(entry);
            desktop.key(Qt::Key_Return);
            settle();
        }
    }
    static void fillListByKeys(Desktop& desktop, const QString& id) {
        const bool isOfNumbers = id == "pressure-readings"; // the digits are the number
        if (!isOfNumbers)
            desktop.keys("1"); // add
        settle();
        if (id == "medicines") {
            desktop.keys("clonaz");
            desktop.key(Qt::Key_Down);
            desktop.key(Qt::Key_Return); // takes what is offered
            typeAndGoOn(desktop, {"", "0.5 mg at night", "1"});
        } else if (id == "allergies") {
            typeAndGoOn(desktop, {"latex", "hives"});
        } else {
            typeAndGoOn(desktop, {"148", "94", ""});
        }
        desktop.keys(isOfNumbers ? "b" : "2"); // that is all
    }

    /// Where the mouse reaches it; else the test ends.
    static void press(Desktop& desktop, const QString& name) {
        QVERIFY2(QTest::qWaitFor([&] { return desktop.find<QWidget>(name) != nullptr; }),
                 qPrintable(name + " is not on the screen " + desktop.screenName()));
        const QString trouble = pressByMouse(*desktop.window, *desktop.find<QWidget>(name));
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    static void enterInto(Desktop& desktop, const QString& name, const QString& text) {
        auto* field = desktop.find<QLineEdit>(name);
        QVERIFY2(field, qPrintable(name + " is not on the screen " + desktop.screenName()));
        const QString trouble = enterByMouse(*desktop.window, *field, text);
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }

    static void fillListByMouse(Desktop& desktop, const QString& id) {
        const auto enter = [&](const QString& field, const QString& text) {
            enterInto(desktop, "row." + id + ".0." + field, text);
        };
        press(desktop, "addRow." + id);
        if (id == "medicines") {
            enter("medicine", "clonaz");
            auto* offered = desktop.find<QListWidget>("suggestions");
            QVERIFY(offered && offered->item(0)->text() == "clonazepam");
            const QPoint first = offered->visualItemRect(offered->item(0)).center();
            QTest::mouseClick(desktop.window->windowHandle(), Qt::LeftButton, {},
                              offered->viewport()->mapTo(desktop.window.get(), first));
            enter("medicine-dose", "0.5 mg at night");
            press(desktop, "option.medicines.0.medicine-taken.regularly");
        } else if (id == "allergies") {
            enter("allergy-to", "latex");
            enter("allergy-reaction", "hives");
        } else {
            enter("systolic", "148");
            enter("diastolic", "94");
        }
        press(desktop, "allRows." + id);
    }

    /// Answers the question that has the focus with keys alone.
    static void answerByKeys(Desktop& desktop, interview::QuestionCard* card) {
        const QString id = card->objectName().section('.', 1);
        if (isListOfTheWalk(id)) {
            fillListByKeys(desktop, id);
            return;
        }
        const QList<QAbstractButton*> options = optionsOf(card, id);
        if (!options.isEmpty())
            desktop.keys(QString::number(quietOption(id, options) + 1));
        else if (qobject_cast<QLineEdit*>(QApplication::focusWidget()))
            desktop.keys(id == "episode-began" ? "2020" : "72");
        else if (QApplication::focusWidget()->objectName().startsWith("addRow.")) {
            desktop.key(Qt::Key_Tab); // a list of numbers, where 0 is a digit: to the first way out
            desktop.key(Qt::Key_Space);
        } else
            desktop.keys("0"); // the first way out
    }

private slots:
    void theWholeInterviewByKeyboardAloneEndsInAPdfThatSaysWhatWasAnswered();
    void theWholeInterviewByMouseAloneEndsInAPdf();
};

void ScreeningWalkTest::theWholeInterviewByKeyboardAloneEndsInAPdfThatSaysWhatWasAnswered() {
    Desktop desktop;
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    // Choose: the first button that Tab reaches.
    QVERIFY(desktop.tabTo("choose.ketamine-prescreen"));
    desktop.key(Qt::Key_Space);
    QTRY_COMPARE(desktop.screenName(), QString("identity"));
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == "patientName");
    for (const QString text : {"TEST, Avery (sample)", "1985-02-11", "T-0001", "J. Sample"}) {
        desktop.keys(text);
        if (text != "J. Sample")
            desktop.key(Qt::Key_Tab);
    }
    desktop.key(Qt::Key_Return);
    QTRY_VERIFY(currentCard(desktop));

    QString last;
    int acknowledged = 0;
    for (int step = 0; step < mostSteps && desktop.screenName() != "reviewPage"; ++step) {
        if (desktop.find("urgentAcknowledge")) {
            QVERIFY(desktop.find("urgentText"));
            QVERIFY(desktop.tabTo("urgentStaff"));
            desktop.keys("J. Sample");
            QVERIFY(desktop.tabTo("urgentAcknowledge"));
            desktop.key(Qt::Key_Space);
            settle();
            ++acknowledged; // back at the same question, which is answered
        } else if (interview::QuestionCard* card = currentCard(desktop);
                   card && card->objectName() != last) { // else Enter led to another part of it, as to when
            last = card->objectName();
            answerByKeys(desktop, card);
        }
        // A box of several lines keeps Enter to itself.
        const bool isBox = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        desktop.key(Qt::Key_Return, isBox ? Qt::ControlModifier : Qt::NoModifier);
        settle();
    }
    QVERIFY2(desktop.screenName() == "reviewPage", qPrintable("stands at " + last));
    if (const QWidget* problems = desktop.find("reviewProblems")) { // no gap, and no answers that do not fit
        for (const auto* button : problems->findChildren<QAbstractButton*>())
            qWarning("%s", qPrintable(button->accessibleName() + " | " + button->text()));
        QFAIL("the review has problems");
    }
    QCOMPARE(acknowledged, 1);
    desktop.window->activateWindow(); // the offscreen platform gives it up when a list of suggestions closes
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    for (const QString button : {"reviewFinish", "showSummary", "summarySave"}) {
        QVERIFY2(desktop.tabTo(button),
                 qPrintable(button + " on " + desktop.screenName() + ", focus on " +
                            (QApplication::focusWidget() ? QApplication::focusWidget()->objectName()
                                                         : QString("nothing"))));
        desktop.key(Qt::Key_Space);
        settle();
    }
    QTRY_VERIFY(desktop.find<QLabel>("summaryOutcome"));
    const QString text = probe::textOf(readAll(desktop.dialogs.path));
    QVERIFY(text.contains("TEST, Avery (sample)"));
    QVERIFY(text.contains("acknowledged 13:52 by J. Sample"));
    QVERIFY(text.contains("Days of high energy and little sleep, now or in the past"));
    QVERIFY(text.contains("in the past"));
    QVERIFY(!text.contains("Nothing was raised"));
    QCOMPARE(linesMissingFrom(text).join(" | "), QString());
    QCOMPARE(missingFrom(text, desktop).join(' '), QString());
    QVERIFY(text.contains("Page 2 of 2"));
}

void ScreeningWalkTest::theWholeInterviewByMouseAloneEndsInAPdf() {
    Desktop desktop;
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    press(desktop, "choose.ketamine-prescreen");
    QTRY_COMPARE(desktop.screenName(), QString("identity"));
    enterInto(desktop, "patientName", "TEST, Avery (sample)");
    enterInto(desktop, "dateOfBirth", "1985-02-11");
    enterInto(desktop, "identifier", "T-0001");
    enterInto(desktop, "staff", "J. Sample");
    press(desktop, "begin");
    for (int step = 0; step < mostSteps && desktop.screenName() != "reviewPage"; ++step) {
        bool answered = false;
        for (auto* card : desktop.window->findChildren<interview::QuestionCard*>()) {
            if (!card->isVisible() || card->property("walked").toBool())
                continue;
            card->setProperty("walked", true);
            const QString id = card->objectName().section('.', 1);
            const QList<QAbstractButton*> options = optionsOf(card, id);
            if (isListOfTheWalk(id)) {
                fillListByMouse(desktop, id);
                settle();
                answered = true;
                break;
            }
            QString name = options.isEmpty() ? QString() : options[quietOption(id, options)]->objectName();
            for (const QString wayOut : {"noneRows.", "notMeasured.", "declined.", "notSure."}) {
                if (name.isEmpty() && desktop.find<QAbstractButton>(wayOut + id))
                    name = wayOut + id;
            }
            if (!name.isEmpty()) {
                press(desktop, name);
                answered = true;
            }
            settle();
            break; // answering may show or hide cards
        }
        if (desktop.find("urgentAcknowledge")) {
            enterInto(desktop, "urgentStaff", "J. Sample");
            press(desktop, "urgentAcknowledge");
        } else if (!answered) {
            press(desktop, "next");
        }
        if (QTest::currentTestFailed())
            return;
        settle();
    }
    QCOMPARE(desktop.screenName(), QString("reviewPage"));
    press(desktop, "reviewFinish");
    QCOMPARE(desktop.screenName(), QString("turnAway"));
    press(desktop, "showSummary");
    QCOMPARE(desktop.screenName(), QString("summary"));
    press(desktop, "summarySave");
    QTRY_VERIFY(desktop.find<QLabel>("summaryOutcome"));
    QCOMPARE(desktop.dialogs.suggested, QString("summary-2027-03-14.pdf"));
    const QString text = probe::textOf(readAll(desktop.dialogs.path));
    QVERIFY(text.contains("Screening summary"));
    QVERIFY(text.contains("TEST, Avery (sample)"));
    QVERIFY(text.contains("J. Sample"));
    QCOMPARE(linesMissingFrom(text).join(" | "), QString());
    QCOMPARE(missingFrom(text, desktop).join(' '), QString());
}

QTEST_MAIN(ScreeningWalkTest)
#include "screening_walk_test.moc"
