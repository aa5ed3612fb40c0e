// SPDX-License-Identifier: GPL-3.0-or-later
// A questionnaire is edited where screenings are kept: who may, what the log has, and what would change in
// the screenings that are there.
#include "app/storage/keyring.h"
#include "app/storage/records_place.h"
#include "app/studio/code_editor.h"
#include "app/studio/studio_view.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/support/away_store.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class QuestionnaireEditWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void eachSaveAndPublicationIsInTheLogByIdAndVersion();
    void whatTheLogCannotHaveIsNotSaved();
    void aNewQuestionnaireIsInTheLogToo();
    void nobodyButAnAdministratorEdits();
    void screeningsThatWouldSaySomethingElseAreNamedByDateAndRecord();
    void aLockEndsTheComparison();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<Desk> desk() const { return std::make_unique<Desk>(at("records"), at("questionnaires")); }
    QStringList logged(AuditAct what) const;
    static studio::StudioView* openStudio(Desk& desk, const char* from);
    static void replace(Desk& desk, const std::string& what, const QString& with);
    static QString textIn(Desk& desk, const QString& name);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void QuestionnaireEditWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
}

QStringList QuestionnaireEditWalkTest::logged(AuditAct what) const {
    return behind(at("records"), [&](Archive& archive, Cipher&, const std::string&) {
        QStringList said;
        const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
            if (entry.what == what && !entry.record)
                said << QString::fromStdString(entry.by.name + ", " + entry.detail);
            return true;
        });
        return check && !check->broken ? said : QStringList{"broken"};
    });
}

studio::StudioView* QuestionnaireEditWalkTest::openStudio(Desk& desk, const char* from) {
    desk.desktop.click(from);
    if (!QTest::qWaitFor([&] { return desk.desktop.find("edit.small") != nullptr; }, 15'000))
        return nullptr;
    desk.desktop.click("edit.small");
    auto* view = desk.desktop.find<studio::StudioView>("studio");
    // The offscreen platform gives no window the keys by itself once a field was left for another screen.
    desk.desktop.window->activateWindow();
    if (view && QTest::qWaitForWindowActive(desk.desktop.window.get()) &&
        QTest::qWaitFor([&] { return view->studio().isUpToDate(); }, 15'000))
        return view;
    return nullptr;
}

void QuestionnaireEditWalkTest::replace(Desk& desk, const std::string& what, const QString& with) {
    auto* editor = desk.desktop.find<studio::CodeEditor>("editor.questionnaire.yaml");
    QVERIFY(editor);
    const std::size_t at = editor->bytes().find(what);
    QVERIFY(at != std::string::npos);
    editor->goTo(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + what.size()));
    editor->setFocus();
    desk.desktop.keys(with);
    desk.desktop.key(Qt::Key_Escape);
    const auto* view = desk.desktop.find<studio::StudioView>("studio");
    QTRY_VERIFY(view->studio().isUpToDate());
}

QString QuestionnaireEditWalkTest::textIn(Desk& desk, const QString& name) {
    QStringList said;
    for (const QLabel* label : desk.desktop.find(name)->findChildren<QLabel*>())
        said << label->text();
    return said.join('\n');
}

void QuestionnaireEditWalkTest::eachSaveAndPublicationIsInTheLogByIdAndVersion() {
    const auto there = desk();
    there->setUp();
    const auto* view = openStudio(*there, "firstScreening");
    QVERIFY(view);
    there->desktop.key(Qt::Key_S, Qt::ControlModifier); // nothing was typed, and nothing is written
    replace(*there, "High pressure", "Much pressure");
    there->desktop.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!view->studio().isDirty());
    there->desktop.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(there->desktop.find("publishStep.1"));
    there->desktop.find("publishStep.1")->setFocus();
    there->desktop.key(Qt::Key_Space);
    QTRY_VERIFY(there->desktop.find("publishDo")->isEnabled()); // what changes is known
    there->desktop.type("publishChange", "Another title");
    there->desktop.key(Qt::Key_Return);
    QTRY_COMPARE(there->labelText("stateSaved"), QString("Published 1.1.0"));
    QTRY_COMPARE(
        logged(AuditAct::QuestionnaireChanged),
        (QStringList{"Ada Admin, small 1.0.0, edited", "Ada Admin, small 1.0.0 to 1.1.0, published"}));
    QVERIFY(logged(AuditAct::SettingsChanged).isEmpty());
}

void QuestionnaireEditWalkTest::whatTheLogCannotHaveIsNotSaved() {
    std::atomic_bool isAway = false;
    const auto place = storage::RecordsPlace::file(at("records"));
    const auto there = std::make_unique<Desk>(place, at("questionnaires"), QString(), QString(),
                                              Desktop::Answers::Script, awayAtTimes(place, isAway));
    there->setUp();
    const auto* view = openStudio(*there, "firstScreening");
    QVERIFY(view);
    const QString path = at("questionnaires/small/questionnaire.yaml");
    QFile before(path);
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray text = before.readAll();
    replace(*there, "High pressure", "Much pressure");
    isAway = true;
    there->desktop.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!there->desktop.dialogs.told.isEmpty());
    QVERIFY2(there->desktop.dialogs.told.last().startsWith("Not saved"),
             qPrintable(there->desktop.dialogs.told.last()));
    QVERIFY(view->studio().isDirty());
    before.seek(0);
    QCOMPARE(before.readAll(), text);
}

void QuestionnaireEditWalkTest::aNewQuestionnaireIsInTheLogToo() {
    const auto there = desk();
    there->setUp();
    there->desktop.click("firstScreening");
    QTRY_VERIFY(there->desktop.find("newQuestionnaire"));
    there->desktop.dialogs.chosenFolder = at("questionnaires");
    there->desktop.click("newQuestionnaire");
    there->desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(there->desktop.window.get()));
    there->desktop.type("newTitle", "How you sleep");
    there->desktop.key(Qt::Key_Return); // the clinic names no folder: one is asked for
    there->desktop.find("newTitle")->setFocus();
    there->desktop.key(Qt::Key_Return);
    QVERIFY2(there->comesTo("studio"), qPrintable(there->labelText("newProblem")));
    QTRY_COMPARE(logged(AuditAct::QuestionnaireChanged), QStringList{"Ada Admin, how-you-sleep, begun"});
}

