// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of the clinic's settings asks for, card by card.
#include "app/clinic/settings_keys.h"
#include "app/preferences/folder_list.h"
#include "app/preferences/logo_picker.h"
#include "app/preferences/preferences_view.h"
#include "app/preferences/setting_field.h"
#include "app/theme/language_name.h"
#include "app/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::preferences {

using theme::Wording;

namespace {

Wording titleOf(const std::string& language) {
    return theme::languageTitle(QString::fromStdString(language));
}

} // namespace

void PreferencesView::addClinic() {
    QVBoxLayout* card = addCard([] { return tr("The clinic"); });
    m_bound["name"] = addLine(
        card, "name", QStringLiteral("clinicName"), [] { return tr("Name of the clinic"); },
        [] { return tr("Stands at the head of every summary"); });
    m_bound["address"] = addLine(
        card, "address", QStringLiteral("clinicAddress"), [] { return tr("Address"); },
        [] { return tr("In one line, below the name"); });
    SettingField* field = this->field(
        card, "logo", QStringLiteral("clinicLogo"), [] { return tr("Logo"); },
        [] { return tr("A PNG or JPEG picture, printed at the head of the summary"); });
    m_logo = new LogoPicker(m_theme, field->isLocked());
    field->setEditor(m_logo->edit(), m_logo);
    connect(m_logo, &LogoPicker::chooseRequested, this, &PreferencesView::logoRequested);
    connect(m_logo, &LogoPicker::pathChanged, this,
            [this](const QString& path) { m_presenter.readLogo(path, m_logo->room()); });
    connect(&m_presenter, &PreferencesPresenter::logoRead, m_logo, &LogoPicker::show);
}

void PreferencesView::addProtocol() {
    QVBoxLayout* card = addCard([] { return tr("Crisis protocol"); });
    constexpr int height = 140;
    for (const std::string& language : m_presenter.protocolLanguages()) {
        const QString tag = QString::fromStdString(language);
        const std::string key = clinic::protocolKey(language);
        m_bound[key] = addText(
            card, key, QStringLiteral("protocolText.") + tag,
            [name = theme::languageName(tag)] { return tr("Protocol text, %1").arg(name); },
            [] {
                return tr("Shown at once when an answer is urgent: whom to call, who stays with the patient. "
                          "Without it no interview takes place in this language.");
            },
            height);
    }
}

QList<ChoiceRow::Choice> PreferencesView::questionnaires(const QString& chosen) const {
    QList<ChoiceRow::Choice> choices{{QString(), [] { return tr("None: the first in the list"); }}};
    for (const Offer::Named& one : m_presenter.offer().questionnaires)
        choices.append({one.id, one.title});
    const bool isThere = std::any_of(choices.begin(), choices.end(),
                                     [&](const ChoiceRow::Choice& one) { return one.value == chosen; });
    if (!isThere) // its folder may be away for a while
        choices.append({chosen, [chosen] { return tr("%1, which is not found now").arg(chosen); }});
    return choices;
}

void PreferencesView::addQuestionnaires(const TypedSettings& now) {
    QVBoxLayout* card = addCard([] { return tr("Questionnaires"); });
    const QList<ChoiceRow::Choice> choices = questionnaires(now.defaultQuestionnaire);
    SettingField* usual = field(
        card, "default-questionnaire", QStringLiteral("defaultQuestionnaire"),
        [] { return tr("Chosen beforehand"); }, [] { return tr("Stands first, and Enter starts it"); });
    if (usual->isLocked()) {
        m_bound["default-questionnaire"] = showLocked(usual, choices);
    } else {
        auto* box = new QComboBox;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const ChoiceRow::Choice& choice : choices)
            box->addItem(choice.title.text(), choice.value);
        theme::whenLanguageChanges(box, [box, choices] {
            for (int i = 0; i < box->count(); ++i)
                box->setItemText(i, choices[i].title.text());
        });
        usual->setEditor(box);
        m_bound["default-questionnaire"] = {
            [box] { return box->currentData().toString(); },
            [box](const QString& id) { box->setCurrentIndex(box->findData(id)); }};
    }
    SettingField* folders = field(
        card, "questionnaire-folders", QStringLiteral("questionnaireFolders"),
        [] { return tr("Folders with questionnaires of your own"); },
        [] {
            return tr("A shared folder on the network too. What changes in them is taken over by itself; an "
                      "interview that has begun goes on as it began.");
        });
    m_folders = new FolderList(m_theme, folders->isLocked());
    folders->setEditor(m_folders->list(), m_folders);
    connect(m_folders, &FolderList::addRequested, this, &PreferencesView::folderRequested);
}

void PreferencesView::addPaper(const TypedSettings& now) {
    QVBoxLayout* card = addCard([] { return tr("Summaries and forms"); });
    m_bound["paper"] = addChoice(card, "paper", QStringLiteral("paper"), [] { return tr("Paper"); }, {},
                                 {{QStringLiteral("letter"), [] { return tr("Letter"); }},
                                  {QStringLiteral("a4"), [] { return tr("A4"); }}});
    // English stands also where nothing does.
    const QString chosen = now.clinicianLanguage;
    QList<ChoiceRow::Choice> languages{{chosen == QLatin1String("en") ? chosen : QString(), titleOf("en")},
                                       {QStringLiteral("es"), titleOf("es")}};
    if (!chosen.isEmpty() && chosen != QLatin1String("en") && chosen != QLatin1String("es"))
        languages.append({chosen, titleOf(chosen.toStdString())});
    m_bound["clinician-language"] = addChoice(
        card, "clinician-language", QStringLiteral("clinicianLanguage"),
        [] { return tr("Language of the clinician"); },
        [] { return tr("Of the summary; what the patient said stays in the patient's own words"); },
        languages);
    m_bound["signing-key"] = addLine(
        card, "signing-key", QStringLiteral("signingKey"),
        [] { return tr("Key that summaries are signed with"); },
        [] { return tr("The path of a file that anteroom-cli key new made; empty: they are not signed"); });
    addKeys(card);
}

void PreferencesView::addKeys(QVBoxLayout* card) {
    constexpr int height = 92;
    m_bound["trusted-keys"] = addText(
        card, "trusted-keys", QStringLiteral("trustedKeys"), [] { return tr("Keys that are trusted"); },
        [path = m_presenter.administratorPath()] {
            return tr("Public keys whose signatures count when a summary is verified: one a line, as it "
                      "stands in a file that ends in .public, or the whole path of such a file. They count "
                      "once they stand in the administrator's file, %1, to which this desk's own file can "
                      "be copied.")
                .arg(path);
        },
        height);
}

void PreferencesView::addDesk() {
    QVBoxLayout* card = addCard([] { return tr("Staff"); });
    constexpr int height = 116;
    m_bound["staff"] = addText(
        card, "staff", QStringLiteral("staffNames"), [] { return tr("Names"); },
        [] {
            return tr("One a line. They are offered where whoever asks enters a name, "
                      "unless an account says it.");
        },
        height);
    m_bound["language"] = addChoice(
        card, "language", QStringLiteral("programLanguage"), [] { return tr("Language of Anteroom"); },
        [] { return tr("For staff; each interview has its own"); },
        {{QString(), [] { return tr("As the computer"); }},
         {QStringLiteral("en"), titleOf("en")},
         {QStringLiteral("es"), titleOf("es")}});
}

} // namespace anteroom::preferences
