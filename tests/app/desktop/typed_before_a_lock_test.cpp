// SPDX-License-Identifier: GPL-3.0-or-later
// Something is typed and its field was not left yet: it does not say "Saved", and no lock and no end loses
// it.
#include "app/storage/records_place.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class TypedBeforeALockTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatIsBeingTypedDoesNotSaySaved_data();
    void whatIsBeingTypedDoesNotSaySaved();
    void promise6WhatIsTypedAtALockIsSaved_data();
    void promise6WhatIsTypedAtALockIsSaved();
    void promise6WhatIsTypedAtTheEndIsSaved();
    void promise6ANoteThatIsTypedAtALockIsSaved();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    void beginScreening();
    void type(const QString& name, const QString& text);
    /// Whether the only record there is has these words.
    bool isInTheRecord(const std::string& words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

void TypedBeforeALockTest::init() {
    m_desk.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    writeSmallQuestionnaire(at("questionnaires"), R"(
      - {id: said, type: text, text: "What else is there?"}
      - {id: long, type: text, text: "And then?", lines: 3}
      - {id: weight, type: number, unit: kg, range: [20, 300], text: "What is the weight?"}
)");
    m_desk = std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                    at("journal"));
    m_desk->setUp();
}

void TypedBeforeALockTest::beginScreening() {
    beginSmallScreening(*m_desk);
    m_desk->answer();
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
}

void TypedBeforeALockTest::type(const QString& name, const QString& text) {
    m_desk->desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_desk->desktop.window.get()));
    // The field of a note comes with the mark, when the page has read what was saved.
    QTRY_VERIFY2(m_desk->desktop.find(name), qPrintable(name));
    QWidget* field = m_desk->desktop.find(name);
    field->setFocus();
    QTest::keyClicks(field, text);
}

bool TypedBeforeALockTest::isInTheRecord(const std::string& words) const {
    return behind(at("records"), [&](Archive& archive, Cipher&, const std::string&) {
        const auto read = archive.read(entriesIn(archive).at(0).head.id);
        return read.ok() && read->find(words) != std::string::npos;
    });
}

void TypedBeforeALockTest::whatIsBeingTypedDoesNotSaySaved_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("a line") << "field.said"
                            << "made-up words";
    QTest::newRow("a text") << "field.long"
                            << "made-up words";
    QTest::newRow("a number") << "field.weight"
                              << "72";
    QTest::newRow("a note") << "noteText.pressure"
                            << "made-up words";
}

void TypedBeforeALockTest::whatIsBeingTypedDoesNotSaySaved() {
    QFETCH(QString, field);
    QFETCH(QString, typed);
    beginScreening();
    if (field.startsWith("note"))
        m_desk->desktop.click("note.pressure");
    type(field, typed);
    QCOMPARE(m_desk->saved(), QString("Not saved yet"));
    savePicture(*m_desk->desktop.window, "interview-not-saved-yet");
    // What was taken back is nothing that was typed.
    for (qsizetype i = 0; i < typed.size(); ++i)
        m_desk->desktop.key(Qt::Key_Backspace);
    QVERIFY(m_desk->saved().startsWith("Saved"));
    type(field, typed);
    QCOMPARE(m_desk->saved(), QString("Not saved yet"));
    m_desk->desktop.key(Qt::Key_Tab);
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
    QVERIFY(isInTheRecord(typed.toStdString()));
}

void TypedBeforeALockTest::promise6WhatIsTypedAtALockIsSaved_data() {
    QTest::addColumn<bool>("isIdle");
    QTest::newRow("on demand") << false;
    QTest::newRow("by itself") << true;
}

void TypedBeforeALockTest::promise6WhatIsTypedAtALockIsSaved() {
    QFETCH(bool, isIdle);
    beginScreening();
    type("field.long", "made-up words");
    if (isIdle)
        m_desk->passed += 5min + 1s;
    else
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_desk->desktop.find("lockCover"));
    QTRY_VERIFY(isInTheRecord("made-up words"));
    m_desk->desktop.type("unlockPassphrase", adas);
    m_desk->desktop.click("unlock");
    QTRY_VERIFY(!m_desk->desktop.find("lockCover"));
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
    QTRY_COMPARE(QApplication::focusWidget(), m_desk->desktop.find("field.long"));

    type("field.said", "others, too");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_desk->desktop.find("lockCover"));
    const auto letsSomeoneElseIn = [this] { // once it is kept
        if (m_desk->desktop.find("lockCover"))
            m_desk->desktop.click("lockSomeoneElse");
        return m_desk->desktop.screenName() == "unlockView";
    };
    QTRY_VERIFY(letsSomeoneElseIn());
    m_desk->unlock();
    QVERIFY(m_desk->comesTo("records"));
    QTRY_VERIFY(isInTheRecord("others, too"));
}

void TypedBeforeALockTest::promise6WhatIsTypedAtTheEndIsSaved() {
    beginScreening();
    type("field.long", "made-up words");
    const auto asked = m_desk->desktop.dialogs.losses.size();
    QVERIFY(m_desk->desktop.window->close());
    QCOMPARE(m_desk->desktop.dialogs.losses.size(), asked);
    QVERIFY(isInTheRecord("made-up words"));
}

void TypedBeforeALockTest::promise6ANoteThatIsTypedAtALockIsSaved() {
    CanaryWalk walk(*m_desk);
    walk.addClinician();
    screenOnce(*m_desk);
    m_desk->lockAndLetInSomeoneElse();
    walk.enterAs(cleosName, cleos);
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    walk.press("mark.0.discussed");
    QTRY_COMPARE(m_desk->labelText("recordOutcome"), QString("Saved"));
    type("markNote.0", "a made-up note");
    QCOMPARE(m_desk->labelText("recordOutcome"), QString("Not saved yet"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_desk->desktop.find("lockCover"));
    QTRY_VERIFY(isInTheRecord("a made-up note"));
    m_desk->desktop.type("unlockPassphrase", cleos);
    m_desk->desktop.click("unlock");
    QTRY_VERIFY(!m_desk->desktop.find("lockCover"));
    QTRY_COMPARE(m_desk->labelText("recordOutcome"), QString("Saved"));
    QCOMPARE(m_desk->desktop.find<QLineEdit>("markNote.0")->text(), QString("a made-up note"));
}

QTEST_MAIN(TypedBeforeALockTest)
#include "typed_before_a_lock_test.moc"