void QuestionnaireEditWalkTest::nobodyButAnAdministratorEdits() {
    {
        const auto first = desk();
        first->setUp();
    }
    addBehind(at("records"), {"ines", "Ines Intake", storage::Role::Intake, true});
    addBehind(at("records"), {"cleo", "Cleo Clinician", storage::Role::Clinician, true});
    for (const char* name : {"Ines", "Cleo"}) {
        const auto there = desk();
        there->enterAs(name, cleos);
        there->desktop.click("firstScreening");
        QTRY_VERIFY(there->desktop.find("choose.small"));
        QVERIFY2(!there->desktop.find("edit.small") && !there->desktop.find("newQuestionnaire"), name);
    }
    QVERIFY(logged(AuditAct::QuestionnaireChanged).isEmpty());
}

void QuestionnaireEditWalkTest::screeningsThatWouldSaySomethingElseAreNamedByDateAndRecord() {
    const auto there = desk();
    there->setUp();
    screenOnce(*there);
    QVERIFY(openStudio(*there, "newScreening"));
    replace(*there, "when: pressure is yes", "when: pressure is no");
    there->desktop.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(there->desktop.find("reportKept"));
    QTRY_VERIFY(there->desktop.find("reportKept.compare.0") &&
                there->desktop.find("reportKept.compare.0")->isEnabled());
    QVERIFY(!logged(AuditAct::Viewed).join('\n').contains("all screenings")); // not before a person asks
    there->desktop.click("reportKept.compare.0");
    QTRY_VERIFY2_WITH_TIMEOUT(
        textIn(*there, "reportKept").contains("1 of 1 screening would say something else."),
        qPrintable(textIn(*there, "reportKept")), 15'000);
    const QString said = textIn(*there, "reportKept");
    QVERIFY2(said.contains("2027-03-14, record "), qPrintable(said));
    QVERIFY2(said.contains("(high): was raised, is now not raised"), qPrintable(said));
    QVERIFY(!said.contains("TEST") && !said.contains("Avery"));
    lookAtEverySize(there->desktop, "publish-kept");
    QCOMPARE(logged(AuditAct::Viewed).last(),
             QString("Ada Admin, all screenings with small, to compare them by an edited questionnaire"));
    // Whoever wants to know whose it is opens it, which the log has as of every record.
    there->desktop.click("reportKept.open.0");
    QVERIFY(there->comesTo("recordPage"));
    QCOMPARE(there->desktop.find<QPushButton>("recordBack")->text(), QString("Back to the questionnaire"));
    there->desktop.click("recordBack");
    QVERIFY(there->comesTo("studio"));
    QVERIFY(there->desktop.find("publish"));
    // What was found is of the text that was compared.
    there->desktop.key(Qt::Key_Escape);
    there->desktop.find("publish") ? there->desktop.click("publishBack") : void();
    replace(*there, "when: pressure is no", "when: pressure is yes");
    there->desktop.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(there->desktop.find("reportKept.compare.0"));
}

void QuestionnaireEditWalkTest::aLockEndsTheComparison() {
    std::atomic_bool isHeld = false;
    const auto place = storage::RecordsPlace::file(at("records"));
    Desk there(place, at("questionnaires"), {}, {}, Desktop::Answers::Script, heldAtTimes(place, isHeld));
    there.setUp();
    screenOnce(there);
    auto* view = openStudio(there, "newScreening");
    QVERIFY(view);
    replace(there, "when: pressure is yes", "when: pressure is no");
    there.desktop.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(there.desktop.find("reportKept.compare.0") &&
                there.desktop.find("reportKept.compare.0")->isEnabled());
    isHeld = true;
    there.desktop.click("reportKept.compare.0");
    QTRY_VERIFY2(textIn(there, "reportKept").contains(" %"), qPrintable(textIn(there, "reportKept")));
    QTRY_VERIFY(there.desktop.find("reportKept.stop.0"));
    there.desktop.window->activateWindow();
    QTest::keyClick(there.desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(there.desktop.find("lockCover"));
    isHeld = false;
    const auto said = [view] {
        QStringList all;
        for (const QLabel* label : view->findChild<QWidget*>("reportKept")->findChildren<QLabel*>())
            all << label->text();
        return all.join('\n');
    };
    QTRY_VERIFY2(said().contains("It was ended before all were compared."), qPrintable(said()));
}

QTEST_MAIN(QuestionnaireEditWalkTest)
#include "questionnaire_edit_walk_test.moc"
