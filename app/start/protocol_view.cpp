// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/protocol_view.h"

#include "app/theme/language_name.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::start {

ProtocolView::ProtocolView(theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("protocol"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 680, column));
    column->addWidget(theme::makeLabel([] { return tr("Your clinic's crisis protocol"); }, "page-title"));
    column->addWidget(theme::makeLabel(
        [] {
            return tr("When an answer is urgent, Anteroom shows this text at once, to "
                      "staff and patient. Write whom to call, who stays "
                      "with the patient, and which emergency or crisis numbers apply "
                      "where you are. Anteroom brings no text of its own, "
                      "and an interview takes place only in a language that has one.");
        },
        "body"));
    m_kept = theme::makeLabel(
        [] { return tr("What was written before is still here. It is not saved yet."); }, "attention");
    m_kept->setObjectName(QStringLiteral("protocolKept"));
    m_kept->hide();
    column->addWidget(m_kept);
    m_trial = theme::makeLabel(
        [] {
            return tr("You are trying Anteroom without saving: what you write here is gone when "
                      "Anteroom closes. A made-up text is enough.");
        },
        "attention");
    m_trial->setObjectName(QStringLiteral("protocolTrial"));
    m_trial->hide();
    column->addWidget(m_trial);
    QVBoxLayout* content = nullptr;
    column->addWidget(theme::makeCard(theme, content));
    content->addWidget(theme::makeLabel([] { return tr("Name of the clinic"); }, "body-strong"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("clinicName"));
    theme::say(m_name, "accessibleName", [] { return tr("Name of the clinic"); });
    theme::setRole(m_name, "entry");
    content->addWidget(m_name);
    m_nameLock = theme::makeLabel({}, "quiet-strong");
    m_nameLock->hide();
    content->addWidget(m_nameLock);
    setFocusProxy(m_name);
    // Enter goes on to the next field, as on the page that follows.
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (!m_edits.empty())
            m_edits.front().second->setFocus(Qt::TabFocusReason);
    });
    m_texts = new QVBoxLayout;
    content->addLayout(m_texts);
    m_problem = theme::makeLabel({}, "attention");
    m_problem->hide();
    content->addWidget(m_problem);

    m_back = theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("protocolBack"));
    m_save =
        theme::makeButton([] { return tr("Save and go on"); }, "primary", QStringLiteral("protocolSave"));
    connect(m_back, &QPushButton::clicked, this, &ProtocolView::leave);
    connect(m_save, &QPushButton::clicked, this, &ProtocolView::save);
    column->addWidget(theme::makeButtonRow(theme, {m_back, m_save}));
    column->addStretch(1);
}

void ProtocolView::open(const clinic::EffectiveSettings& effective,
                        const std::vector<std::string>& languages) {
    const clinic::ClinicSettings& settings = effective.settings();
    m_settings = settings;
    const theme::Wording lock = [path = QString::fromStdString(effective.administratorPath())] {
        return tr("Set by %1").arg(path);
    };
    m_name->setReadOnly(effective.isLocked("name"));
    theme::say(m_nameLock, "text", lock);
    m_nameLock->setVisible(m_name->isReadOnly());
    theme::say(m_name, "accessibleDescription", m_name->isReadOnly() ? lock : theme::Wording());
    m_kept->setVisible(m_draft.has_value());
    const clinic::ClinicSettings& shown = m_draft ? *m_draft : settings;
    m_name->setText(QString::fromStdString(shown.name));
    theme::clearLayout(m_texts);
    m_edits.clear();
    for (const std::string& language : languages) {
        // Named also when it is the only one that is missing: the clinic may have the others.
        const auto title = [name = theme::languageName(QString::fromStdString(language))] {
            return tr("Protocol text, %1").arg(name);
        };
        m_texts->addWidget(theme::makeLabel(title, "body-strong"));
        auto* edit = new QPlainTextEdit;
        edit->setObjectName(QStringLiteral("protocolText.") + QString::fromStdString(language));
        theme::say(edit, "accessibleName", title);
        edit->setTabChangesFocus(true);
        edit->setMinimumHeight(m_theme.px(140));
        theme::setRole(edit, "entry");
        if (const auto found = shown.crisisProtocol.find(language); found != shown.crisisProtocol.end())
            edit->setPlainText(QString::fromStdString(found->second));
        m_texts->addWidget(edit);
        m_edits.emplace_back(language, edit);
    }
    QWidget* before = m_name;
    for (const auto& [language, edit] : m_edits) {
        setTabOrder(before, edit);
        before = edit;
    }
    setTabOrder(before, m_save);
    setTabOrder(m_save, m_back);
    m_problem->hide();
    if (isVisible())
        m_name->setFocus();
}

void ProtocolView::sayNothingIsSaved() {
    m_trial->show();
    theme::say(m_kept, "text", [] { return tr("What was written before is still here."); });
    theme::say(m_save, "text", [] { return tr("Go on"); });
    theme::say(m_save, "accessibleName", [] { return tr("Go on"); });
}

void ProtocolView::showProblem(const theme::Wording& problem) {
    theme::say(m_problem, "text", problem);
    m_problem->show();
}

void ProtocolView::save() {
    // A copy: if it cannot be kept, what is here is still a draft.
    clinic::ClinicSettings settings = m_settings;
    settings.name = m_name->text().trimmed().toStdString();
    bool isAnyWritten = false;
    for (const auto& [language, edit] : m_edits) {
        const QString text = edit->toPlainText().trimmed();
        if (text.isEmpty())
            settings.crisisProtocol.erase(language); // no interview takes place in it
        else
            settings.crisisProtocol[language] = text.toStdString();
        isAnyWritten = isAnyWritten || !text.isEmpty();
    }
    if (!isAnyWritten && !m_edits.empty()) {
        showProblem([] { return tr("Write the text that staff and patient see when an answer is urgent"); });
        m_edits.front().second->setFocus();
        return;
    }
    m_draft.reset();
    emit saved(settings);
}

// Back throws nothing away: another visit finds the text as it was left.
void ProtocolView::leave() {
    clinic::ClinicSettings draft = m_draft.value_or(m_settings);
    draft.name = m_name->text().toStdString();
    for (const auto& [language, edit] : m_edits)
        draft.crisisProtocol[language] = edit->toPlainText().toStdString();
    bool isChanged = draft.name != m_settings.name;
    for (const auto& [language, text] : draft.crisisProtocol) {
        const auto before = m_settings.crisisProtocol.find(language);
        isChanged = isChanged || text != (before == m_settings.crisisProtocol.end() ? "" : before->second);
    }
    m_draft = isChanged ? std::optional(std::move(draft)) : std::nullopt;
    emit backRequested();
}

} // namespace anteroom::start
