// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/choose_view.h"

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

QString text(const LocalizedText& texts, const Questionnaire& questionnaire) {
    const std::string_view view = texts.in(questionnaire->languages.front());
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
    auto* head = new theme::PageHead(theme, tr("Which screening is this?"), QStringLiteral("chooseTitle"));
    m_back = theme::makeButton({}, "quiet", QStringLiteral("chooseBack"));
    connect(m_back, &QPushButton::clicked, this, &ChooseView::backRequested);
    m_back->hide();
    m_settings = theme::makeButton(tr("Clinic settings"), "quiet", QStringLiteral("clinicSettings"));
    connect(m_settings, &QPushButton::clicked, this, &ChooseView::clinicSettingsRequested);
    head->setActions({m_back, m_settings});
    column->addWidget(head);
    m_outcome = theme::makeLabel({}, "quiet-strong");
    m_outcome->setObjectName(QStringLiteral("chooseOutcome"));
    m_outcome->hide();
    column->addWidget(m_outcome);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(theme.px(16));
    column->addLayout(m_cards);
    m_new = theme::makeButton(tr("New questionnaire"), "quiet", QStringLiteral("newQuestionnaire"));
    connect(m_new, &QPushButton::clicked, this, &ChooseView::newQuestionnaireRequested);
    column->addWidget(m_new, 0, Qt::AlignLeading);
    column->addStretch(1);
}

void ChooseView::showReading() {
    theme::clearLayout(m_cards);
    QLabel* reading = theme::makeLabel(tr("Reading the questionnaires"), "body");
    reading->setObjectName(QStringLiteral("reading"));
    m_cards->addWidget(reading);
    m_settings->setEnabled(false);
}

void ChooseView::show(const std::vector<CatalogueEntry>& entries, const QStringList& folders,
                      const QString& settingsPath) {
    theme::clearLayout(m_cards);
    m_settings->setEnabled(true);
    m_first = nullptr;
    m_edits.clear();
    for (const CatalogueEntry& entry : entries)
        m_cards->addWidget(card(entry));
    setFocusProxy(m_first);
    // The cards came later than what stands below them.
    if (!m_edits.isEmpty())
        setTabOrder(m_edits.last(), m_new);
    if (m_first && (isWindow() || !isHidden())) // else another page is before a person, and has the keys
        m_first->setFocus();
    if (!entries.empty())
        return;
    QVBoxLayout* content = nullptr;
    QFrame* empty = theme::makeCard(m_theme, content);
    content->addWidget(theme::makeLabel(tr("No questionnaire was found"), "question"));
    content->addWidget(theme::makeLabel(tr("Put a folder that holds a questionnaire.yaml into one of these "
                                           "folders, then start Anteroom again:"),
                                        "body"));
    content->addWidget(theme::makeLabel(folders.join(QLatin1Char('\n')), "quiet"));
    content->addWidget(theme::makeLabel(
        tr("Or name the folder that holds yours under questionnaire-folders in the clinic's settings:"),
        "body"));
    content->addWidget(theme::makeLabel(settingsPath, "quiet"));
    m_cards->addWidget(empty);
}

void ChooseView::setBack(const QString& text) {
    m_back->setText(text);
    m_back->setVisible(!text.isEmpty());
}

void ChooseView::showOutcome(const QString& text, bool isProblem) {
    theme::setRole(m_outcome, isProblem ? "attention" : "quiet-strong");
    m_outcome->setText(text);
    m_outcome->show();
}

QWidget* ChooseView::card(const CatalogueEntry& entry) {
    QVBoxLayout* content = nullptr;
    QFrame* frame = theme::makeCard(m_theme, content);
    if (!entry.questionnaire) {
        content->addWidget(theme::makeLabel(entry.path, "question"));
        content->addWidget(theme::makeLabel(
            tr("This cannot be used yet. Problems to mend: %1. For its author:").arg(entry.problemCount),
            "attention"));
        auto* problems = new QPlainTextEdit(entry.problems);
        problems->setReadOnly(true);
        problems->setFont(QFont(QStringLiteral("monospace")));
        problems->setAccessibleName(tr("Problems of %1").arg(entry.path));
        problems->setFixedHeight(m_theme.px(160));
        content->addWidget(problems);
        const QString folder = QFileInfo(entry.path).dir().dirName();
        content->addWidget(editButton(entry, folder, entry.path), 0, Qt::AlignLeading);
        return frame;
    }
    const Questionnaire& questionnaire = *entry.questionnaire;
    const QString title = text(questionnaire->title, questionnaire);
    content->addWidget(theme::makeLabel(title, "question"));
    if (!questionnaire->description.empty())
        content->addWidget(theme::makeLabel(text(questionnaire->description, questionnaire), "body"));
    content->addWidget(theme::makeLabel(details(questionnaire), "quiet"));
    const QString id = QString::fromStdString(questionnaire->id.str());
    QPushButton* begin = theme::makeButton(tr("Start"), "primary", QStringLiteral("choose.") + id);
    begin->setAccessibleName(tr("Start %1").arg(title));
    connect(begin, &QPushButton::clicked, this,
            [this, chosenOne = entry.questionnaire] { emit chosen(chosenOne); });
    QPushButton* paper =
        theme::makeButton(tr("Save a blank form"), "quiet", QStringLiteral("paperForm.") + id);
    paper->setAccessibleName(tr("Save a blank form of %1").arg(title));
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

QPushButton* ChooseView::editButton(const CatalogueEntry& entry, const QString& name, const QString& title) {
    QPushButton* edit = theme::makeButton(tr("Edit"), "quiet", QStringLiteral("edit.") + name);
    edit->setAccessibleName(tr("Edit %1").arg(title));
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

void ChooseView::offerSettings(bool isOffered) { m_settings->setVisible(isOffered); }

} // namespace anteroom::start
