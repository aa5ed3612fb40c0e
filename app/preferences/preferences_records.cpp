// SPDX-License-Identifier: GPL-3.0-or-later
// Where records are kept, as the page of the clinic's settings asks for it.
#include "app/preferences/preferences_view.h"
#include "app/preferences/setting_field.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::preferences {

void PreferencesView::addRecords() {
    QVBoxLayout* card = addCard([] { return tr("Records"); });
    const Wording ownFolder = [] { return tr("In a folder of this account's own"); };
    const Wording label = [] { return tr("Where records are kept"); };
    const Wording hint = [] {
        return tr(
            "Anteroom opens this place when it starts next. Nothing is moved there, and nothing is taken "
            "from the place of before.");
    };
    SettingField* kind = field(card, "records", QStringLiteral("recordsPlace"), label, hint);
    if (kind->isLocked()) {
        const QString place = m_presenter.recordsPlace();
        showLocked(kind, {{QString(), ownFolder}}).fill(place);
        return;
    }
    m_recordsKind = new ChoiceRow(m_theme, QStringLiteral("recordsPlace"), label,
                                  {{QString(), ownFolder},
                                   {QStringLiteral("file"), [] { return tr("In a folder of the clinic's"); }},
                                   {QStringLiteral("server"), [] { return tr("On a server"); }}});
    kind->setEditor(m_recordsKind);
    addRecordsFile(card);
    addRecordsServer(card);
    connect(m_recordsKind, &ChoiceRow::valueChanged, this, &PreferencesView::showRecordsFields);
    showRecordsFields();
}

void PreferencesView::addRecordsFile(QVBoxLayout* card) {
    SettingField* field = this->field(
        card, recordsFileKey, QStringLiteral("recordsFile"), [] { return tr("File of the records"); },
        [] {
            return tr(
                "Its whole path. Where several desks share their records, a server is the place for them.");
        });
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(8));
    auto* edit = new QLineEdit;
    theme::setRole(edit, "entry");
    column->addWidget(edit);
    QPushButton* choose =
        theme::makeButton([] { return tr("Choose a folder"); }, "secondary", QStringLiteral("recordsChoose"));
    connect(choose, &QPushButton::clicked, this, &PreferencesView::recordsFolderRequested);
    column->addWidget(theme::makeButtonRow(m_theme, {choose}));
    field->setEditor(edit, row);
    m_bound[recordsFileKey] = {[edit] { return edit->text(); },
                               [edit](const QString& text) { edit->setText(text); }};
}

void PreferencesView::addRecordsServer(QVBoxLayout* card) {
    m_bound[recordsServerKey] = addLine(
        card, recordsServerKey, QStringLiteral("recordsHost"), [] { return tr("Computer of the server"); },
        [] { return tr("PostgreSQL 15 or newer. Its password is in no settings: it stands in ~/.pgpass"); });
    m_bound[recordsPortKey] =
        addLine(card, recordsPortKey, QStringLiteral("recordsPort"), [] { return tr("Port"); }, {});
    m_bound[recordsDatabaseKey] = addLine(card, recordsDatabaseKey, QStringLiteral("recordsDatabase"),
                                          [] { return tr("Database"); }, {});
    m_bound[recordsUserKey] = addLine(card, recordsUserKey, QStringLiteral("recordsUser"),
                                      [] { return tr("Account on the server"); }, {});
}

void PreferencesView::showRecordsFields() {
    const QString kind = m_recordsKind->value();
    for (const auto& [key, field] : m_fields)
        if (key.starts_with("records."))
            field->setVisible(kind == QLatin1String(key == recordsFileKey ? "file" : "server"));
}

} // namespace anteroom::preferences
