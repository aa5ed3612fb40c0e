// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/settings_view.h"

#include "app/access/step_page.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace anteroom::desktop {

SettingsView::SettingsView(theme::Theme& theme, workspace::SettingsPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter),
      m_page(new access::StepPage(
          theme, QStringLiteral("settingsPage"), [] { return tr("Settings"); },
          [] {
              return tr("They hold at every desk of this clinic. The log keeps who changed "
                        "them, and from what to what.");
          })) {
    setObjectName(QStringLiteral("settings"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_idle = addField(
        [] { return tr("Lock by itself after"); },
        [] {
            return tr(
                "A desk that nobody touches for this long covers its window and asks for the passphrase.");
        },
        [] { return tr("minutes"); }, QStringLiteral("settingsIdle"));
    m_retention = addField(
        [] { return tr("Keep records for"); },
        [] {
            return tr(
                "Counted from the last change. Older records are listed for an administrator to delete; "
                "nothing is deleted by itself. Leave it empty to keep them for ever.");
        },
        [] { return tr("years"); }, QStringLiteral("settingsRetention"));
    QPushButton* back =
        theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("settingsBack"));
    connect(back, &QPushButton::clicked, this, &SettingsView::backRequested);
    QPushButton* clinic = theme::makeButton([] { return tr("Clinic settings of this desk"); }, "jump",
                                            QStringLiteral("settingsClinic"));
    connect(clinic, &QPushButton::clicked, this, &SettingsView::clinicSettingsRequested);
    m_page->fields()->addWidget(clinic, 0, Qt::AlignLeading);
    m_save = theme::makeButton([] { return tr("Save"); }, "primary", QStringLiteral("settingsSave"));
    connect(m_save, &QPushButton::clicked, this, &SettingsView::save);
    m_page->setButtons({back, m_save});
    m_page->setFirst(m_idle.edit);
    connect(&presenter, &workspace::SettingsPresenter::changed, this, &SettingsView::follow);
    theme::whenLanguageChanges(this, [this] { follow(); });
    follow();
}

SettingsView::Field SettingsView::addField(const theme::Wording& label, const theme::Wording& hint,
                                           const theme::Wording& unit, const QString& name) {
    auto* column = new QVBoxLayout;
    column->setSpacing(m_theme.px(4));
    column->addWidget(theme::makeLabel(label, "body-strong"));
    column->addWidget(theme::makeLabel(hint, "quiet"));
    Field field{new QLineEdit, theme::makeLabel({}, "attention")};
    field.edit->setObjectName(name);
    theme::say(field.edit, "accessibleName",
               [label, unit] { return label.text() + QStringLiteral(", ") + unit.text(); });
    theme::say(field.edit, "accessibleDescription", hint);
    field.edit->setMaxLength(6);
    const auto fit = [this, edit = field.edit] { edit->setFixedWidth(m_theme.px(96)); };
    connect(&m_theme, &theme::Theme::changed, field.edit, fit);
    fit();
    theme::setRole(field.edit, "entry");
    connect(field.edit, &QLineEdit::returnPressed, this, &SettingsView::save);
    auto* line = new QHBoxLayout;
    line->setSpacing(m_theme.px(8));
    line->addWidget(field.edit);
    line->addWidget(theme::makeLabel(unit, "body"), 1);
    column->addSpacing(m_theme.px(4)); // for the ring
    column->addLayout(line);
    field.problem->setObjectName(name + QStringLiteral("Problem"));
    field.problem->hide();
    column->addWidget(field.problem);
    m_page->fields()->addLayout(column);
    return field;
}

void SettingsView::save() {
    m_presenter.save(m_idle.edit->text(), m_retention.edit->text());
    for (const Field& field : {m_idle, m_retention})
        if (!field.problem->isHidden()) {
            field.edit->setFocus(Qt::TabFocusReason);
            return;
        }
}

void SettingsView::follow() {
    m_page->setProblem(m_presenter.problem());
    m_page->setOutcome(m_presenter.outcome());
    for (const auto& [field, words] : {std::pair(m_idle, m_presenter.idleProblem()),
                                       std::pair(m_retention, m_presenter.retentionProblem())}) {
        field.problem->setText(words);
        field.problem->setVisible(!words.isEmpty());
    }
    const bool isKnown = m_presenter.settings().has_value();
    m_idle.edit->setEnabled(isKnown);
    m_retention.edit->setEnabled(isKnown);
    m_save->setEnabled(isKnown && !m_presenter.isBusy());
    if (isKnown && std::exchange(m_shown, m_presenter.reading()) != m_presenter.reading()) {
        const WorkspaceSettings& settings = *m_presenter.settings();
        m_idle.edit->setText(QString::number(settings.idleMinutes));
        m_retention.edit->setText(settings.retentionYears ? QString::number(*settings.retentionYears)
                                                          : QString());
        m_idle.edit->setFocus(Qt::OtherFocusReason);
        m_idle.edit->selectAll();
    }
}

} // namespace anteroom::desktop
