// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_menu.h"

#include "app/exporting/leave_out.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>

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

ExportMenu::ExportMenu(LeaveOut& leaveOut, QWidget* parent) : QMenu(parent), m_leaveOut(leaveOut) {
    connect(&m_leaveOut, &LeaveOut::offered, this, &ExportMenu::fill);
    connect(&m_leaveOut, &LeaveOut::changed, this, &ExportMenu::showChoice);
    fill();
}

void ExportMenu::offer(const std::vector<ScreeningFormat>& formats) {
    m_offered = formats;
    fill();
}

void ExportMenu::fill() {
    clear();
    setTitle(tr("Export"));
    m_choices.clear();
    for (std::uint32_t kind = 0; kind < m_leaveOut.kinds(); ++kind) {
        QAction* choice = addAction(m_leaveOut.entryOf(kind));
        choice->setObjectName(QStringLiteral("exportWithout.") + m_leaveOut.idOf(kind));
        choice->setCheckable(true);
        connect(choice, &QAction::toggled, &m_leaveOut,
                [this, kind](bool isLeftOut) { m_leaveOut.set(kind, isLeftOut); });
        m_choices << choice;
    }
    showChoice();
    if (!m_choices.isEmpty())
        addSeparator();
    setProperty("role", m_choices.isEmpty() ? QVariant() : QStringLiteral("boxes"));
    style()->unpolish(this);
    style()->polish(this);
    for (const ScreeningFormat format : m_offered) {
        QAction* action = addAction(titleOf(format));
        action->setObjectName(nameOf(format));
        connect(action, &QAction::triggered, this, [this, format] { emit chosen(format); });
    }
}

void ExportMenu::showChoice() {
    for (qsizetype kind = 0; kind < m_choices.size(); ++kind)
        m_choices[kind]->setChecked(m_leaveOut.isLeftOut(static_cast<std::uint32_t>(kind)));
}

bool ExportMenu::choosesWhatToLeaveOut() const { return activeAction() && activeAction()->isCheckable(); }

// What is to be left out is chosen before the format: the menu stays for that.
void ExportMenu::mouseReleaseEvent(QMouseEvent* event) {
    if (choosesWhatToLeaveOut() && actionAt(event->pos()) == activeAction())
        activeAction()->toggle();
    else
        QMenu::mouseReleaseEvent(event);
}

void ExportMenu::keyPressEvent(QKeyEvent* event) {
    const bool presses =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (presses && choosesWhatToLeaveOut())
        activeAction()->toggle();
    else
        QMenu::keyPressEvent(event);
}

void ExportMenu::changeEvent(QEvent* event) {
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace anteroom::exporting
