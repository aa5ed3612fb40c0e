// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/one_question_view.h"

#include "app/interview/accessibility.h"
#include "app/interview/chain_focus.h"
#include "app/interview/controls/finger_scroll.h"
#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/question_card.h"
#include "app/interview/stay_page.h"
#include "app/interview/text.h"
#include "app/interview/words.h"
#include "app/theme/flow_layout.h"
#include "app/theme/language_name.h"
#include "app/theme/parts.h"
#include "app/theme/text_stop.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace anteroom::interview {

namespace {

constexpr int widestColumn = 760;
constexpr int zoomStep = 20; // percent

QPushButton* makeLarge(const QString& text, const char* role, const QString& name) {
    QPushButton* button = theme::makeButton(text, role, name);
    button->setProperty("large", true);
    return button;
}

QuietButton* makeTool(const QString& text, const QString& says, const QString& name, QWidget* parent) {
    auto* button = new QuietButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(says);
    button->setProperty("large", true);
    return button;
}

} // namespace

OneQuestionView::OneQuestionView(InterviewPresenter& presenter, QString protocol, theme::Theme& theme,
                                 QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_steps(presenter), m_protocol(std::move(protocol)),
      m_theme(theme) {
    installAccessibility();
    setObjectName("oneQuestion");
    theme::setRole(this, "window");
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const auto open = m_steps.firstOpen();
    m_current = open ? open : m_steps.after({});
    openSection();
    build();
    connect(&presenter, &InterviewPresenter::changed, this, &OneQuestionView::refreshSoon);
    connect(&m_calm, &CalmMouse::released, this, &OneQuestionView::refresh);
    connect(&theme, &theme::Theme::aboutToChange, this, &OneQuestionView::takeDown);
    connect(&theme, &theme::Theme::changed, this, &OneQuestionView::rebuild);
    // Queued: after the layout of whatever the change of focus brought about.
    connect(qApp, &QApplication::focusChanged, this, &OneQuestionView::revealFocus, Qt::QueuedConnection);
}

// A field that goes loses the focus, and says what was typed: there is nobody to show it any more.
OneQuestionView::~OneQuestionView() {
    m_presenter.disconnect(this);
    if (m_card)
        m_card->disconnect(this);
    delete m_stay;
    delete m_root;
}

void OneQuestionView::build() {
    setLayoutDirection(QLocale(toQt(m_presenter.language())).textDirection());
    m_root = new QWidget(this);
    auto* column = new QVBoxLayout(m_root);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_area = new QScrollArea(m_root);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrollByFinger(m_area);
    column->addWidget(m_area, 1);
    column->addWidget(makeFoot());
    layout()->addWidget(m_root);
    showStep();
    refresh();
}

QWidget* OneQuestionView::makeHead() {
    const std::string& language = m_presenter.language();
    auto* head = new QFrame(m_root);
    theme::setRole(head, "bar");
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(16), m_theme.px(8));
    line->setSpacing(m_theme.px(8));
    m_progress = new ReadingLabel({}, "body-strong", head);
    m_progress->setObjectName("questionProgress");
    line->addWidget(m_progress, 1, Qt::AlignVCenter);
    auto* tools = new QWidget(head);
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, m_theme.px(8), tools);
    line->addWidget(tools, 0, Qt::AlignVCenter);
    addLanguages(tools);
    const auto add = [&](const QString& text, const QString& says, const QString& name) {
        QuietButton* button = makeTool(text, says, name, tools);
        flow->addWidget(button);
        return button;
    };
    QuietButton* smaller = add("A\u2212", word(Word::SmallerText, language), "patientSmaller");
    QuietButton* larger = add("A+", word(Word::LargerText, language), "patientLarger");
    const QString forStaff = word(Word::StaffOnly, language);
    QuietButton* staff = add(forStaff, forStaff, "patientStaff");
    connect(smaller, &QPushButton::clicked, this, [this] { zoomBy(-zoomStep); });
    connect(larger, &QPushButton::clicked, this, [this] { zoomBy(zoomStep); });
    connect(staff, &QPushButton::clicked, this, &OneQuestionView::staffWanted);
    return head;
}

