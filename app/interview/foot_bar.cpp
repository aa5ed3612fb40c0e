// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/foot_bar.h"

#include "app/interview/accessibility.h"
#include "app/interview/answer_edits.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/controls/vocabulary_field.h"
#include "app/interview/editors/answer_editor.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/text.h"
#include "app/interview/words.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace anteroom::interview {

FootBar::FootBar(const InterviewPresenter& presenter, const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_presenter(presenter), m_theme(theme) {
    theme::setRole(this, "foot");
    m_column = new QVBoxLayout(this);
    m_column->setSpacing(theme.px(4));
    m_notice = new ReadingLabel({}, "attention-strong", this);
    m_notice->setObjectName("footNotice");
    m_notice->hide();
    m_column->addWidget(m_notice);
    m_line = new QHBoxLayout;
    m_line->setSpacing(theme.px(8));
    m_column->addLayout(m_line);
    addKeys();
    m_line->addStretch();
    const QString back = word(Word::Back, presenter.language());
    m_back = new QPushButton(back, this);
    m_back->setObjectName("back");
    m_back->setAccessibleName(back);
    theme::setRole(m_back, "secondary");
    const QString details = word(Word::PatientDetails, presenter.language());
    m_details = new QPushButton(QString(details).replace('&', "&&"), this);
    m_details->setObjectName("patientDetails");
    m_details->setAccessibleName(details);
    theme::setRole(m_details, "secondary");
    m_next = new QPushButton(this);
    m_next->setObjectName("next");
    theme::setRole(m_next, "primary");
    m_line->addWidget(m_details);
    m_line->addWidget(m_back);
    m_line->addWidget(m_next);
    connect(m_details, &QPushButton::clicked, this, &FootBar::detailsClicked);
    connect(m_back, &QPushButton::clicked, this, &FootBar::backClicked);
    connect(m_next, &QPushButton::clicked, this, &FootBar::nextClicked);
    setEndMargin(theme.px(48));
    refresh();
}

void FootBar::addKeys() {
    const QString enter = word(Word::EnterKey, m_presenter.language());
    const struct {
        Key key;
        QString cap;
        Word meaning;
        QString name;
    } keys[] = {{Key::Leave, "Esc", Word::KeyLeave, "keyLeave"},
                {Key::Question, "\u2191 \u2193", Word::KeyQuestion, "keyQuestion"},
                {Key::Choose, "1\u20139", Word::KeyChoose, "keyChoose"},
                {Key::Begin, "0\u20139", Word::KeyBegin, "keyBegin"},
                {Key::NotSure, "0", Word::KeyNotSure, "keyNotSure"},
                {Key::NotMeasured, "0", Word::KeyNotMeasured, "keyNotMeasured"},
                {Key::NotDone, "0", Word::KeyNotDone, "keyNotDone"},
                {Key::GoOn, enter, Word::KeyGoOn, "keyGoOn"},
                {Key::GoOnFromText, "Ctrl+" + enter, Word::KeyGoOn, "keyGoOnFromText"},
                {Key::NextUnanswered, "F6", Word::KeyNextUnanswered, "keyNextUnanswered"},
                {Key::All, "F1", Word::KeyAll, "keyAll"},
                {Key::Suggestion, "\u2191 \u2193", Word::KeySuggestion, "keySuggestion"},
                {Key::Take, enter, Word::KeyTake, "keyTake"},
                {Key::Close, "Esc", Word::KeyClose, "keyClose"}};
    for (const auto& [key, cap, meaning, name] : keys) {
        auto* pair = new QWidget(this);
        pair->setObjectName(name);
        auto* line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, m_theme.px(8), 0);
        line->setSpacing(m_theme.px(4));
        auto* capLabel = new QLabel(cap, pair);
        theme::setRole(capLabel, "key");
        auto* text = new QLabel(word(meaning, m_presenter.language()), pair);
        theme::setRole(text, "quiet");
        line->addWidget(capLabel);
        line->addWidget(text);
        m_line->addWidget(pair, 0, Qt::AlignVCenter);
        m_keys.insert(key, pair);
    }
}

