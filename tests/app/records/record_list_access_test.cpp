// SPDX-License-Identifier: GPL-3.0-or-later
// Whom the list names a screen reader finds while the list is on the screen, and not during an interview with
// somebody else.
#include "tests/app/records/records_fixture.h"
#include "tests/support/gui/accessible_text.h"

#include <QStackedWidget>

using namespace anteroom;
using namespace anteroom::test;

class RecordListAccessTest : public QObject {
    Q_OBJECT

private slots:
    void aListBehindAnotherScreenNamesNobody();
    void norDoesOneThatIsFilledMeanwhile();
};

namespace {

/// As in the program: one screen of several.
struct Screens {
    Screens() {
        stack.addWidget(&other);
        stack.addWidget(&window.view);
        stack.setCurrentWidget(&window.view);
        stack.resize(1024, 700);
        stack.show();
        window.open(clinicEntries());
    }
    bool has(const QString& text) { return accessibleText(&stack).contains(text); }

    QStackedWidget stack;
    QLabel other{QStringLiteral("Do you sleep well?")};
    RecordsWindow window;
};

const QString somebody = QStringLiteral("Thornberg, Zoë");

} // namespace

void RecordListAccessTest::aListBehindAnotherScreenNamesNobody() {
    Screens screens;
    screens.window.key(Qt::Key_Down);
    QVERIFY(screens.has(somebody));
    screens.stack.setCurrentWidget(&screens.other);
    settle();
    QVERIFY(screens.has("Do you sleep well?"));
    for (const char* told : {"Thornberg", "Halsey", "MRN-10041", "Find records"})
        QVERIFY2(!screens.has(told), told);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&screens.window.view);
    QCOMPARE(list->childCount(), 0);
    QVERIFY(!list->child(0));
    QVERIFY(list->state().invisible);

    screens.stack.setCurrentWidget(&screens.window.view);
    settle();
    QVERIFY(screens.has(somebody));
    QVERIFY(list->childCount() > 0);
    for (int i = 0; i < list->childCount(); ++i)
        QCOMPARE(list->indexOfChild(list->child(i)), i);
}

// Each answer of an interview is kept, and shows in the list behind it.
void RecordListAccessTest::norDoesOneThatIsFilledMeanwhile() {
    Screens screens;
    screens.stack.setCurrentWidget(&screens.other);
    std::vector<IndexEntry> entries = clinicEntries();
    entries.front().head.identity.patientName = "Sommer, Ada";
    screens.window.model.put(shared(entries.front()));
    settle();
    QVERIFY(!screens.has("Sommer"));
    screens.window.model.setEntries(allShared(entries));
    settle();
    QVERIFY(!screens.has("Sommer"));
}

QTEST_MAIN(RecordListAccessTest)
#include "record_list_access_test.moc"
