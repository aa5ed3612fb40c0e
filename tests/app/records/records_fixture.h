// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/records/record_list_view.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/index_entries.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace anteroom::test {

/// The list of records in a window that has the keys.
class RecordsWindow {
public:
    explicit RecordsWindow(QSize size = {1024, 700})
        : theme(*qApp), model(recordWords()), view(theme, model) {
        view.resize(size);
        view.setState({QString("Records"), {}, {}, QString("J. Sample")});
        view.offerAdministration(true);
        QObject::connect(&view, &records::RecordListView::openRequested, &view,
                         [this](const RecordId& id) { opened.push_back(id); });
    }

    void open(std::vector<IndexEntry> entries) {
        model.setEntries(allShared(std::move(entries)));
        show();
        view.showRecords();
        settle();
    }
    void show() {
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        settle();
    }

    template <typename Widget = QWidget>
    Widget* find(const QString& name) const {
        for (Widget* widget : view.findChildren<Widget*>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void click(const QString& name) {
        auto* button = find<QPushButton>(name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        settle();
    }
    void type(const QString& text) {
        for (const QChar letter : text) // the focus may move with a letter
            QTest::keyClicks(QApplication::focusWidget(), letter);
        settle();
    }
    QString focused() const {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    QString said(const QString& name) const {
        const auto* label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    QStringList shown() const {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, 0).data().toString();
        return names;
    }

    theme::Theme theme;
    records::RecordListModel model;
    records::RecordListView view;
    std::vector<RecordId> opened;
};

/// A few records as a small clinic has them: the first three of one patient, one entered in error.
inline std::vector<IndexEntry> clinicEntries() {
    const auto entry = [](std::uint32_t number, std::uint32_t patient, const char* name, const char* born,
                          const char* identifier, RecordStatus status, const char* at) {
        Identity identity;
        identity.patientName = name;
        identity.dateOfBirth = born;
        identity.identifier = identifier;
        identity.staff = "R. Okafor";
        IndexEntry made = indexEntry(number, identity);
        made.head.patient = patientId(patient);
        made.head.status = status;
        made.head.created.at = made.head.edited.at = *Timestamp::parse(at);
        if (status == RecordStatus::Signed)
            made.head.signature = made.head.edited;
        return made;
    };
    std::vector<IndexEntry> entries{
        entry(1, 1, "Thornberg, Zoë", "1985-02-11", "MRN-10041", RecordStatus::Draft, "2027-03-14T14:06"),
        entry(2, 1, "Thornberg, Zoë", "1985-02-11", "MRN-10041", RecordStatus::Signed, "2026-09-02T10:20"),
        entry(3, 1, "Thornberg, Zoë", "1985-02-11", "MRN-10041", RecordStatus::Signed, "2025-11-20T09:15"),
        entry(4, 2, "Halsey, Morgan", "1990-07-30", "MRN-10042", RecordStatus::Finished, "2027-03-13T11:45"),
        entry(5, 3, "Okafor-Lind, José Antonio Maria", "1972-12-01", "MRN-09967", RecordStatus::Signed,
              "2027-03-12T16:30"),
        entry(6, 4, "Glenwood, Noor", "2001-04-18", "MRN-10050", RecordStatus::Signed, "2027-03-11T08:55"),
        entry(7, 5, "Upshaw, Theo", "1966-10-03", "MRN-10051", RecordStatus::Signed, "2027-03-10T13:10"),
        entry(8, 6, "", "spring 1950", "", RecordStatus::Draft, "2027-03-09T15:25")};
    entries[3].raised = {*FindingId::parse("high-blood-pressure"), *FindingId::parse("recent-mania")};
    entries[5].head.enteredInError =
        EnteredInError{entries[5].head.edited, "typed for another patient of the same name"};
    entries[6].head.revision = 2;
    entries[6].head.reason = "the dose was copied wrongly";
    return entries;
}

} // namespace anteroom::test
