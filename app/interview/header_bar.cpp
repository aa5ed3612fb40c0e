// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/header_bar.h"

#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/text.h"
#include "app/interview/words.h"
#include "app/theme/flow_layout.h"
#include "app/theme/icon.h"
#include "app/theme/keys_wanted.h"
#include "app/theme/language_name.h"
#include "app/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

#include <utility>

namespace anteroom::interview {

namespace {

constexpr int step = 10;

} // namespace

HeaderBar::HeaderBar(const InterviewPresenter& presenter, theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_presenter(presenter), m_theme(theme) {
    theme::setRole(this, "bar");
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(theme.px(20), theme.px(8), theme.px(16), theme.px(8));
    line->setSpacing(theme.px(24));
    m_brand = new ReadingLabel("Anteroom", "brand", this);
    m_title = new ReadingLabel(presenter.title(), "quiet", this);
    m_title->setObjectName("questionnaireTitle");
    line->addWidget(m_brand, 0, Qt::AlignVCenter);
    auto* titleLine = new QHBoxLayout;
    titleLine->addWidget(m_title, 1, Qt::AlignVCenter);
    m_progress = new ReadingLabel({}, "quiet", this);
    m_progress->setObjectName("headProgress");
    m_progress->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    m_progress->hide();
    titleLine->addWidget(m_progress, 0, Qt::AlignVCenter);
    line->addLayout(titleLine, 1);

    auto* tools = new QWidget(this);
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(4), tools);
    const std::string& language = presenter.language();
    const auto add = [&](QuietButton* button) {
        flow->addWidget(button);
        return button;
    };
    m_sections = add(addButton(word(Word::Sections, language), "sections", word(Word::Sections, language)));
    m_undo = add(addButton(word(Word::Undo, language), "undo", word(Word::Undo, language)));
    m_redo = add(addButton(word(Word::Redo, language), "redo", word(Word::Redo, language)));
    m_undo->setIcon(theme::makeIcon(theme, theme::Icon::Undo, &theme::Palette::muted));
    m_redo->setIcon(theme::makeIcon(theme, theme::Icon::Redo, &theme::Palette::muted));
    addLanguages(tools);
    if (presenter.isTry())
        addViews(tools);
    m_smaller = add(addButton("A\u2212", "smallerText", word(Word::SmallerText, language)));
    m_textSize = addState("textSize", tools);
    m_textSize->setText(QString("%1 %").arg(theme.scale()));
    m_textSize->setAccessibleName(word(Word::TextSize, language).arg(theme.scale()));
    m_larger = add(addButton("A+", "largerText", word(Word::LargerText, language)));
    m_keys = add(addButton(word(Word::Keys, language), "keys", word(Word::AllKeys, language)));
    m_keys->setToolTip(word(Word::AllKeys, language) + " (F1)");
    if (presenter.isEnteredInError()) {
        QLabel* notice = addState("recordNotice", tools);
        theme::setRole(notice, "attention-strong");
        notice->setText(word(Word::EnteredInError, language));
    }
    m_saveState = addState("saveState", tools);
    line->addWidget(tools, 0, Qt::AlignVCenter);

    connect(m_sections, &QPushButton::clicked, this, &HeaderBar::sectionsClicked);
    connect(m_undo, &QPushButton::clicked, this, &HeaderBar::undoClicked);
    connect(m_redo, &QPushButton::clicked, this, &HeaderBar::redoClicked);
    connect(m_smaller, &QPushButton::clicked, this, &HeaderBar::smaller);
    connect(m_larger, &QPushButton::clicked, this, &HeaderBar::larger);
    connect(m_keys, &QPushButton::clicked, this, [this] { theme::askForKeys(*m_keys); });
    m_sections->hide();
    // Whoever tries it has these above it already, and wants the room.
    for (QWidget* part :
         {static_cast<QWidget*>(m_brand), static_cast<QWidget*>(m_smaller), static_cast<QWidget*>(m_textSize),
          static_cast<QWidget*>(m_larger), static_cast<QWidget*>(m_keys)})
        part->setVisible(!presenter.isTry());
    setSaveState({}, false);
    refresh();
}

QuietButton* HeaderBar::addButton(const QString& text, const QString& objectName,
                                  const QString& accessibleName) {
    auto* button = new QuietButton(text, this);
    button->setObjectName(objectName);
    button->setAccessibleName(accessibleName);
    return button;
}

QLabel* HeaderBar::addState(const QString& objectName, QWidget* parent) {
    auto* label = new ReadingLabel({}, "quiet", parent);
    label->setObjectName(objectName);
    label->setContentsMargins(m_theme.px(4), 0, m_theme.px(4), 0);
    label->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    label->setMinimumHeight(m_undo->sizeHint().height());
    parent->layout()->addWidget(label);
    return label;
}

void HeaderBar::addLanguages(QWidget* parent) {
    const std::vector<std::string> languages = m_presenter.languages();
    const QString now = theme::languageTitle(toQt(m_presenter.language()));
    if (languages.size() < 2) {
        addState("language", parent)->setText(now);
        return;
    }
    QuietButton* button =
        addButton(now, "language", word(Word::Language, m_presenter.language()) + ": " + now);
    auto* menu = new QMenu(button);
    for (const std::string& language : languages) {
        QAction* action = menu->addAction(theme::languageTitle(toQt(language)));
        action->setData(toQt(language));
        connect(action, &QAction::triggered, this, &HeaderBar::languageTriggered);
    }
    button->setMenu(menu);
    parent->layout()->addWidget(button);
}

void HeaderBar::addViews(QWidget* parent) {
    const std::string& language = m_presenter.language();
    const QString ofStaff = word(Word::StaffView, language);
    const QString ofPatient = word(Word::PatientView, language);
    QuietButton* button = addButton(m_presenter.isPatientsView() ? ofPatient : ofStaff, "view",
                                    m_presenter.isPatientsView() ? ofPatient : ofStaff);
    auto* menu = new QMenu(button);
    connect(menu->addAction(ofStaff), &QAction::triggered, this, [this] { emit viewChosen(false); });
    connect(menu->addAction(ofPatient), &QAction::triggered, this, [this] { emit viewChosen(true); });
    button->setMenu(menu);
    parent->layout()->addWidget(button);
}

void HeaderBar::languageTriggered() {
    if (const auto* action = qobject_cast<QAction*>(sender()))
        emit languageChosen(action->data().toString());
}

void HeaderBar::smaller() { zoomBy(-step); }
void HeaderBar::larger() { zoomBy(step); }

// Queued: the button that asks is among what is built anew.
void HeaderBar::zoomBy(int percent) {
    theme::Theme& theme = m_theme;
    QMetaObject::invokeMethod(
        &theme, [&theme, percent] { theme.setScale(theme.scale() + percent); }, Qt::QueuedConnection);
}

void HeaderBar::refresh() {
    m_undo->setEnabled(m_presenter.canUndo());
    m_redo->setEnabled(m_presenter.canRedo());
    m_progress->setText(m_presenter.progressText());
    m_progress->updateGeometry();
    m_sections->setText(word(Word::SectionsLeft, m_presenter.language()).arg(m_presenter.leftText()));
}

void HeaderBar::setSaveState(const QString& text, bool isAmiss) {
    m_saveText = text;
    if (std::exchange(m_isSavingAmiss, isAmiss) != isAmiss)
        theme::setRole(m_saveState, isAmiss ? "attention" : "quiet");
    // Where room is short, what comes before the colon has to do; that of a time is none.
    m_saveState->setText(m_isNarrow ? text.section(QStringLiteral(": "), 0, 0) : text);
    m_saveState->setAccessibleName(text);
    m_saveState->setVisible(!text.isEmpty());
    m_saveState->updateGeometry();
}

void HeaderBar::setNarrow(bool isNarrow) {
    m_isNarrow = isNarrow;
    const std::string& language = m_presenter.language();
    m_undo->setText(isNarrow ? QString() : word(Word::Undo, language));
    m_redo->setText(isNarrow ? QString() : word(Word::Redo, language));
    setSaveState(m_saveText, m_isSavingAmiss);
    m_brand->setVisible(!isNarrow && !m_presenter.isTry());
    m_title->setVisible(!isNarrow || !m_presenter.isTry());
    m_sections->setVisible(isNarrow);
    for (QuietButton* button : findChildren<QuietButton*>())
        if (!button->menu() && button->property("compact").toBool() != isNarrow) {
            button->setProperty("compact", isNarrow);
            theme::repolish(button);
        }
    m_progress->setVisible(isNarrow);
    m_saveState->parentWidget()->layout()->setSpacing(isNarrow ? 0 : m_theme.px(4));
    auto* line = static_cast<QBoxLayout*>(layout());
    const bool isStacked = isNarrow && !m_presenter.isTry();
    line->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    line->setSpacing(m_theme.px(isStacked ? 0 : 24));
    // Under the title the tools begin where it does, their own padding aside.
    const int above = m_theme.px(isNarrow ? 4 : 8);
    line->setContentsMargins(m_theme.px(isNarrow ? 16 : 20), above, m_theme.px(isNarrow ? 8 : 16), above);
}

} // namespace anteroom::interview