// Each in its own words: whoever needs another language cannot read the name of this one's menu.
void OneQuestionView::addLanguages(QWidget* tools) {
    for (const std::string& language : m_presenter.languages()) {
        if (language == m_presenter.language())
            continue;
        const QString code = toQt(language);
        const QString title = theme::languageTitle(code);
        QPushButton* button = makeLarge(title, "secondary", QStringLiteral("patientLanguage.") + code);
        tools->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, code] { emit languageChosen(code); });
    }
}

QWidget* OneQuestionView::makeFoot() {
    const std::string& language = m_presenter.language();
    auto* foot = new QFrame(m_root);
    theme::setRole(foot, "foot");
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(12));
    m_back = makeLarge(word(Word::Back, language), "secondary", QStringLiteral("patientBack"));
    m_next = makeLarge(word(Word::Next, language), "primary", QStringLiteral("patientNext"));
    line->addWidget(m_back);
    line->addStretch(1);
    line->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &OneQuestionView::back);
    connect(m_next, &QPushButton::clicked, this, &OneQuestionView::next);
    return foot;
}

// A page of its own for each: what was scrolled, and what had the keys, is of the one before.
void OneQuestionView::showStep() {
    auto* page = new QWidget;
    theme::setRole(page, "page");
    auto* centre = new QHBoxLayout(page);
    centre->setContentsMargins(m_theme.px(16), m_theme.px(16), m_theme.px(16), m_theme.px(16));
    auto* middle = new QWidget(page);
    middle->setMaximumWidth(m_theme.px(widestColumn));
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(12));
    centre->addStretch();
    centre->addWidget(middle, 1000);
    centre->addStretch();
    if (m_current)
        addQuestion(*column, middle);
    else
        addEnd(*column, middle);
    column->addStretch(1);
    // Later: one of its buttons may have asked for this.
    if (QWidget* before = m_area->takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    m_area->setWidget(page);
    chainFocus(m_root);
}

void OneQuestionView::addQuestion(QVBoxLayout& column, QWidget* page) {
    const std::string& language = m_presenter.language();
    const Stem stem = m_steps.stemOf(*m_current);
    for (const QString& text : stem.before)
        column.addWidget(new ReadingLabel(text, "body", page));
    column.addWidget(new ReadingLabel(stem.section, "group-title", page));
    for (const QString& text : stem.texts)
        column.addWidget(new ReadingLabel(text, "body", page));
    if (!stem.credit.isEmpty())
        column.addWidget(new ReadingLabel(stem.credit, "quiet", page));
    EditorContext context{m_theme, language, m_presenter.today(),
                          [this] { return m_presenter.measuredNow(); },
                          [this] { return m_presenter.latestMeasurement(); }};
    context.withStaffNotes = false;
    context.isHandedOver = true;
    m_card = new QuestionCard(m_presenter.questionnaire().question(*m_current), context, page);
    connect(m_card, &QuestionCard::edited, this,
            [this, question = *m_current](const Answer& answer) { m_presenter.answer(question, answer); });
    connect(m_card, &QuestionCard::confirmed, this,
            [this, question = *m_current] { m_presenter.confirm(question); });
    connect(m_card, &QuestionCard::partsChanged, this, [this] { chainFocus(m_root); });
    column.addWidget(m_card);
    m_decline = QuietButton::link(word(Word::DeclineSection, language), page);
    m_decline->setObjectName("patientDeclineSection");
    m_decline->hide();
    connect(m_decline, &QPushButton::clicked, this, &OneQuestionView::declineSection);
    column.addWidget(m_decline, 0, Qt::AlignLeading);
}

