// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/left_acts.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace anteroom;
using workspace::LeftActs;

namespace {

class MadeUpAct : public workspace::EndableAct {
public:
    bool isBusy() const override { return busy; }
    void endAtLock() override {
        isAskedToEnd = true;
        if (endsAtOnce)
            end({}, "Ended at once");
    }
    void end(const QString& problem, const QString& outcome) {
        busy = false;
        say(problem, outcome);
        emit changed();
    }
    bool busy = true;
    bool endsAtOnce = false;
    bool isAskedToEnd = false;
};

storage::StaffAccount account(const char* id, storage::Role role) { return {id, id, role, true}; }

const storage::StaffAccount ada = account("ada", storage::Role::Administrator);
const storage::StaffAccount cleo = account("cleo", storage::Role::Clinician);
const storage::StaffAccount ines = account("ines", storage::Role::Intake);

QStringList heardBy(LeftActs& acts, const storage::StaffAccount& who) {
    QStringList words;
    for (const LeftActs::Left& left : acts.takeFor(who))
        words << left.what.text() + '|' + left.words.text() + '|' + QString::fromStdString(left.by.id);
    return words;
}

} // namespace

class LeftActsTest : public QObject {
    Q_OBJECT

private slots:
    void whoeverBeganItHearsOnceWhatCameOfIt();
    void anAdministratorHearsOfEverybodysAndNobodyElseDoes();
    void whatEndsAtOnceIsToldToo();
    void whatHadNotBegunSaysSo();
    void noPageHearsOfItAnyMore();
    void whatIsStillUnderWayGoesWithThis();
};

void LeftActsTest::whoeverBeganItHearsOnceWhatCameOfIt() {
    LeftActs acts;
    const QSignalSpy added(&acts, &LeftActs::added);
    QPointer<MadeUpAct> act = new MadeUpAct;
    acts.keep(*act, QString("Export"), cleo);
    QVERIFY(act->isAskedToEnd);
    emit act->changed(); // how far it is
    QCOMPARE(heardBy(acts, cleo), QStringList());
    act->end("Something in it is damaged", "Exported to /made/up");
    QCOMPARE(added.size(), 1);
    QCOMPARE(heardBy(acts, ines), QStringList());
    QCOMPARE(heardBy(acts, cleo),
             QStringList{"Export|Exported to /made/up\nSomething in it is damaged|cleo"});
    QCOMPARE(heardBy(acts, cleo), QStringList());
    QTRY_VERIFY(!act);
}

void LeftActsTest::anAdministratorHearsOfEverybodysAndNobodyElseDoes() {
    LeftActs acts;
    acts.add({QString("Export"), QString("Saved"), cleo});
    acts.add({QString("Audit log"), QString("Saved"), ada});
    acts.add({QString("Export"), QString("Not saved"), ines});
    QCOMPARE(heardBy(acts, ines), QStringList{"Export|Not saved|ines"});
    QCOMPARE(heardBy(acts, ada), QStringList({"Export|Saved|cleo", "Audit log|Saved|ada"}));
    QCOMPARE(heardBy(acts, cleo), QStringList());
}

void LeftActsTest::whatEndsAtOnceIsToldToo() {
    LeftActs acts;
    const QSignalSpy added(&acts, &LeftActs::added);
    auto* act = new MadeUpAct;
    act->endsAtOnce = true;
    acts.keep(*act, QString("Export"), cleo);
    QCOMPARE(added.size(), 1);
    QCOMPARE(heardBy(acts, cleo), QStringList{"Export|Ended at once|cleo"});
}

void LeftActsTest::whatHadNotBegunSaysSo() {
    LeftActs acts;
    auto* act = new MadeUpAct;
    act->busy = false; // once it was asked to end
    acts.keep(*act, QString("Export"), cleo);
    QCOMPARE(heardBy(acts, cleo),
             QStringList{"Export|It was ended before it had begun. Nothing was done.|cleo"});
}

void LeftActsTest::noPageHearsOfItAnyMore() {
    LeftActs acts;
    auto* act = new MadeUpAct;
    const QSignalSpy page(act, &workspace::EndableAct::changed);
    acts.keep(*act, QString("Export"), cleo);
    act->end({}, "Exported");
    QCOMPARE(page.size(), 0);
}

void LeftActsTest::whatIsStillUnderWayGoesWithThis() {
    QPointer<MadeUpAct> act = new MadeUpAct;
    {
        LeftActs acts;
        acts.keep(*act, QString("Export"), cleo);
    }
    QVERIFY(!act);
}

QTEST_MAIN(LeftActsTest)
#include "left_acts_test.moc"
