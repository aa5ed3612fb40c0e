// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_menu.h"

#include <QEvent>

namespace anteroom::exporting {

namespace {

QString titleOf(ScreeningFormat format) {
    switch (format) {
    case ScreeningFormat::Csv:
        return ExportMenu::tr("CSV, a table of one row");
    case ScreeningFormat::JsonLines:
        return ExportMenu::tr("JSON Lines, an answers file");
    case ScreeningFormat::Fhir:
        break;
    }
    return ExportMenu::tr("FHIR R4, a bundle");
}

QString nameOf(ScreeningFormat format) {
    switch (format) {
    case ScreeningFormat::Csv:
        return QStringLiteral("exportCsv");
    case ScreeningFormat::JsonLines:
        return QStringLiteral("exportLines");
    case ScreeningFormat::Fhir:
        break;
    }
    return QStringLiteral("exportFhir");
}

} // namespace

ExportMenu::ExportMenu(QWidget* parent) : QMenu(parent) { fill(); }

void ExportMenu::offer(const std::vector<ScreeningFormat>& formats) {
    m_offered = formats;
    fill();
}

void ExportMenu::fill() {
    clear();
    setTitle(tr("Export"));
    for (const ScreeningFormat format : m_offered) {
        QAction* action = addAction(titleOf(format));
        action->setObjectName(nameOf(format));
        connect(action, &QAction::triggered, this, [this, format] { emit chosen(format); });
    }
}

void ExportMenu::changeEvent(QEvent* event) {
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace anteroom::exporting
