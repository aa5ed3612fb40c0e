// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/problem_list.h"

#include "app/interview/controls/quiet_button.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace anteroom::interview {

namespace {

QString lineOf(const ProblemList::Problem& problem) {
    return QStringLiteral("%1  %2").arg(problem.number).arg(problem.name);
}

} // namespace

ProblemList::ProblemList(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_lines(new QVBoxLayout(this)),
      m_title(theme::makeLabel({}, "attention-strong")) {
    setObjectName("problemList");
    theme::setRole(this, "attention");
    m_lines->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    m_lines->setSpacing(0);
    m_lines->addWidget(m_title);
    hide();
}

bool ProblemList::display(const QString& title, const QList<Problem>& problems) {
    const bool isWanted = problems.size() > 1;
    if (!isWanted && isHidden())
        return false;
    if (isWanted && !isHidden() && problems == m_problems && m_title->text() == title)
        return false;
    m_problems = problems;
    m_title->setText(title);
    setAccessibleName(title);
    // Rows are kept: the one that was clicked is still at work.
    while (m_rows.size() < problems.size()) {
        auto* row = new QuietButton({}, this);
        theme::setRole(row, "jump");
        // A name that is too long ends in an ellipsis and leaves the column as wide as it is.
        row->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        row->setMinimumWidth(1);
        row->setObjectName(QStringLiteral("problem.%1").arg(m_rows.size()));
        connect(row, &QPushButton::clicked, this, &ProblemList::rowClicked);
        m_lines->addWidget(row, 0, Qt::AlignLeading);
        m_rows << row;
    }
    for (qsizetype place = 0; place < m_rows.size(); ++place)
        m_rows.at(place)->setVisible(place < problems.size());
    elide();
    setVisible(isWanted);
    return true;
}

void ProblemList::rowClicked() {
    emit chosen(static_cast<int>(m_rows.indexOf(qobject_cast<QPushButton*>(sender()))));
}

void ProblemList::elide() {
    const QMargins around = m_lines->contentsMargins();
    const int room = width() - around.left() - around.right() - m_theme.px(24);
    for (qsizetype place = 0; place < m_problems.size(); ++place) {
        const QString whole = lineOf(m_problems.at(place));
        QPushButton* row = m_rows.at(place);
        row->ensurePolished();
        row->setText(row->fontMetrics().elidedText(whole, Qt::ElideRight, room).replace('&', "&&"));
        row->setAccessibleName(whole);
    }
}

void ProblemList::resizeEvent(QResizeEvent* event) {
    elide();
    QFrame::resizeEvent(event);
}

} // namespace anteroom::interview
