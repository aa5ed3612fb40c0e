// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a page while somebody chooses another language is said in it from then on.
#include "app/access/staff_presenter.h"
#include "app/access/unlock_presenter.h"
#include "app/language/program_language.h"
#include "tests/app/access/access_fixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::access;

class AccessInSpanishTest : public QObject {
    Q_OBJECT

private slots:
    void aWrongPassphraseIsSaidInTheLanguageOfNow();
    void whatTheLastChangeDidIsSaidInTheLanguageOfNow();
};

void AccessInSpanishTest::aWrongPassphraseIsSaidInTheLanguageOfNow() {
    language::ProgramLanguage language(*qApp, QLocale("en"));
    Bench bench;
    bench.setUp();
    UnlockPresenter presenter(bench.tools());
    presenter.open();
    QTRY_VERIFY(!presenter.isReading());
    presenter.choose("ada");
    presenter.submit(typed(Bench::another));
    QTRY_VERIFY(!presenter.isChecking());
    QVERIFY(presenter.problem().startsWith("This is not the passphrase of Ada Admin."));
    language.choose("es");
    QVERIFY(presenter.problem().startsWith("Esta no es la frase de contraseña de Ada Admin."));
}

void AccessInSpanishTest::whatTheLastChangeDidIsSaidInTheLanguageOfNow() {
    language::ProgramLanguage language(*qApp, QLocale("en"));
    Bench bench;
    bench.setUp();
    StaffPresenter presenter(bench.tools());
    presenter.open(bench.dataKey, bench.desk.kept->keyring.staff.front().account);
    QTRY_VERIFY(!presenter.isBusy());
    presenter.askToRemove("ines");
    presenter.remove();
    QTRY_VERIFY(!presenter.isBusy());
    QCOMPARE(presenter.outcome(), QString("Ines Intake can no longer open the workspace"));
    language.choose("es");
    QCOMPARE(presenter.outcome(), QString("Ines Intake ya no puede abrir el espacio de trabajo"));
}

QTEST_MAIN(AccessInSpanishTest)
#include "access_in_spanish_test.moc"
