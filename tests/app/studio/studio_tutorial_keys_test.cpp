// SPDX-License-Identifier: GPL-3.0-or-later
// questionnaires/TUTORIAL.md from its first line to its last, as somebody follows it who has no mouse: all
// that happens here is what keys do.
#include "app/editing/new_questionnaire_view.h"
#include "app/studio/begin_questionnaire.h"
#include "core/proofs/prover.h"
#include "tests/app/studio/studio_fixture.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace anteroom;
using namespace anteroom::test;
using studio::CodeEditor;

namespace {

/// What the tutorial shows between ```yaml and ```, in its order.
QStringList shown() {
    QStringList parts;
    const QString tutorial =
        QString::fromUtf8(bytesOf(QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/TUTORIAL.md")));
    for (const QString& part : tutorial.split(QStringLiteral("```yaml\n")).mid(1))
        parts << part.section(QStringLiteral("```"), 0, 0);
    return parts;
}

enum Part { WordsBefore, WordsAfter, TheQuestion, TheFinding, TheCases };

qsizetype indentOf(const QString& line) {
    return std::find_if(line.begin(), line.end(), [](QChar letter) { return letter != ' '; }) - line.begin();
}

/// The one that has the keys.
CodeEditor& editorOf(const StudioDesk& desk) {
    auto* editor = qobject_cast<CodeEditor*>(QApplication::focusWidget());
    if (!editor)
        qFatal("No text has the keys: %s has them", qPrintable(desk.focused()));
    return *editor;
}

QString lineAt(const CodeEditor& editor, std::uint32_t line) {
    return QString::fromStdString(editor.bytes()).split('\n').value(line - 1);
}

/// The cursor on what is found, which is marked.
void find(const StudioDesk& desk, const QString& text) {
    desk.key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(desk.focused(), QString("findWhat"));
    desk.keys(text);
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Escape);
    QCOMPARE(QString::fromStdString(editorOf(desk).markedText()), text);
}

/// In the place of what is marked, which begins at the margin; typed as somebody does who looks at where each
/// line begins.
void typeLines(const StudioDesk& desk, const QString& lines) {
    const CodeEditor& editor = editorOf(desk);
    const QStringList each = lines.split('\n', Qt::SkipEmptyParts);
    desk.keys(each.first());
    for (const QString& line : each.mid(1)) {
        desk.key(Qt::Key_Return);
        const qsizetype wanted = indentOf(line);
        qsizetype here = lineAt(editor, editor.line()).size();
        for (; here < wanted; here += 2)
            desk.key(Qt::Key_Tab);
        for (; here > wanted; here -= 2)
            desk.key(Qt::Key_Backspace);
        desk.keys(line.mid(wanted));
    }
}

void toMargin(const StudioDesk& desk) {
    desk.key(Qt::Key_Home);
    desk.key(Qt::Key_Home); // from the first letter on
}

/// The item that begins in the line of the cursor.
void markItem(const StudioDesk& desk) {
    const CodeEditor& editor = editorOf(desk);
    const QStringList lines = QString::fromStdString(editor.bytes()).split('\n');
    const qsizetype first = editor.line() - 1;
    qsizetype last = first;
    while (last + 1 < lines.size() && indentOf(lines[last + 1]) > indentOf(lines[first]))
        ++last;
    toMargin(desk);
    for (qsizetype i = first; i < last; ++i)
        desk.key(Qt::Key_Down, Qt::ShiftModifier);
    desk.key(Qt::Key_End, Qt::ShiftModifier);
}

void insert(const StudioDesk& desk, const QString& what) {
    auto* menu = desk.view->findChild<QMenu*>("insertMenu");
    bool isFound = false;
    // It holds the keys until something is chosen.
    QTimer::singleShot(0, menu, [&] {
        const auto all = static_cast<int>(menu->actions().size());
        for (int i = 0; i < all && !isFound; ++i) {
            QTest::keyClick(menu, Qt::Key_Down);
            isFound = menu->activeAction() && menu->activeAction()->text() == what;
        }
        QTest::keyClick(menu, isFound ? Qt::Key_Return : Qt::Key_Escape);
    });
    desk.key(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY2(isFound, qPrintable(what));
    desk.view->activateWindow(); // a menu takes that from it where nobody manages windows
    QTRY_VERIFY(desk.focused().startsWith("editor."));
}

/// Until this has the keys.
void goOn(const StudioDesk& desk, const QString& name, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    for (int i = 0; i < 60 && desk.focused() != name; ++i) {
        desk.key(key, modifiers);
        settle();
    }
    QCOMPARE(desk.focused(), name);
}

void enterInterview(const StudioDesk& desk) {
    const auto isIn = [&] {
        const QWidget* interview = desk.find("previewInterview");
        return interview && interview->isAncestorOf(QApplication::focusWidget());
    };
    for (int i = 0; i < 6 && !isIn(); ++i) {
        desk.key(Qt::Key_Tab, Qt::ControlModifier);
        settle();
    }
    QVERIFY(isIn());
}

void backToText(const StudioDesk& desk) {
    goOn(desk, "editor.questionnaire.yaml", Qt::Key_Tab, Qt::ControlModifier);
}

QStringList findings(const StudioDesk& desk) {
    QStringList rows;
    const auto* model = desk.view->findChild<QListView*>("findings")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        rows << model->index(row, 0).data().toString();
    return rows;
}

} // namespace

class StudioTutorialKeysTest : public QObject {
    Q_OBJECT

private slots:
    void itIsMadeByKeyboard();
    void fromTheFirstQuestionToWhatIsPublished();
};

void StudioTutorialKeysTest::itIsMadeByKeyboard() {
    theme::Theme theme(*qApp);
    editing::NewQuestionnaireView view(theme);
    QTemporaryDir folder;
    view.open({folder.path()});
    view.show();
    view.activateWindow();
    view.setFocus();
    QTRY_VERIFY(QApplication::focusWidget());
    const QSignalSpy created(&view, &editing::NewQuestionnaireView::created);
    QTest::keyClicks(QApplication::focusWidget(), "Coffee and sleep");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(created.size(), 1);
    QCOMPARE(created[0], (QList<QVariant>{folder.path(), "Coffee and sleep"}));
}

void StudioTutorialKeysTest::fromTheFirstQuestionToWhatIsPublished() {
    const QStringList texts = shown();
    QCOMPARE(texts.size(), qsizetype(TheCases + 1));
    QTemporaryDir folder;
    const Result<QString> path = studio::beginQuestionnaire(folder.path(), "Coffee and sleep");
    QVERIFY(path.ok());
    StudioDesk desk(*path, {1280, 860}); // as the program opens

    // 1. It is tried in the preview.
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    enterInterview(desk);
    desk.key(Qt::Key_1);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.find("question.nights"));
    desk.keys("3");
    desk.key(Qt::Key_Return);
    QTRY_VERIFY2(findings(desk).first().startsWith("Raised: "), qPrintable(findings(desk).first()));
    QTRY_COMPARE(desk.focused(), QString("findings"));
    desk.key(Qt::Key_Return); // to its lines
    QTRY_COMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    QCOMPARE(desk.editor().markedText(), std::string("poor-sleep"));
    enterInterview(desk);
    goOn(desk, "notSure.nights", Qt::Key_Tab);
    desk.key(Qt::Key_Space);
    QTRY_VERIFY2(findings(desk).first().startsWith("Not established: "), qPrintable(findings(desk).first()));
    backToText(desk);

    // 2. The words of a question.
    const QString before = texts[WordsBefore].section('\n', 0, 0).trimmed();
    find(desk, before);
    desk.keys(texts[WordsAfter].section('\n', 0, 0).trimmed());
    QTRY_VERIFY(desk.isUpToDate());
    QCOMPARE(desk.counts(), QString("No problems, all 5 cases hold"));

    // 3. A question more, with a slip.
    find(desk, "range");
    insert(desk, "Question: one of several");
    markItem(desk);
    QString slipped = texts[TheQuestion];
    typeLines(desk, slipped.replace("show-when: trouble", "show-when: truoble"));
    QTRY_VERIFY(desk.isUpToDate());
    QCOMPARE(desk.counts(), QString("1 error"));
    desk.key(Qt::Key_F8);
    QCOMPARE(editorOf(desk).markedText(), std::string("truoble"));
    desk.key(Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(desk.isUpToDate());
    QVERIFY2(desk.editor().bytes().find(texts[TheQuestion].toStdString()) != std::string::npos,
             desk.editor().bytes().c_str());

    // 4. A finding more, which the answers in the preview raise.
    desk.key(Qt::Key_End, Qt::ControlModifier);
    insert(desk, "Finding, with its cases");
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    QVERIFY(desk.find("tab.cases.yaml"));
    markItem(desk);
    typeLines(desk, texts[TheFinding]);
    QTRY_VERIFY(desk.isUpToDate());
    QVERIFY2(desk.editor().bytes().find(texts[TheFinding].toStdString()) != std::string::npos,
             desk.editor().bytes().c_str());
    enterInterview(desk);
    goOn(desk, "option.coffee.no-coffee", Qt::Key_Tab);
    desk.key(Qt::Key_4); // in the evening
    QTRY_VERIFY2(findings(desk).filter("Raised: Coffee or tea late in the day").size() == 1,
                 qPrintable(findings(desk).join('\n')));
    backToText(desk);

    // 5. Its cases, in the file behind it.
    desk.key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(desk.focused(), QString("editor.cases.yaml"));
    CodeEditor& cases = desk.editor("cases.yaml");
    const QString inserted = QString::fromStdString(cases.bytes());
    const QStringList names = inserted.split('\n').filter("- name:");
    QCOMPARE(names.size(), 8);
    find(desk, names[5].trimmed());
    toMargin(desk);
    desk.key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    typeLines(desk, texts[TheCases]);
    QTRY_VERIFY(desk.isUpToDate());
    QCOMPARE(desk.counts(), QString("No problems, all 10 cases hold"));
    find(desk, "coffee: evening");
    desk.keys("coffee: morning");
    desk.key(Qt::Key_Escape); // what is offered
    QTRY_VERIFY(desk.isUpToDate());
    QVERIFY2(desk.counts().contains("1 case does not hold"), qPrintable(desk.counts()));
    desk.key(Qt::Key_F8);
    QCOMPARE(desk.focused(), QString("editor.cases.yaml"));
    find(desk, "coffee: morning");
    desk.keys("coffee: evening");
    QTRY_VERIFY(desk.isUpToDate());
    QCOMPARE(desk.counts(), QString("No problems, all 10 cases hold"));

    // 6. The version that goes to the desks.
    if (!canProve())
        QSKIP("built without a solver");
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("publish"));
    QTRY_VERIFY(desk.find("publishStep.1"));
    const auto* step = desk.find<QRadioButton>("publishStep.1");
    QCOMPARE(step->text(), QString("More is asked or found: version 1.1.0"));
    QTRY_VERIFY_WITH_TIMEOUT(step->isChecked(), 60'000);
    goOn(desk, "publishChange", Qt::Key_Tab);
    desk.keys("Asks when the last coffee of a day is");
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(!desk.find("publish"));
    QVERIFY(bytesOf(*path).contains("version: 1.1.0"));
    QVERIFY(bytesOf(folder.filePath("coffee-and-sleep/CHANGELOG.md"))
                .contains("Asks when the last coffee of a day is"));
    QVERIFY(desk.told.isEmpty());
}

QTEST_MAIN(StudioTutorialKeysTest)
#include "studio_tutorial_keys_test.moc"
