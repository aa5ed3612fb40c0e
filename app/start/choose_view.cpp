// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/choose_view.h"

#include "app/language/program_language.h"
#include "app/language/spoken_language.h"
#include "app/theme/language_choice.h"
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace anteroom::start {

namespace {

/// For staff: in their language where it is there, else as it was written.
QString text(const LocalizedText& texts) {
    const std::string_view view = texts.in(language::spokenLanguage());
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString details(const Questionnaire& questionnaire) {
    const auto& questions = questionnaire.questions();
    const auto count = std::count_if(questions.begin(), questions.end(), [](const Question& question) {
        return question.type != QuestionType::Information;
    });
    const QString asked =
        count == 1 ? ChooseView::tr("1 question")
                   : ChooseView::tr("%1 questions, fewer where an answer leaves some out").arg(count);
    return asked + QStringLiteral(" · ") +
           ChooseView::tr("version %1").arg(QString::fromStdString(questionnaire->version));
}

} // namespace

ChooseView::ChooseView(theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("choose"));
    auto* outer = theme::framePage(theme, this).below;
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 760, column));
    auto* head = new theme::PageHead(
        theme, [] { return tr("Which screening is this?"); }, QStringLiteral("chooseTitle"));
    m_back = theme::makeButton({}, "quiet", QStringLiteral("chooseBack"));
    connect(m_back, &QPushButton::clicked, this, &ChooseView::backRequested);
    m_back->hide();
    m_settings =
        theme::makeButton([] { return tr("Clinic settings"); }, "quiet", QStringLiteral("clinicSettings"));
    connect(m_settings, &QPushButton::clicked, this, &ChooseView::clinicSettingsRequested);
    head->setActions({m_back, m_settings});
    column->addWidget(head);
    m_outcome = theme::makeLabel({}, "quiet-strong");
    m_outcome->setObjectName(QStringLiteral("chooseOutcome"));
    m_outcome->hide();
    column->addWidget(m_outcome);
    m_pending = theme::makeLabel({}, "quiet");
    m_pending->setObjectName(QStringLiteral("reading"));
    m_unreachable = theme::makeLabel({}, "attention");
    m_unreachable->setObjectName(QStringLiteral("unreachable"));
    m_empty = theme::makeLabel({}, "attention");
    m_empty->setObjectName(QStringLiteral("emptyFolders"));
    m_noUsual = theme::makeLabel({}, "attention");
    m_noUsual->setObjectName(QStringLiteral("noUsual"));
    for (QLabel* label : {m_pending, m_unreachable, m_empty, m_noUsual}) {
        label->hide();
        column->addWidget(label);
    }
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(theme.px(16));
    column->addLayout(m_cards);
    m_new = theme::makeButton([] { return tr("New questionnaire"); }, "quiet",
                              QStringLiteral("newQuestionnaire"));
    connect(m_new, &QPushButton::clicked, this, &ChooseView::newQuestionnaireRequested);
    auto* choice =
        new theme::LanguageChoice(language::ProgramLanguage::offered(), QStringLiteral("chooseLanguage"));
    m_languages = choice;
    connect(choice, &theme::LanguageChoice::chosen, this, &ChooseView::languageChosen);
    auto* last = new QHBoxLayout;
    last->addWidget(m_new);
    last->addStretch(1);
    last->addWidget(m_languages);
    column->addLayout(last);
    column->addStretch(1);
}

void ChooseView::showReading() {
    theme::clearLayout(m_cards);
    m_first = nullptr;
    m_unreachable->hide();
    m_empty->hide();
    m_noUsual->hide();
    theme::say(m_pending, "text", [] { return tr("Reading the questionnaires"); });
    m_pending->show();
    m_settings->setEnabled(false);
}

