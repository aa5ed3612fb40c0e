// SPDX-License-Identifier: GPL-3.0-or-later
// From the first screen to a questionnaire that is edited, and back.
#include "app/desktop/flow/flow.h"
#include "app/studio/code_editor.h"
#include "app/studio/studio_view.h"
#include "core/authoring/new_questionnaire.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/desks/every_size.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTimer>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// One questionnaire in a folder of its own.
class OneQuestionnaire {
public:
    explicit OneQuestionnaire(const char* broken = nullptr) {
        const NewQuestionnaire made = newQuestionnaire(*QuestionnaireId::parse("sleep"), "Sleep (sample)");
        QDir(folder.path()).mkpath("sleep");
        QByteArray text = QByteArray::fromStdString(made.questionnaire);
        if (broken)
            text.replace("type: yes-no", broken);
        write("sleep/questionnaire.yaml", text);
        write("sleep/cases.yaml", QByteArray::fromStdString(made.cases));
    }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray text() const {
        QFile file(folder.filePath("sleep/questionnaire.yaml"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir folder;
};

studio::CodeEditor* editorIn(const Desktop& desktop) {
    return desktop.find<studio::CodeEditor>("editor.questionnaire.yaml");
}

} // namespace

class StudioWalkTest : public QObject {
    Q_OBJECT

private slots:
    void aQuestionnaireIsEditedAndReadAnewByKeyboardAlone();
    void oneWithErrorsCanBeMended();
    void theWindowDoesNotCloseOverWhatIsNotSaved();
    void theKeySheetIsTheStudios();
    void aNewQuestionnaireIsMadeInAFolderOfTheClinicByKeyboard();
    void whatWasNotSavedAtAHandOverIsThereForTheNext();
};

void StudioWalkTest::aQuestionnaireIsEditedAndReadAnewByKeyboardAlone() {
    const OneQuestionnaire one;
    Desktop desktop(one.folder.path());
    QVERIFY(desktop.tabTo("edit.sleep"));
    desktop.key(Qt::Key_Return);
    QTRY_VERIFY(editorIn(desktop) && editorIn(desktop)->hasFocus());
    QCOMPARE(desktop.screenName(), QString("studio"));
    const auto at = static_cast<std::uint32_t>(editorIn(desktop)->bytes().find("Sleep (sample)"));
    editorIn(desktop)->goTo(at, at + 5);
    desktop.keys("Rest");
    desktop.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(one.text().contains("title: Rest (sample)"));
    desktop.click("studioBack"); // at once: it is being saved
    QTRY_COMPARE(desktop.screenName(), QString("choose"));
    QTRY_VERIFY(desktop.find("choose.sleep") &&
                desktop.find("choose.sleep")->accessibleName() == "Start Rest (sample)");
    QVERIFY(desktop.dialogs.told.isEmpty());
}

void StudioWalkTest::oneWithErrorsCanBeMended() {
    const OneQuestionnaire one("type: yes-now");
    Desktop desktop(one.folder.path());
    desktop.click("edit.sleep");
    auto* counts = desktop.find<QLabel>("problemCounts");
    QTRY_COMPARE(counts->text(), QString("1 error"));
    desktop.key(Qt::Key_F8);
    desktop.key(Qt::Key_Period, Qt::ControlModifier);
    QTRY_COMPARE(counts->text(), QString("No problems, all 5 cases hold"));
    desktop.key(Qt::Key_S, Qt::ControlModifier);
    desktop.click("studioBack");
    QTRY_VERIFY(desktop.find("choose.sleep"));
}

void StudioWalkTest::theWindowDoesNotCloseOverWhatIsNotSaved() {
    const OneQuestionnaire one;
    Desktop desktop(one.folder.path());
    desktop.click("edit.sleep");
    QTRY_VERIFY(editorIn(desktop) && editorIn(desktop)->hasFocus());
    desktop.keys("#");
    desktop.dialogs.isSure = false;
    QVERIFY(!desktop.window->close());
    QCOMPARE(desktop.dialogs.told, QStringList{"Leave without saving?"});
    QCOMPARE(desktop.screenName(), QString("studio"));
    desktop.dialogs.isSure = true;
    QVERIFY(desktop.window->close());
}

void StudioWalkTest::theKeySheetIsTheStudios() {
    const OneQuestionnaire one;
    Desktop desktop(one.folder.path());
    desktop.click("edit.sleep");
    QTRY_VERIFY(editorIn(desktop) && editorIn(desktop)->hasFocus());
    QStringList said;
    QTimer::singleShot(0, desktop.window.get(), [&] {
        auto* sheet = desktop.window->findChild<QDialog*>("keySheet");
        for (const QLabel* label : sheet->findChildren<QLabel*>())
            said << label->text();
        sheet->reject();
    });
    desktop.key(Qt::Key_F1);
    QVERIFY(said.contains("next problem, problem before"));
}

void StudioWalkTest::aNewQuestionnaireIsMadeInAFolderOfTheClinicByKeyboard() {
    const OneQuestionnaire one;
    const QTemporaryDir clinics;
    Desktop desktop(one.folder.path());
    desktop.dialogs.chosenFolder = clinics.path();
    QVERIFY(desktop.tabTo("newQuestionnaire"));
    desktop.key(Qt::Key_Return);
    QTRY_VERIFY(desktop.find("newTitle") && desktop.find("newTitle")->hasFocus());
    desktop.keys(QString::fromUtf8("\u00c1nimo: 1"));
    desktop.key(Qt::Key_Return); // the clinic names no folder: one is asked for
    QCOMPARE(desktop.find<QLabel>("newPlace")->text(),
             QString("It will be " + clinics.filePath("animo-1/questionnaire.yaml")));
    lookAtEverySize(desktop, "new-questionnaire");
    desktop.find("newTitle")->setFocus();
    desktop.key(Qt::Key_Return);
    QTRY_VERIFY(editorIn(desktop) && editorIn(desktop)->hasFocus());
    QTRY_COMPARE(desktop.find<QLabel>("problemCounts")->text(), QString("No problems, all 5 cases hold"));
    desktop.click("studioBack");
    QTRY_VERIFY(desktop.find("choose.animo-1")); // its folder is one of the clinic's now
    desktop.click("newQuestionnaire");
    desktop.type("newTitle", QString::fromUtf8("\u00c1nimo 1"));
    desktop.key(Qt::Key_Return);
    QTRY_VERIFY(desktop.find<QLabel>("newProblem"));
    QVERIFY(desktop.find<QLabel>("newProblem")->text().contains("already"));
    desktop.key(Qt::Key_Escape);
    QCOMPARE(desktop.screenName(), QString("choose"));
}

void StudioWalkTest::whatWasNotSavedAtAHandOverIsThereForTheNext() {
    const OneQuestionnaire one;
    const QByteArray before = one.text();
    Desktop desktop(one.folder.path());
    desktop.click("edit.sleep");
    QTRY_VERIFY(editorIn(desktop) && editorIn(desktop)->hasFocus());
    desktop.keys("# ours");
    desktop.window->findChild<desktop::Flow*>()->leaveNow();
    QCOMPARE(one.text(), before);
    QTRY_VERIFY(desktop.find("edit.sleep"));
    desktop.click("edit.sleep");
    QCOMPARE(desktop.dialogs.told, QStringList{"Go on with what was not saved?"});
    QTRY_VERIFY(editorIn(desktop));
    QVERIFY(editorIn(desktop)->bytes().starts_with("# ours"));
    desktop.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(one.text().startsWith("# ours"));
    desktop.click("studioBack");
    QTRY_VERIFY(desktop.find("edit.sleep"));
    desktop.click("edit.sleep"); // there is nothing to ask any more
    QCOMPARE(desktop.dialogs.told.size(), 1);
}

QTEST_MAIN(StudioWalkTest)
#include "studio_walk_test.moc"
