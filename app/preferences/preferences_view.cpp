// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences/preferences_view.h"

#include "app/clinic/settings_keys.h"
#include "app/preferences/folder_list.h"
#include "app/preferences/logo_picker.h"
#include "app/preferences/setting_field.h"
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::preferences {

using theme::Wording;

namespace {

/// What the place of the records is entered in, besides which kind of place it is.
constexpr std::pair<const char*, QString TypedRecords::*> recordsTexts[] = {
    {recordsFileKey, &TypedRecords::file},
    {recordsServerKey, &TypedRecords::host},
    {recordsPortKey, &TypedRecords::port},
    {recordsDatabaseKey, &TypedRecords::database},
    {recordsUserKey, &TypedRecords::user}};

} // namespace

PreferencesView::PreferencesView(theme::Theme& theme, PreferencesPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter) {
    setObjectName(QStringLiteral("preferences"));
    auto* outer = theme::framePage(theme, this).below;
    outer->addWidget(theme::makePage(theme, 760, m_column));
    m_column->addWidget(theme::makeLabel([] { return tr("Clinic settings"); }, "page-title"));
    m_warning = theme::makeLabel({}, "attention");
    m_warning->setObjectName(QStringLiteral("preferencesWarning"));
    m_warning->hide();
    m_column->addWidget(m_warning);

    const TypedSettings now = presenter.typed();
    addClinic();
    addProtocol();
    addQuestionnaires(now);
    addPaper(now);
    addDesk();
    addRecords();
    fill(now);

    m_outcome = theme::makeLabel({}, "attention");
    m_outcome->setObjectName(QStringLiteral("preferencesOutcome"));
    m_outcome->hide();
    m_column->addWidget(m_outcome);
    QPushButton* back =
        theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("preferencesBack"));
    m_save = theme::makeButton([] { return tr("Save"); }, "primary", QStringLiteral("preferencesSave"));
    connect(back, &QPushButton::clicked, this, &PreferencesView::backRequested);
    connect(m_save, &QPushButton::clicked, this, &PreferencesView::save);
    m_column->addWidget(theme::makeButtonRow(theme, {back, m_save}));
    setTabOrder(m_save, back);
    m_column->addStretch(1);
    setFocusProxy(m_fields.front().second->editor());
    connect(&presenter, &PreferencesPresenter::changed, this, &PreferencesView::follow);
}

void PreferencesView::warn(const Wording& words) {
    theme::say(m_warning, "text", words);
    m_warning->show();
}

QVBoxLayout* PreferencesView::addCard(const Wording& title) {
    m_column->addWidget(theme::makeLabel(title, "group-title"));
    QVBoxLayout* content = nullptr;
    m_column->addWidget(theme::makeCard(m_theme, content));
    content->setSpacing(m_theme.px(24));
    return content;
}

SettingField* PreferencesView::field(QVBoxLayout* card, const std::string& key, const QString& name,
                                     const Wording& label, const Wording& hint) {
    auto* field = new SettingField(m_theme, name, label, hint, m_presenter.lockedBy(key));
    card->addWidget(field);
    m_fields.emplace_back(key, field);
    return field;
}

PreferencesView::Bound PreferencesView::addLine(QVBoxLayout* card, const std::string& key,
                                                const QString& name, const Wording& label,
                                                const Wording& hint) {
    SettingField* field = this->field(card, key, name, label, hint);
    auto* edit = new QLineEdit;
    theme::setRole(edit, "entry");
    edit->setReadOnly(field->isLocked());
    field->setEditor(edit);
    return {[edit] { return edit->text(); }, [edit](const QString& text) { edit->setText(text); }};
}

PreferencesView::Bound PreferencesView::addText(QVBoxLayout* card, const std::string& key,
                                                const QString& name, const Wording& label,
                                                const Wording& hint, int height) {
    SettingField* field = this->field(card, key, name, label, hint);
    auto* edit = new QPlainTextEdit;
    theme::setRole(edit, "entry");
    edit->setTabChangesFocus(true);
    edit->setReadOnly(field->isLocked());
    const auto fit = [this, edit, height] { edit->setFixedHeight(m_theme.px(height)); };
    connect(&m_theme, &theme::Theme::changed, edit, fit);
    fit();
    field->setEditor(edit);
    return {[edit] { return edit->toPlainText(); },
            [edit](const QString& text) { edit->setPlainText(text); }};
}