void ChooseView::sayOfFolders(const QStringList& pending, const QStringList& unreachable,
                              const QStringList& empty) {
    theme::say(m_pending, "text",
               [places = pending.join(QStringLiteral(", "))] { return tr("Still reading %1").arg(places); });
    m_pending->setVisible(!pending.isEmpty());
    theme::say(m_unreachable, "text", [places = unreachable.join(QStringLiteral(", "))] {
        return tr("Cannot be reached now: %1. What is in there is listed again as soon as it can.")
            .arg(places);
    });
    m_unreachable->setVisible(!unreachable.isEmpty());
    theme::say(m_empty, "text", [places = empty.join(QStringLiteral(", "))] {
        return tr("No questionnaire is in %1 now. If it is a folder on the network, it may not be connected.")
            .arg(places);
    });
    m_empty->setVisible(!empty.isEmpty());
    theme::say(m_noUsual, "text", [id = m_usual] {
        return tr("The questionnaire that is to stand first, “%1”, is not in the list.").arg(id);
    });
    m_noUsual->setVisible(!m_usual.isEmpty() && !m_isUsualThere && pending.isEmpty());
}

bool ChooseView::isUsual(const CatalogueEntry& entry) const {
    return entry.questionnaire && !m_usual.isEmpty() &&
           m_usual == QString::fromStdString(entry.questionnaire->data().id.str());
}

// What somebody opened by itself they want now, whatever the clinic usually takes.
std::vector<CatalogueEntry> ChooseView::usualFirst(std::vector<CatalogueEntry> entries) const {
    std::stable_sort(entries.begin(), entries.end(), [this](const auto& left, const auto& right) {
        const auto place = [this](const CatalogueEntry& entry) {
            return entry.isOpenedByItself ? 0 : isUsual(entry) ? 1 : 2;
        };
        return place(left) < place(right);
    });
    return entries;
}

void ChooseView::show(const std::vector<CatalogueEntry>& entries, const QStringList& folders,
                      const QString& settingsPath) {
    const QWidget* focused = focusWidget();
    const QString before = focused ? focused->objectName() : QString();
    theme::clearLayout(m_cards);
    m_pending->hide();
    m_settings->setEnabled(true);
    m_first = nullptr;
    m_edits.clear();
    m_isUsualThere =
        std::any_of(entries.begin(), entries.end(), [this](const auto& entry) { return isUsual(entry); });
    for (const CatalogueEntry& entry : usualFirst(entries))
        m_cards->addWidget(card(entry));
    setFocusProxy(m_first);
    // The cards came later than what stands below them.
    QWidget* last = m_edits.isEmpty() ? nullptr : m_edits.last().data();
    for (QWidget* below : QList<QWidget*>{m_new} + m_languages->findChildren<QWidget*>()) {
        if (last)
            setTabOrder(last, below);
        last = below;
    }
    if (isWindow() || !isHidden()) // else another page is before a person, and has the keys
        giveKeys(before);
    if (!entries.empty())
        return;
    QVBoxLayout* content = nullptr;
    QFrame* empty = theme::makeCard(m_theme, content);
    content->addWidget(theme::makeLabel([] { return tr("No questionnaire was found"); }, "question"));
    content->addWidget(theme::makeLabel(
        [] { return tr("Put a folder that holds a questionnaire.yaml into one of these folders:"); },
        "body"));
    content->addWidget(theme::makeLabel(folders.join(QLatin1Char('\n')), "quiet"));
    content->addWidget(theme::makeLabel(
        [] {
            return tr(
                "Or name the folder that holds yours under questionnaire-folders in the clinic's settings:");
        },
        "body"));
    content->addWidget(theme::makeLabel(settingsPath, "quiet"));
    m_cards->addWidget(empty);
}

// The list may be brought up to date while somebody goes through it.
void ChooseView::giveKeys(const QString& before) {
    for (int i = 0; i < m_cards->count() && !before.isEmpty(); ++i)
        if (auto* same = m_cards->itemAt(i)->widget()->findChild<QPushButton*>(before)) {
            same->setFocus();
            return;
        }
    const QWidget* focused = focusWidget();
    const bool isElsewhere = focused && (focused == m_settings || focused == m_back || focused == m_new);
    if (m_first && !isElsewhere)
        m_first->setFocus();
}

void ChooseView::setBack(const theme::Wording& text) {
    theme::say(m_back, "text", text);
    theme::say(m_back, "accessibleName", text);
    m_back->setVisible(!m_back->text().isEmpty());
}

