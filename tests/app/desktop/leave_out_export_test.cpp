// SPDX-License-Identifier: GPL-3.0-or-later
// The same of an export, and what the log has of each document.
#include "app/storage/records_place.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/leave_out.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/gui/clipping.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// The questions that have an answer in an export of any format, which may name the others.
QStringList answersIn(const QByteArray& exported) {
    QStringList answered;
    if (exported.startsWith("screening/")) {
        const QList<QByteArray> lines = exported.split('\n');
        const QList<QByteArray> names = lines.value(0).split(',');
        // Nothing before them has a comma but the name of the patient.
        const QList<QByteArray> row =
            QByteArray(lines.value(1)).replace("TEST, Avery", "TEST Avery").split(',');
        for (const char* question : {"pressure", "cannabis"})
            if (row.value(names.indexOf(question)) == "yes")
                answered << question;
        return answered;
    }
    const QJsonObject json = QJsonDocument::fromJson(exported).object();
    if (json.contains("anteroom")) {
        for (const QString question : {"pressure", "cannabis"})
            if (json["answers"].toObject().contains(question))
                answered << question;
        return answered;
    }
    const std::function<void(const QJsonObject&)> look = [&](const QJsonObject& item) {
        if (!item["answer"].toArray().isEmpty())
            answered << item["linkId"].toString();
        for (const QJsonValue one : item["item"].toArray())
            look(one.toObject());
    };
    for (const QJsonValue one : json["entry"].toArray())
        if (const QJsonObject resource = one.toObject()["resource"].toObject();
            resource["resourceType"] == "QuestionnaireResponse")
            look(resource);
    return answered;
}

} // namespace

class LeaveOutExportTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anExportLeavesItOutToo_data();
    void anExportLeavesItOutToo();
    void theMenuStaysForWhatIsToBeLeftOut();
    void theLogHasWhatWasLeftOutAndNoAnswer();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<Desk> desk() const {
        return std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                      at("journal"));
    }
    /// What left, as the log has it: the act and its detail.
    QStringList logged() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LeaveOutExportTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSensitiveQuestionnaire(*m_folder);
}

void LeaveOutExportTest::anExportLeavesItOutToo_data() {
    QTest::addColumn<QString>("format");
    for (const char* format : {"exportFhir", "exportCsv", "exportLines"})
        QTest::newRow(format) << format;
}

void LeaveOutExportTest::anExportLeavesItOutToo() {
    QFETCH(QString, format);
    auto here = desk();
    here->setUp();
    screenSensitive(*here);
    Desktop& desktop = here->desktop;
    desktop.dialogs.path = at("summary.out");
    choose(desktop, "summaryExport", entry);
    QVERIFY(isChecked(desktop)); // the same choice
    choose(desktop, "summaryExport", format);
    QTRY_VERIFY2(here->labelText("summaryOutcome").endsWith(". " + leftOut + wholeAgain),
                 qPrintable(here->labelText("summaryOutcome")));
    QVERIFY(!entryOf(desktop, "summaryExport", entry)->isChecked());
    const QByteArray summary = bytesOf(at("summary.out"));
    QCOMPARE(answersIn(summary), QStringList{"pressure"});
    QCOMPARE(desktop.dialogs.suggested.section('.', 0, 0), QString("screening-2027-03-14"));

    desktop.click("summaryNew");
    here->openRecord();
    QVERIFY(here->comesTo("recordPage"));
    desktop.dialogs.path = at("page.out");
    choose(desktop, "recordExport", entry);
    choose(desktop, "recordExport", format);
    QTRY_VERIFY2(here->labelText("recordOutcome").endsWith(". " + leftOut),
                 qPrintable(here->labelText("recordOutcome")));
    const QByteArray page = bytesOf(at("page.out"));
    QCOMPARE(answersIn(page), QStringList{"pressure"});
    // And the next is whole.
    QVERIFY(!entryOf(desktop, "recordExport", entry)->isChecked());
    desktop.dialogs.path = at("whole.out");
    choose(desktop, "recordExport", format);
    QTRY_VERIFY(here->labelText("recordOutcome").contains("whole.out"));
    QVERIFY(!here->labelText("recordOutcome").contains("Left out"));
    QCOMPARE(answersIn(bytesOf(at("whole.out"))), (QStringList{"pressure", "cannabis"}));
}