void FootBar::showKeysFor(const QWidget* focus, const AnswerEditor* editor) {
    const Question* question = editor ? &editor->question() : nullptr;
    // What is typed into a field goes there: no digit chooses, and Enter may be a new line.
    const bool isText = qobject_cast<const QPlainTextEdit*>(focus);
    const bool isField = isText || qobject_cast<const QLineEdit*>(focus);
    const bool takesDigits = question && !isField;
    m_usual = {Key::All, isText ? Key::GoOnFromText : Key::GoOn, Key::NextUnanswered};
    if (takesDigits && beginsWithEntry(*question))
        m_usual << Key::Begin;
    else if (takesDigits && (!question->options.empty() || question->type == QuestionType::Rows))
        m_usual << Key::Choose;
    // Where something is typed a nought may belong to it: see EntryEditor::begin().
    const bool isEntry = takesDigits && question->options.empty() && question->type != QuestionType::Rows;
    const bool isZeroTyped =
        isEntry && (editor->isField() || editor->answer().state == Answer::State::Answered);
    const bool isZeroAWay = takesDigits && !beginsWithEntry(*question) && !isZeroTyped;
    if (isZeroAWay && question->measured)
        m_usual << (question->isTest() ? Key::NotDone : Key::NotMeasured);
    else if (isZeroAWay && question->notSure)
        m_usual << Key::NotSure;
    m_usual << Key::Question << Key::Leave;
    if (m_field)
        disconnect(m_field, nullptr, this, nullptr);
    m_field = qobject_cast<const VocabularyField*>(focus);
    if (m_field)
        connect(m_field, &VocabularyField::offeringChanged, this, &FootBar::chooseKeys);
    chooseKeys();
}

// An open list takes the arrows and Esc, and Enter once a name is marked.
void FootBar::chooseKeys() {
    m_applying = m_usual;
    if (m_field && m_field->isOffering())
        m_applying = {Key::All, m_field->isMarked() ? Key::Take : Key::GoOn, Key::Suggestion, Key::Close,
                      Key::NextUnanswered};
    fitKeys();
}

QWidget* FootBar::nextButton() const { return m_next; }

void FootBar::refresh() {
    const std::string& language = m_presenter.language();
    const bool isOpen = !m_presenter.pointedOut().empty();
    QString next = word(Word::Next, language);
    QString whole = next;
    if (isOpen) {
        next = whole = word(Word::GoOnAnyway, language);
    } else {
        const std::optional<std::uint32_t> after = m_presenter.sectionAfter();
        const QString title = after ? toQt(m_presenter.questionnaire()->sections[*after].title, language)
                                    : word(Word::Review, language);
        whole = word(Word::NextTo, language).arg(title);
        if (!m_isNarrow)
            next = whole;
    }
    m_next->setText(QString(next).replace('&', "&&"));
    m_next->setAccessibleName(whole);
    // Before the first section comes who is screened.
    m_back->setVisible(m_presenter.sectionBefore().has_value());
    m_details->setVisible(!m_presenter.sectionBefore().has_value() && !m_presenter.isTry());
    const bool wasHidden = m_notice->isHidden();
    m_notice->setVisible(isOpen);
    m_notice->setText(m_presenter.pointedOutText());
    if (wasHidden && isOpen)
        announce(m_notice);
    fitKeys();
}

void FootBar::setNarrow(bool isNarrow) {
    m_isNarrow = isNarrow;
    refresh();
}

void FootBar::setEndMargin(int margin) {
    const int above = m_theme.px(m_isNarrow ? 4 : 12);
    m_column->setContentsMargins(m_theme.px(m_isNarrow ? 16 : 20), above, margin, above);
    fitKeys();
}

QSize FootBar::minimumSizeHint() const {
    int buttons = m_next->minimumSizeHint().width();
    for (const QPushButton* before : {m_back, m_details})
        buttons += before->isHidden() ? 0 : before->sizeHint().width();
    return {buttons + 2 * m_theme.px(24), QFrame::minimumSizeHint().height()};
}

// As many keys as there is room for beside the buttons: first the one that shows them all, then those that
// lead on.
void FootBar::fitKeys() {
    int room = width() - m_column->contentsMargins().left() - m_column->contentsMargins().right() -
               m_next->sizeHint().width() - m_theme.px(24);
    for (const QPushButton* button : {m_back, m_details})
        if (!button->isHidden())
            room -= button->sizeHint().width() + m_line->spacing();
    QList<Key> shown;
    for (const Key key : std::as_const(m_applying)) {
        room -= m_keys.value(key)->sizeHint().width() + m_line->spacing();
        if (room >= 0)
            shown << key;
    }
    for (auto key = m_keys.cbegin(); key != m_keys.cend(); ++key)
        key.value()->setVisible(shown.contains(key.key()));
}

void FootBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitKeys();
}

} // namespace anteroom::interview
