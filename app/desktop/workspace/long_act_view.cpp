// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/long_act_view.h"

#include "app/access/step_page.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace anteroom::desktop {

LongActView::LongActView(theme::Theme& theme, workspace::LongAct& act, Words words, QWidget* parent)
    : QWidget(parent), m_act(act), m_words(std::move(words)),
      m_page(
          new access::StepPage(theme, m_words.name + QStringLiteral("Page"), m_words.title, m_words.body)) {
    setObjectName(m_words.name);
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_done = theme::makeButton([] { return tr("Back"); }, "secondary", m_words.name + QStringLiteral("Done"));
    connect(m_done, &QPushButton::clicked, this, &LongActView::backRequested);
    m_begin = theme::makeButton(m_words.begin, "primary", m_words.name + QStringLiteral("Begin"));
    connect(m_begin, &QPushButton::clicked, this, &LongActView::placeRequested);
    m_page->setButtons({m_done, m_begin});
    connect(m_page, &access::StepPage::stopped, &act, &workspace::LongAct::stop);
    connect(&act, &workspace::LongAct::changed, this, &LongActView::follow);
    theme::whenLanguageChanges(this, [this] { follow(); });
    follow();
}

QVBoxLayout* LongActView::fields() const { return m_page->fields(); }

void LongActView::follow() {
    m_page->setProblem(m_act.problem());
    m_page->setOutcome(m_act.outcome());
    // What is done once is not to be done again by a key too many.
    const bool isDone = !m_act.outcome().isEmpty();
    theme::say(m_begin, "text", isDone ? m_words.again : m_words.begin);
    theme::say(m_done, "text", [isDone] { return isDone ? tr("Done") : tr("Back"); });
    theme::setRole(m_begin, isDone ? "secondary" : "primary");
    theme::setRole(m_done, isDone ? "primary" : "secondary");
    QPushButton* first = isDone ? m_done : m_begin;
    m_page->setFirst(first);
    setFocusProxy(first); // whoever comes to this page is at its first action, not at the page as a whole
    m_page->setBusy(m_act.isBusy() ? m_words.busy.text().arg(m_act.percent()) : QString(), true);
}

} // namespace anteroom::desktop
