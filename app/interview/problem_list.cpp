// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/problem_list.h"

#include "app/theme/jump_button.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace anteroom::interview {

namespace {

QString lineOf(const ProblemList::Problem& problem) {
    return QStringLiteral("%1  %2").arg(problem.number).arg(problem.words);
}

} // namespace

ProblemList::ProblemList(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_lines(new QVBoxLayout(this)), m_title(theme::makeLabel({}, "attention-strong")) {
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
        auto* row = new theme::JumpButton({}, QStringLiteral("problem.%1").arg(m_rows.size()), this);
        connect(row, &QPushButton::clicked, this, &ProblemList::rowClicked);
        m_lines->addWidget(row, 0, Qt::AlignLeading);
        m_rows << row;
    }
    for (qsizetype place = 0; place < m_rows.size(); ++place) {
        m_rows.at(place)->setVisible(place < problems.size());
        if (place < problems.size())
            m_rows.at(place)->setWords(lineOf(problems.at(place)));
    }
    setVisible(isWanted);
    return true;
}

void ProblemList::rowClicked() {
    emit chosen(static_cast<int>(m_rows.indexOf(qobject_cast<theme::JumpButton*>(sender()))));
}

} // namespace anteroom::interview
