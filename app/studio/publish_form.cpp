// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/publish_form.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace anteroom::studio {

PublishForm::PublishForm(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_content(new QVBoxLayout(this)) {
    theme::setRole(this, "card");
    connect(&theme, &theme::Theme::changed, this, &PublishForm::follow);
    follow();
}

void PublishForm::follow() {
    m_content->setContentsMargins(m_theme.px(24), m_theme.px(16), m_theme.px(24), m_theme.px(16));
    m_content->setSpacing(m_theme.px(8));
}

void PublishForm::open(const QStringList& obstacles, const QStringList& versions) {
    theme::clearLayout(m_content);
    delete m_steps;
    m_steps = nullptr;
    m_change = nullptr;
    m_words = nullptr;
    m_unknown = nullptr;
    m_isChosen = false;
    m_known = Known::NotYet;
    if (obstacles.isEmpty())
        addSteps(versions);
    else
        addObstacles(obstacles);
}

void PublishForm::addObstacles(const QStringList& obstacles) {
    constexpr qsizetype mostShown = 20;
    m_content->addWidget(theme::makeLabel([] { return tr("Mend this first"); }, "question"));
    for (const QString& obstacle : obstacles.mid(0, mostShown))
        m_content->addWidget(theme::makeLabel(obstacle, "body"));
    if (obstacles.size() > mostShown)
        m_content->addWidget(theme::makeLabel(
            [rest = obstacles.size() - mostShown] { return tr("And %1 more").arg(rest); }, "quiet"));
}

void PublishForm::addSteps(const QStringList& versions) {
    m_content->addWidget(
        theme::makeLabel([] { return tr("How much changes for those who use it?"); }, "question"));
    const theme::Wording words[]{[] { return tr("Words and corrections"); },
                                 [] { return tr("More is asked or found"); },
                                 [] { return tr("Answers or findings mean something else"); }};
    m_steps = new QButtonGroup(this);
    for (int step = 0; step < static_cast<int>(std::size(words)); ++step) {
        auto* choice = new QRadioButton;
        theme::say(choice, "text", [what = words[step], version = versions.value(step)] {
            return tr("%1: version %2").arg(what.text(), version);
        });
        choice->setObjectName(QStringLiteral("publishStep.%1").arg(step));
        m_steps->addButton(choice, step);
        m_content->addWidget(choice);
    }
    connect(m_steps, &QButtonGroup::idClicked, this, [this] { m_isChosen = true; });
    m_words = theme::makeLabel({}, "quiet");
    m_words->setObjectName(QStringLiteral("publishKnown"));
    m_content->addWidget(m_words);
    m_unknown = new QCheckBox;
    theme::say(m_unknown, "text", [] { return tr("Publish without knowing all that changes"); });
    m_unknown->setObjectName(QStringLiteral("publishUnknown"));
    m_content->addWidget(m_unknown);
    m_unknown->hide();
    m_content->addWidget(
        theme::makeLabel([] { return tr("What changed, in a line for the changelog"); }, "question"));
    m_change = new QLineEdit;
    m_change->setObjectName(QStringLiteral("publishChange"));
    theme::say(m_change, "accessibleName", [] { return tr("What changed"); });
    theme::setRole(m_change, "entry");
    connect(m_change, &QLineEdit::returnPressed, this, &PublishForm::entered);
    m_content->addWidget(m_change);
}

void PublishForm::showKnown(Known known, std::optional<VersionStep> step, const QString& words) {
    if (!isReady())
        return;
    m_known = known;
    m_words->setText(words);
    m_unknown->setVisible(known == Known::Not);
    if (known != Known::Not)
        m_unknown->setChecked(false);
    if (!m_isChosen)
        choose(step);
}

// An exclusive group keeps its last choice, so it is not exclusive while that is taken back.
void PublishForm::choose(std::optional<VersionStep> step) {
    if (step) {
        QAbstractButton* chosen = m_steps->button(static_cast<int>(*step));
        chosen->setChecked(true);
        // A key must not take back what the keyboard does not stand on.
        if (m_steps->buttons().contains(qobject_cast<QAbstractButton*>(QApplication::focusWidget())))
            chosen->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_steps->setExclusive(false);
    for (QAbstractButton* button : m_steps->buttons())
        button->setChecked(false);
    m_steps->setExclusive(true);
}

std::optional<language::Wording> PublishForm::askForMissing() {
    if (m_known == Known::NotYet)
        return language::Wording([] {
            return tr("What changes is still being compared. It can be published as soon as that is known.");
        });
    if (m_known == Known::Not && !m_unknown->isChecked()) {
        m_unknown->setFocus(Qt::OtherFocusReason);
        return language::Wording(
            [] { return tr("Not all that changes is known. Confirm that it is published all the same."); });
    }
    if (m_steps->checkedId() < 0) {
        first()->setFocus(Qt::OtherFocusReason);
        return language::Wording([] { return tr("Choose how much changes for those who use it"); });
    }
    if (change().isEmpty()) {
        m_change->setFocus(Qt::OtherFocusReason);
        return language::Wording([] { return tr("Say in a few words what changed"); });
    }
    return std::nullopt;
}

VersionStep PublishForm::step() const { return static_cast<VersionStep>(m_steps->checkedId()); }

QString PublishForm::change() const { return m_change->text().trimmed(); }

QWidget* PublishForm::first() const { return m_steps ? m_steps->button(0) : nullptr; }

QWidget* PublishForm::changeField() const { return m_change; }

} // namespace anteroom::studio
