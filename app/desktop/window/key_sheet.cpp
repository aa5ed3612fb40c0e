// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/key_sheet.h"

#include "app/desktop/window/scroll_area_access.h"
#include "app/theme/flow_layout.h"
#include "app/theme/language_choice.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace anteroom::desktop {

KeySheet::Keys KeySheet::forScreenings() {
    return {
        {tr("1 to 9, then letters"), tr("choose an answer; on a list of numbers, digits are the next one")},
        {tr("0"), tr("not sure, or not measured; in a field it types a zero")},
        {tr("F7"), tr("prefer not to say")},
        {tr("F8"), tr("add a note to the marked question")},
        {tr("F9"), tr("still so: the answer of an earlier screening holds")},
        {tr("Enter"), tr("go on: next question, then next section")},
        {tr("Ctrl Enter"), tr("go on from a text of several lines")},
        {tr("Up, Down, Tab"), tr("question before, question after")},
        {tr("Down, Enter, Esc"), tr("in a list of names: mark one, take it, close the list")},
        {tr("F6"), tr("next unanswered question")},
        {tr("Ctrl Page Up, Ctrl Page Down"), tr("section before, section after")},
        {tr("Ctrl Z, Ctrl Shift Z"), tr("take back, do again")},
        {tr("Ctrl +, Ctrl −, Ctrl 0"), tr("larger, smaller, usual text")},
        {tr("Ctrl Shift D"), tr("light, dark, high contrast")},
        {tr("F11"), tr("full screen")},
        {tr("Ctrl L"), tr("lock, where records are kept")},
        {tr("Esc"), tr("leave the screening")},
    };
}

KeySheet::Keys KeySheet::forTheStudio() {
    return {
        {tr("Ctrl S, Ctrl Page Down"), tr("save; the next file, where several are open")},
        {tr("F8, Shift F8"), tr("next problem, problem before")},
        {tr("Ctrl ."), tr("mend the marked problem, where it says how")},
        {tr("Ctrl Space"), tr("what can stand here; Enter takes it, Esc closes the list")},
        {tr("Tab, Shift Tab"), tr("two blanks further in, and back out")},
        {tr("F6, Ctrl Tab"),
         tr("on to the next part of the page; with Shift back. In the interview F6 is its own")},
        {tr("Enter"), tr("in the problems and the outline: go to that place in the text")},
        {tr("Ctrl I, Ctrl P, F10"), tr("insert a question or a finding; publish; the menu of a low window")},
        {tr("Ctrl M"),
         tr("the map; arrows go along its lines, Enter opens a section, +, \u2212 and 0 bring it "
            "closer, further, all in view")},
        {tr("Ctrl F, Ctrl H"), tr("find, find and replace; Enter next, Shift Enter before, Esc back")},
        {tr("Ctrl Z, Ctrl Shift Z"), tr("take back, do again")},
        {tr("Ctrl +, Ctrl \u2212, Ctrl 0"), tr("larger, smaller, usual text")},
        {tr("Ctrl Shift D"), tr("light, dark, high contrast")},
        {tr("F11"), tr("full screen")},
        {tr("Ctrl L"), tr("lock, where records are kept")},
    };
}

KeySheet::KeySheet(theme::Theme& theme, Keys (*keys)(), QWidget* parent)
    : QDialog(parent), m_theme(theme), m_area(new QScrollArea) {
    installScrollAreaAccess();
    setObjectName(QStringLiteral("keySheet"));
    theme::say(this, "windowTitle", [] { return tr("Keys"); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
    column->setSpacing(theme.px(16));
    column->addWidget(theme::makeLabel([] { return tr("Keys"); }, "page-title"));

    auto* page = new QWidget;
    theme::setRole(page, "page");
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, theme.px(16), 0);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(theme.px(24));
    grid->setVerticalSpacing(theme.px(8));
    const auto rows = static_cast<int>(keys().size());
    for (int row = 0; row < rows; ++row) {
        QLabel* key = theme::makeLabel([keys, row] { return keys()[row].first; }, "quiet-strong");
        QLabel* what = theme::makeLabel([keys, row] { return keys()[row].second; }, "quiet");
        for (QLabel* label : {key, what})
            label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        grid->addWidget(key, row, 0);
        grid->addWidget(what, row, 1);
    }
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    theme::say(m_area, "accessibleName", [] { return tr("Keys"); });
    m_area->setWidget(page);
    column->addWidget(m_area, 1);
    QPushButton* close =
        theme::makeButton([] { return tr("Close"); }, "primary", QStringLiteral("keySheetClose"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_scheme = theme::makeButton({}, "quiet", QStringLiteral("keySheetScheme"));
    m_scheme->setAutoDefault(false); // Enter closes, whatever has the keys
    theme::say(m_scheme, "toolTip", [] { return tr("Ctrl Shift D"); });
    connect(m_scheme, &QPushButton::clicked, &theme, &theme::Theme::switchScheme);
    m_systems = theme::makeButton([] { return tr("Colours of the system"); }, "quiet",
                                  QStringLiteral("keySheetSystem"));
    m_systems->setAutoDefault(false);
    connect(m_systems, &QPushButton::clicked, &theme, [&theme, close] {
        close->setFocus(); // the button goes
        theme.setScheme(theme::Scheme::System);
    });
    connect(&theme, &theme::Theme::changed, this, &KeySheet::nameScheme);
    m_choices = new QWidget;
    auto* choices = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(4), m_choices);
    choices->addWidget(m_scheme);
    choices->addWidget(m_systems);
    nameScheme();
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_choices, 1);
    foot->addWidget(close, 0, Qt::AlignBottom);
    column->addLayout(foot);

    // As large as it likes within the window, or the screen where there is none.
    const QMargins margins = column->contentsMargins();
    const int width = theme.px(620);
    const int inner = width - margins.left() - margins.right();
    const int height = grid->totalHeightForWidth(inner) + column->sizeHint().height() -
                       m_area->sizeHint().height() + theme.px(8);
    const QSize room = parent ? parent->window()->size() : screen()->availableSize();
    resize(QSize(width, height).boundedTo(room - QSize(theme.px(16), theme.px(24))));
    close->setFocus();
}

void KeySheet::offerLanguages(const QStringList& codes) {
    auto* choice = new theme::LanguageChoice(codes, QStringLiteral("keySheetLanguage"));
    connect(choice, &theme::LanguageChoice::chosen, this, &KeySheet::languageChosen);
    m_choices->layout()->addWidget(choice);
}

void KeySheet::offerHelp() {
    QPushButton* help = theme::makeButton([] { return tr("Help"); }, "quiet", QStringLiteral("keySheetHelp"));
    help->setAutoDefault(false);
    connect(help, &QPushButton::clicked, this, [this] {
        accept();
        emit helpRequested();
    });
    m_choices->layout()->addWidget(help);
}

void KeySheet::nameScheme() {
    const auto words = [next = m_theme.nextScheme()] {
        return next == theme::Scheme::Dark           ? tr("Dark colours")
               : next == theme::Scheme::HighContrast ? tr("High contrast")
                                                     : tr("Light colours");
    };
    theme::say(m_scheme, "text", words);
    theme::say(m_scheme, "accessibleName", words);
    m_systems->setVisible(m_theme.scheme() != theme::Scheme::System);
}

void KeySheet::keyPressEvent(QKeyEvent* event) {
    QScrollBar* bar = m_area->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        break;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        break;
    default:
        QDialog::keyPressEvent(event);
    }
}

} // namespace anteroom::desktop
