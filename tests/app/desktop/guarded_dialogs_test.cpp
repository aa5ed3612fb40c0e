// SPDX-License-Identifier: GPL-3.0-or-later
// A question that outlives who was asked is answered with its way back.
#include "app/desktop/window/guarded_dialogs.h"
#include "tests/support/desks/scripted_dialogs.h"
#include "tests/support/gui/clipping.h"

#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::desktop;
using namespace anteroom::test;

namespace {

/// Says yes to everything; `during` happens once, while it is asked.
class Yes : public ScriptedDialogs {
public:
    bool confirm(const Wording& title, const Wording& text, const Wording& act) override {
        std::exchange(during, [] {})();
        return ScriptedDialogs::confirm(title, text, act);
    }
    void tell(const Wording& title, const Wording& text) override {
        std::exchange(during, [] {})();
        ScriptedDialogs::tell(title, text);
    }
    std::function<void()> during = [] {};
};

} // namespace

class GuardedDialogsTest : public QObject {
    Q_OBJECT

private slots:
    void whoeverIsHereIsAsked();
    void whatIsAskedWhileTheyGoIsAnsweredWithItsWayBack();
    void nothingIsAskedWhileNobodyIsHere();
    void whatCouldNotBeToldIsToldToTheSamePersonAlone();
    void itSaysWhenTheLastQuestionHasItsAnswer();
};

void GuardedDialogsTest::whoeverIsHereIsAsked() {
    Yes yes;
    GuardedDialogs dialogs(yes);
    QVERIFY(dialogs.confirm(QString("Delete?"), {}, {}));
    QCOMPARE(dialogs.reason(QString("Why?"), {}), yes.why);
    yes.path = "somewhere";
    yes.password = "made up";
    const SummaryFile file = dialogs.summaryFile({}, "a");
    QCOMPARE(file.path, QString("somewhere"));
    QVERIFY(file.password.text() == "made up");
    QCOMPARE(yes.told, (QStringList{"Delete?", "Why?"}));
}

void GuardedDialogsTest::whatIsAskedWhileTheyGoIsAnsweredWithItsWayBack() {
    Yes yes;
    GuardedDialogs dialogs(yes);
    yes.during = [&] {
        dialogs.close();
        dialogs.open(); // however soon they are back
    };
    QVERIFY(!dialogs.confirm(QString("Delete?"), {}, {}));
    QVERIFY(dialogs.confirm(QString("Delete?"), {}, {}));
}

void GuardedDialogsTest::nothingIsAskedWhileNobodyIsHere() {
    Yes yes;
    yes.path = "somewhere";
    yes.decision = Dialogs::Waiting::Delete;
    GuardedDialogs dialogs(yes);
    dialogs.close();
    QVERIFY(!dialogs.confirm(QString("Delete?"), {}, {}));
    QVERIFY(!dialogs.leaveScreening({}, {}));
    QCOMPARE(dialogs.reason(QString("Why?"), {}), QString());
    for (const QString& path :
         {dialogs.pdfPath({}, "a"), dialogs.auditPath({}, "a"), dialogs.patientPath("a"),
          dialogs.mapPath("a"), dialogs.newBackupPath("a"), dialogs.backupPath()})
        QCOMPARE(path, QString());
    yes.password = "made up";
    const SummaryFile file = dialogs.summaryFile({}, "a");
    QVERIFY(file.path.isEmpty() && file.password.empty());
    QVERIFY(!dialogs.print("pages").send);
    yes.prints = {.file = "somewhere"};
    QCOMPARE(dialogs.print("pages").file, QString());
    QVERIFY(!dialogs.choosePatient({"Avery"}));
    QVERIFY(!dialogs.otherPatient({"Avery"}));
    QVERIFY(dialogs.decideWaiting({}, true) == Dialogs::Waiting::Later);
    QVERIFY(yes.told.isEmpty() && yes.suggested.isEmpty() && yes.printed.isEmpty() && yes.offered.isEmpty());
    QVERIFY(yes.notices.isEmpty() && yes.decisions.empty());
}

void GuardedDialogsTest::whatCouldNotBeToldIsToldToTheSamePersonAlone() {
    Yes yes;
    GuardedDialogs dialogs(yes);
    yes.during = [&] { dialogs.close(); };
    dialogs.tell(QString("Exported"), QString("before anybody read it"));
    yes.told.clear();
    dialogs.tell(QString("Exported"), QString("behind the lock"));
    QCOMPARE(yes.told, QStringList());
    dialogs.open();
    QTRY_COMPARE(yes.told, (QStringList{"Exported: before anybody read it", "Exported: behind the lock"}));

    yes.told.clear();
    dialogs.close();
    dialogs.tell(QString("Exported"), QString("of the one before"));
    dialogs.forget();
    dialogs.tell(QString("Exported"), QString("of the next one"));
    settle();
    QCOMPARE(yes.told, QStringList{"Exported: of the next one"});
}

void GuardedDialogsTest::itSaysWhenTheLastQuestionHasItsAnswer() {
    Yes yes;
    GuardedDialogs dialogs(yes);
    const QSignalSpy answered(&dialogs, &GuardedDialogs::answered);
    yes.during = [&] {
        QVERIFY(dialogs.isAsking());
        dialogs.tell(QString("One"), QString("within the other"));
        QVERIFY(dialogs.isAsking());
        QCOMPARE(answered.count(), 0);
    };
    dialogs.confirm(QString("Delete?"), {}, {});
    QVERIFY(!dialogs.isAsking());
    QCOMPARE(answered.count(), 1);
}

QTEST_MAIN(GuardedDialogsTest)
#include "guarded_dialogs_test.moc"
