// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a page while somebody chooses another language is said in it from then on.
#include "app/access/pin.h"
#include "app/access/recovery_copy.h"
#include "app/access/staff_presenter.h"
#include "app/access/unlock_presenter.h"
#include "app/access/words.h"
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
    void whatACopyOfTheKeyLacksIsSaidInTheLanguageOfNow();
    void aWaitIsSaidInTheLanguageOfNow();
    void aWrongPinIsSaidInTheLanguageOfNow();
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

void AccessInSpanishTest::whatACopyOfTheKeyLacksIsSaidInTheLanguageOfNow() {
    language::ProgramLanguage language(*qApp, QLocale("en"));
    const storage::RecoveryKey key = storage::RecoveryKey::random();
    const language::Wording half = objectionToCopy(key, key.printed().substr(0, 17));
    QCOMPARE(half.text(), QString("Go on typing: 15 of 30 characters are here"));
    const language::Wording none = objectionToCopy(key, {});
    language.choose("es");
    QCOMPARE(half.text(), QString("Siga escribiendo: hay 15 de 30 caracteres"));
    QVERIFY(!none.text().contains("Type"));
    QCOMPARE(objectionToCopy(key, key.printed()).text(), QString());
}

void AccessInSpanishTest::aWaitIsSaidInTheLanguageOfNow() {
    using namespace std::chrono_literals;
    language::ProgramLanguage language(*qApp, QLocale("en"));
    const language::Wording many = waitWording(7'300ms);
    const language::Wording one = waitWording(900ms);
    QCOMPARE(many.text(), QString("Wait 8 seconds, then try again"));
    QCOMPARE(one.text(), QString("Wait 1 second, then try again"));
    language.choose("es");
    QCOMPARE(many.text(), QString("Espere 8 segundos e intente de nuevo"));
    QCOMPARE(one.text(), QString("Espere 1 segundo e intente de nuevo"));
    QCOMPARE(waitWording(0ms).text(), QString());
}

void AccessInSpanishTest::aWrongPinIsSaidInTheLanguageOfNow() {
    language::ProgramLanguage language(*qApp, QLocale("en"));
    PinLock lock(typed("2580"), tries::sinceBoot);
    lock.submit(typed("1379"));
    QVERIFY(lock.problem().startsWith("This is not the PIN."));
    language.choose("es");
    QVERIFY2(lock.problem().startsWith("Este no es el PIN."), qPrintable(lock.problem()));
}

QTEST_MAIN(AccessInSpanishTest)
#include "access_in_spanish_test.moc"