void LeaveOutExportTest::theMenuStaysForWhatIsToBeLeftOut() {
    auto here = desk();
    here->setUp();
    screenSensitive(*here);
    here->desktop.click("summaryNew");
    here->openRecord();
    QVERIFY(here->comesTo("recordPage"));
    auto* button = here->desktop.find<QPushButton>("recordExport");
    QVERIFY(button);
    QMenu* menu = button->menu();
    QAction* choice = entryOf(here->desktop, "recordExport", entry);
    QVERIFY(choice && choice->isCheckable());
    QTimer::singleShot(0, menu, [&] {
        QVERIFY(menu->isVisible());
        savePicture(*menu, "leave-out-menu");
        QTest::keyClick(menu, Qt::Key_Down);
        QCOMPARE(menu->activeAction(), choice);
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
            const bool before = choice->isChecked();
            QTest::keyClick(menu, key);
            QVERIFY(menu->isVisible());
            QCOMPARE(choice->isChecked(), !before);
        }
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(choice).center());
        QVERIFY(menu->isVisible() && choice->isChecked());
        savePicture(*menu, "leave-out-menu-chosen");
        here->desktop.dialogs.path = at("keys.csv");
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(!menu->isVisible());
        menu->close();
    });
    button->showMenu();
    QTRY_VERIFY2(here->labelText("recordOutcome").endsWith(leftOut),
                 qPrintable(here->labelText("recordOutcome")));
    QVERIFY(bytesOf(at("keys.csv")).startsWith("screening/"));
}

void LeaveOutExportTest::theLogHasWhatWasLeftOutAndNoAnswer() {
    {
        auto here = desk();
        here->setUp();
        screenSensitive(*here);
        Desktop& desktop = here->desktop;
        desktop.save();
        desktop.click(box);
        desktop.save();
        desktop.click(box);
        desktop.click("summaryPrint");
        QTRY_VERIFY(here->labelText("summaryOutcome").startsWith("Sent to the printer"));
        desktop.click(box);
        desktop.find<QPushButton>("summaryCopy")->menu()->actions().front()->trigger();
        QTRY_VERIFY(here->labelText("summaryOutcome").startsWith("Copied."));
        desktop.click(box);
        desktop.dialogs.path = at("summary.csv");
        choose(desktop, "summaryExport", "exportCsv");
        QTRY_VERIFY(here->labelText("summaryOutcome").startsWith("Exported"));
        desktop.click("summaryNew");
        here->openRecord();
        QVERIFY(here->comesTo("recordPage"));
        choose(desktop, "recordExport", entry);
        desktop.dialogs.path = at("page.json");
        choose(desktop, "recordExport", "exportFhir");
        QTRY_VERIFY(here->labelText("recordOutcome").startsWith("Exported"));
        QTRY_COMPARE(logged().size(), 6);
    }
    QCOMPARE(logged(), QStringList({"exported: ", "exported: the summary, without substance-use",
                                    "printed: the summary, without substance-use",
                                    "exported: the summary, without substance-use",
                                    "exported: the screening, as CSV, without substance-use",
                                    "exported: the screening, as FHIR, without substance-use"}));
}

QStringList LeaveOutExportTest::logged() const {
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        QStringList said;
        const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& act) {
            if (act.what == AuditAct::Exported || act.what == AuditAct::Printed)
                said << QString::fromStdString(std::string(actId(act.what)) + ": " + act.detail);
            return true;
        });
        return check && !check->broken ? said : QStringList("broken");
    });
}

QTEST_MAIN(LeaveOutExportTest)
#include "leave_out_export_test.moc"