void ChooseView::showOutcome(const theme::Wording& text, bool isProblem) {
    theme::setRole(m_outcome, isProblem ? "attention" : "quiet-strong");
    theme::say(m_outcome, "text", text);
    m_outcome->show();
}

QWidget* ChooseView::card(const CatalogueEntry& entry) {
    QVBoxLayout* content = nullptr;
    QFrame* frame = theme::makeCard(m_theme, content);
    if (!entry.questionnaire) {
        content->addWidget(theme::makeLabel(entry.path, "question"));
        content->addWidget(theme::makeLabel(
            [count = entry.problemCount] {
                return tr("This cannot be used yet. Problems to mend: %1. For its author:").arg(count);
            },
            "attention"));
        auto* problems = new QPlainTextEdit;
        theme::say(problems, "plainText", entry.problemsSaid);
        problems->setReadOnly(true);
        problems->setFont(QFont(QStringLiteral("monospace")));
        theme::say(problems, "accessibleName",
                   [path = entry.path] { return tr("Problems of %1").arg(path); });
        problems->setFixedHeight(m_theme.px(160));
        content->addWidget(problems);
        const QString folder = QFileInfo(entry.path).dir().dirName();
        content->addWidget(editButton(entry, folder, entry.path), 0, Qt::AlignLeading);
        return frame;
    }
    const Questionnaire& questionnaire = *entry.questionnaire;
    const auto title = [asked = entry.questionnaire] { return text(asked->data().title); };
    content->addWidget(theme::makeLabel(title, "question"));
    if (isUsual(entry))
        content->addWidget(
            theme::makeLabel([] { return tr("Chosen beforehand at this clinic"); }, "quiet-strong"));
    if (!questionnaire->description.empty())
        content->addWidget(theme::makeLabel(
            [asked = entry.questionnaire] { return text(asked->data().description); }, "body"));
    content->addWidget(
        theme::makeLabel([chosenOne = entry.questionnaire] { return details(*chosenOne); }, "quiet"));
    const QString id = QString::fromStdString(questionnaire->id.str());
    QPushButton* begin =
        theme::makeButton([] { return tr("Start"); }, "primary", QStringLiteral("choose.") + id);
    theme::say(begin, "accessibleName", [title] { return tr("Start %1").arg(title()); });
    connect(begin, &QPushButton::clicked, this,
            [this, chosenOne = entry.questionnaire] { emit chosen(chosenOne); });
    QPushButton* paper =
        theme::makeButton([] { return tr("Save a blank form"); }, "quiet", QStringLiteral("paperForm.") + id);
    theme::say(paper, "accessibleName", [title] { return tr("Save a blank form of %1").arg(title()); });
    connect(paper, &QPushButton::clicked, this,
            [this, chosenOne = entry.questionnaire] { emit paperFormRequested(chosenOne); });
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(8));
    row->addWidget(begin);
    row->addWidget(paper, 0, Qt::AlignVCenter);
    row->addWidget(editButton(entry, id, title), 0, Qt::AlignVCenter);
    row->addStretch(1);
    content->addLayout(row);
    if (!m_first)
        m_first = begin;
    return frame;
}

QPushButton* ChooseView::editButton(const CatalogueEntry& entry, const QString& name,
                                    const theme::Wording& title) {
    QPushButton* edit = theme::makeButton([] { return tr("Edit"); }, "quiet", QStringLiteral("edit.") + name);
    theme::say(edit, "accessibleName", [title] { return tr("Edit %1").arg(title.text()); });
    if (!m_isEditing) // to show what lies in no window yet would open one
        edit->hide();
    connect(edit, &QPushButton::clicked, this, [this, path = entry.path] { emit editRequested(path); });
    m_edits << edit;
    return edit;
}

void ChooseView::offerEditing(bool isOffered) {
    m_isEditing = isOffered;
    m_new->setVisible(isOffered);
    for (const QPointer<QPushButton>& edit : std::as_const(m_edits))
        if (edit)
            edit->setVisible(isOffered);
}

void ChooseView::offerLanguages(bool isOffered) { m_languages->setVisible(isOffered); }

void ChooseView::offerSettings(bool isOffered) { m_settings->setVisible(isOffered); }

} // namespace anteroom::start