void OneQuestionView::addEnd(QVBoxLayout& column, QWidget* page) {
    const std::string& language = m_presenter.language();
    const QStringList closing = m_steps.closing();
    for (const QString& text : closing)
        column.addWidget(new ReadingLabel(text, "body", page));
    column.addSpacing(m_theme.px(24));
    auto* title = new ReadingLabel(word(Word::ThankYou, language), "page-title", page);
    title->setObjectName("thankYou");
    theme::makeTextStop(title); // Enter does nothing there
    auto* text = new ReadingLabel(word(Word::GiveBack, language), "question", page);
    text->setObjectName("giveBack");
    title->setAccessibleName(title->text() + ". " + text->text());
    title->setAccessibleDescription(closing.join(' ')); // above what has the keys
    column.addWidget(title);
    column.addWidget(text);
    column.addSpacing(m_theme.px(16));
    if (const int open = m_steps.open(); open > 0) {
        auto* left = new ReadingLabel(open == 1 ? word(Word::NotAnsweredOne, language)
                                                : word(Word::NotAnsweredMany, language).arg(open),
                                      "body", page);
        left->setObjectName("patientLeft");
        column.addWidget(left);
        QPushButton* first =
            makeLarge(word(Word::GoToFirst, language), "secondary", QStringLiteral("patientFirst"));
        connect(first, &QPushButton::clicked, this, [this] { go(m_steps.firstOpen()); });
        column.addWidget(first, 0, Qt::AlignLeading);
        column.addSpacing(m_theme.px(16));
    }
    QPushButton* staff =
        makeLarge(word(Word::TakeBack, language), "secondary", QStringLiteral("patientGiveBack"));
    connect(staff, &QPushButton::clicked, this, &OneQuestionView::staffWanted);
    column.addWidget(staff, 0, Qt::AlignLeading);
    m_end = title;
}

// With another scale all is made anew, and goes before the style sheet comes. Whoever pressed A+ wants to
// press it again: the keys go back to where they were, by name.
void OneQuestionView::takeDown() {
    commit();
    const QWidget* focus = QApplication::focusWidget();
    m_focusedBefore = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    if (m_card)
        m_card->disconnect(this);
    m_wasProtocolOpen = showsProtocol();
    delete m_stay;
    delete m_root;
}

void OneQuestionView::rebuild() {
    const bool hadKeys = QApplication::focusWidget() == nullptr || isAncestorOf(QApplication::focusWidget());
    build();
    m_root->setVisible(!m_stay);
    if (m_stay)
        m_stay->setProtocolOpen(m_wasProtocolOpen);
    auto* again =
        m_stay || m_focusedBefore.isEmpty() ? nullptr : m_root->findChild<QWidget*>(m_focusedBefore);
    if (hadKeys && again)
        again->setFocus(Qt::OtherFocusReason);
    else if (hadKeys)
        takeKeys();
}

// Queued: the button that asks is among what is built anew.
void OneQuestionView::speakAnew(QString protocol) {
    m_protocol = std::move(protocol);
    const auto anew = [this] {
        takeDown();
        rebuild();
    };
    QMetaObject::invokeMethod(this, anew, Qt::QueuedConnection);
}

void OneQuestionView::takeKeys() {
    if (m_stay)
        m_stay->raiseAlarm();
    else if (QWidget* target = m_card ? m_card->focusTarget() : m_end.data())
        target->setFocus(m_card ? Qt::TabFocusReason : Qt::OtherFocusReason);
}

bool OneQuestionView::asksToStay() const { return m_stay; }

bool OneQuestionView::showsProtocol() const { return m_stay && m_stay->showsProtocol(); }

void OneQuestionView::commit() {
    if (m_card && !m_stay)
        m_card->commit();
}

void OneQuestionView::refreshSoon() {
    if (m_calm.mayMove())
        refresh();
    else if (m_card && m_current)
        m_card->learn(m_presenter.card(*m_current));
}

void OneQuestionView::refresh() {
    if (!m_root)
        return;
    if (m_presenter.hasPending(UrgentTier::Immediate) && !m_stay)
        showStay();
    m_back->setEnabled(m_steps.before(m_current).has_value());
    m_next->setVisible(m_current.has_value());
    m_progress->setText(m_current ? m_steps.progressText(*m_current) : QString());
    if (!m_card || !m_current)
        return;
    m_card->display(m_presenter.card(*m_current));
    const std::vector<QuestionIndex> said = m_presenter.pointedOut();
    const bool isSaid = std::find(said.begin(), said.end(), *m_current) != said.end();
    m_next->setText(word(isSaid ? Word::GoOnAnyway : Word::Next, m_presenter.language()));
    m_next->setAccessibleName(m_next->text());
    m_decline->setVisible(m_steps.isFirstOfSection(*m_current) && m_presenter.canDeclineSection());
}

void OneQuestionView::showStay() {
    m_stay = new StayPage(m_protocol, m_presenter.language(), m_theme, this);
    connect(m_stay, &StayPage::staffWanted, this, &OneQuestionView::staffWanted);
    m_root->hide();
    layout()->addWidget(m_stay);
    m_stay->show();
    m_stay->raiseAlarm();
}

} // namespace anteroom::interview