PreferencesView::Bound PreferencesView::showLocked(SettingField* field,
                                                   const QList<ChoiceRow::Choice>& choices) {
    auto* edit = new QLineEdit;
    theme::setRole(edit, "entry");
    edit->setReadOnly(true);
    field->setEditor(edit);
    return {[edit] { return edit->property("value").toString(); },
            [edit, choices](const QString& value) {
                edit->setProperty("value", value);
                Wording title = value;
                for (const ChoiceRow::Choice& choice : choices)
                    if (choice.value == value)
                        title = choice.title;
                theme::say(edit, "text", title);
            }};
}

PreferencesView::Bound PreferencesView::addChoice(QVBoxLayout* card, const std::string& key,
                                                  const QString& name, const Wording& label,
                                                  const Wording& hint,
                                                  const QList<ChoiceRow::Choice>& choices) {
    SettingField* field = this->field(card, key, name, label, hint);
    if (field->isLocked())
        return showLocked(field, choices);
    auto* row = new ChoiceRow(m_theme, name, label, choices);
    field->setEditor(row);
    return {[row] { return row->value(); }, [row](const QString& value) { row->setValue(value); }};
}

void PreferencesView::fill(const TypedSettings& typed) {
    m_bound.at("name").fill(typed.name);
    m_bound.at("address").fill(typed.address);
    m_bound.at("paper").fill(typed.paper);
    m_bound.at("signing-key").fill(typed.signingKey);
    m_bound.at("trusted-keys").fill(typed.trustedKeys);
    m_bound.at("clinician-language").fill(typed.clinicianLanguage);
    m_bound.at("default-questionnaire").fill(typed.defaultQuestionnaire);
    m_bound.at("language").fill(typed.language);
    m_bound.at("staff").fill(typed.staff);
    for (const auto& [language, text] : typed.protocol)
        m_bound.at(clinic::protocolKey(language)).fill(text);
    m_folders->setFolders(typed.folders);
    m_logo->setPath(typed.logo);
    if (m_recordsKind) {
        m_recordsKind->setValue(typed.records.kind);
        for (const auto& [key, text] : recordsTexts)
            m_bound.at(key).fill(typed.records.*text);
    }
}

TypedSettings PreferencesView::typed() const {
    TypedSettings typed;
    const auto read = [this](const std::string& key) { return m_bound.at(key).read(); };
    typed.name = read("name");
    typed.address = read("address");
    typed.logo = m_logo->path();
    typed.paper = read("paper");
    typed.signingKey = read("signing-key");
    typed.trustedKeys = read("trusted-keys");
    typed.clinicianLanguage = read("clinician-language");
    typed.defaultQuestionnaire = read("default-questionnaire");
    typed.folders = m_folders->folders();
    typed.language = read("language");
    typed.staff = read("staff");
    for (const std::string& language : m_presenter.protocolLanguages())
        typed.protocol[language] = read(clinic::protocolKey(language));
    typed.records = m_presenter.typed().records;
    if (m_recordsKind) {
        typed.records.kind = m_recordsKind->value();
        for (const auto& [key, text] : recordsTexts)
            typed.records.*text = read(key);
    }
    return typed;
}

void PreferencesView::addFolder(const QString& folder) { m_folders->add(folder); }

void PreferencesView::setLogo(const QString& path) { m_logo->setPath(path); }

void PreferencesView::setRecordsFolder(const QString& folder) {
    m_bound.at(recordsFileKey).fill(QDir(folder).filePath(QStringLiteral("records")));
}

void PreferencesView::save() {
    m_presenter.save(typed());
    for (const auto& [key, field] : m_fields)
        if (field->hasProblem()) {
            field->editor()->setFocus(Qt::TabFocusReason);
            return;
        }
}

void PreferencesView::follow() {
    const auto& problems = m_presenter.problems();
    bool hasKeys = false;
    for (const auto& [key, field] : m_fields) {
        const auto problem = problems.find(key);
        const bool wasWrong = field->hasProblem();
        field->setProblem(problem == problems.end() ? Wording() : problem->second);
        // Files are looked at in another thread: the first that is wrong gets the keys when it is known.
        if (!std::exchange(hasKeys, hasKeys || field->hasProblem()) && field->hasProblem() && !wasWrong)
            field->editor()->setFocus(Qt::TabFocusReason);
    }
    if (problems.contains("logo")) // once is enough
        m_logo->show({}, {});
    const auto all = problems.find(std::string());
    theme::say(m_outcome, "text", all == problems.end() ? Wording() : all->second);
    m_outcome->setVisible(all != problems.end());
    m_save->setEnabled(!m_presenter.isBusy());
}

} // namespace anteroom::preferences
