// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/program_language.h"
#include "app/language/said.h"
#include "app/workspace/endable_act.h"
#include "core/records/record_codec.h"

#include <QTest>

using namespace anteroom;

namespace {

class MadeUpAct : public workspace::EndableAct {
public:
    bool isBusy() const override { return false; }
    void endAtLock() override {}
    using EndableAct::say;
    using EndableAct::sayOutcome;
};

QString back() { return QCoreApplication::translate("anteroom::desktop::LongActView", "Back"); }

} // namespace

class EndableActTest : public QObject {
    Q_OBJECT

private slots:
    void whatCameOfItIsSaidInTheLanguageOfNow();
};

void EndableActTest::whatCameOfItIsSaidInTheLanguageOfNow() {
    language::ProgramLanguage language(*QCoreApplication::instance(), QLocale("en"));
    MadeUpAct act;
    QVERIFY(act.problem().isEmpty() && act.outcome().isEmpty());
    const Error newer = decodeHead(R"({"format": "anteroom-record", "version": 99})").error();
    act.say(language::inWords(newer), QString("Backed up"));
    act.sayOutcome(&back);
    QCOMPARE(act.problem(),
             QString("A record was written by a newer Anteroom. Install that version to open it."));
    QCOMPARE(act.outcome(), QString("Back"));
    language.choose("es");
    QCOMPARE(act.problem(),
             QString("Un registro se escribió con una versión más reciente de Anteroom. Instale "
                     "esa versión para abrirlo."));
    QCOMPARE(act.outcome(), QString("Atrás"));
}

QTEST_GUILESS_MAIN(EndableActTest)
#include "endable_act_test.moc"
