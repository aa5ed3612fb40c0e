// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file is to go, as a person types it: nothing that lies there goes unasked.
#include "app/desktop/window/dialogs.h"
#include "app/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace anteroom;
using namespace anteroom::desktop;

namespace {

enum class Person { Replaces, GoesBack };

/// Types into Qt's dialog, answers what is asked, and leaves the dialog if it is still there.
class Typist : public QObject {
public:
    Typist(QString typed, Person person) : m_typed(std::move(typed)), m_person(person) {
        connect(&m_looks, &QTimer::timeout, this, [this] { look(); });
        m_looks.start(20);
    }
    QStringList asked; ///< what was asked, in its words

private:
    void look() {
        QWidget* now = QApplication::activeModalWidget();
        if (!now || m_isLooking)
            return;
        m_isLooking = true;
        if (auto* files = qobject_cast<QFileDialog*>(now)) {
            auto* save = files->findChild<QDialogButtonBox*>("buttonBox")->button(QDialogButtonBox::Save);
            if (!m_typed.isEmpty()) {
                auto* name = files->findChild<QLineEdit*>("fileNameEdit");
                files->activateWindow();
                name->setFocus();
                if (name->hasFocus()) { // else Qt keeps each folder on the way chosen, and takes the first
                    name->selectAll();
                    QTest::keyClicks(name, std::exchange(m_typed, {}));
                }
            } else if (save->isEnabled() && !std::exchange(m_isPressed, true)) { // it reads the folder first
                QMetaObject::invokeMethod(save, &QAbstractButton::click, Qt::QueuedConnection);
            } else if (m_isPressed && --m_looksLeft == 0) {
                files->reject();
            }
        } else {
            for (const QLabel* label : now->findChildren<QLabel*>())
                asked << label->text();
            auto* button =
                now->findChild<QAbstractButton*>(m_person == Person::Replaces ? "askDo" : "askBack");
            QMetaObject::invokeMethod(
                now,
                [button, now] {
                    if (button)
                        button->click();
                    else
                        now->close();
                },
                Qt::QueuedConnection);
        }
        m_isLooking = false;
    }

    QString m_typed;
    Person m_person;
    bool m_isLooking = false;
    bool m_isPressed = false;
    int m_looksLeft = 15; ///< after that
    QTimer m_looks;
};

} // namespace

class SaveDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatLiesThereIsReplacedOnlyByWord_data();
    void whatLiesThereIsReplacedOnlyByWord();
    void aNewNameIsTakenAsItIs_data();
    void aNewNameIsTakenAsItIs();
    void aFolderIsGoneInto();

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    QString saved(const QString& kind) {
        return kind == "json"     ? m_dialogs.patientPath("patient.json")
               : kind == "csv"    ? m_dialogs.exportPath("screening.csv")
               : kind == "backup" ? m_dialogs.newBackupPath("records.anteroom-backup")
                                  : m_dialogs.pdfPath(QString("Save the summary"), "summary.pdf");
    }
    QTemporaryDir m_folder;
    theme::Theme m_theme{*qApp};
    QWidget m_window;
    WindowDialogs m_dialogs{m_theme, &m_window};
};

void SaveDialogTest::init() {
    m_window.resize(1024, 700);
    m_window.show();
    for (const char* name :
         {"avery.pdf", "avery.2026.pdf", "avery.json", "avery.csv", "AVERY2.PDF", "avery.anteroom-backup"}) {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(QDir(m_folder.path()).mkpath("folder"));
}

void SaveDialogTest::whatLiesThereIsReplacedOnlyByWord_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("file");
    const auto row = [](const char* kind, const char* typed, const char* file) {
        QTest::newRow(file == QString(typed) ? typed : qPrintable(QString(typed) + " for " + file))
            << kind << typed << file;
    };
    row("pdf", "avery.pdf", "avery.pdf");
    row("pdf", "avery", "avery.pdf");
    row("pdf", "avery.2026", "avery.2026.pdf"); // has a suffix, and not this one
    row("pdf", "AVERY2.PDF", "AVERY2.PDF");
    row("json", "avery", "avery.json");
    row("csv", "avery", "avery.csv");
    row("backup", "avery", "avery.anteroom-backup");
}

void SaveDialogTest::whatLiesThereIsReplacedOnlyByWord() {
    QFETCH(QString, kind);
    QFETCH(QString, typed);
    QFETCH(QString, file);
    {
        const Typist typist(at(typed), Person::GoesBack);
        QCOMPARE(saved(kind), QString());
        QVERIFY2(typist.asked.join(' ').contains(file), qPrintable(typist.asked.join(' ')));
    }
    const Typist typist(at(typed), Person::Replaces);
    QCOMPARE(saved(kind), at(file));
    QCOMPARE(typist.asked.filter(file).size(), 1); // once
}

void SaveDialogTest::aNewNameIsTakenAsItIs_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("file");
    QTest::newRow("with its ending") << "blake.pdf"
                                     << "blake.pdf";
    QTest::newRow("without") << "blake"
                             << "blake.pdf";
    QTest::newRow("with a day") << "blake.3.9"
                                << "blake.3.9.pdf";
    QTest::newRow("where another kind lies") << "avery.json"
                                             << "avery.json.pdf";
}

void SaveDialogTest::aNewNameIsTakenAsItIs() {
    QFETCH(QString, typed);
    QFETCH(QString, file);
    const Typist typist(at(typed), Person::GoesBack);
    QCOMPARE(saved("pdf"), at(file));
    QVERIFY2(typist.asked.isEmpty(), qPrintable(typist.asked.join(' ')));
}

void SaveDialogTest::aFolderIsGoneInto() {
    const Typist typist(at("folder"), Person::Replaces);
    QCOMPARE(saved("pdf"), QString());
    QVERIFY2(typist.asked.isEmpty(), qPrintable(typist.asked.join(' ')));
}

QTEST_MAIN(SaveDialogTest)
#include "save_dialog_test.moc"
