// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/problem_pane.h"

#include "app/language/said.h"
#include "app/studio/problem_steps.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>

namespace anteroom::studio {

namespace {

QString lineOf(const Problem& problem, const std::string& path) {
    QString line = placeInWords(problem, path) + QStringLiteral(": ") + problem.words;
    if (!problem.hint.isEmpty())
        line += QLatin1Char('\n') + problem.hint;
    return line;
}

} // namespace

ProblemPane::ProblemPane(theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_counts(theme::makeLabel({}, "quiet-strong")),
      m_fix(theme::makeButton({}, "quiet", QStringLiteral("fixProblem"))),
      m_example(theme::makeButton([] { return tr("Load these answers"); }, "quiet",
                                  QStringLiteral("problemExample"))),
      m_list(new QListView), m_model(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("problemPane"));
    theme::setRole(this, "foot");
    auto* column = new QVBoxLayout(this);
    auto* head = new QHBoxLayout;
    m_counts->setObjectName(QStringLiteral("problemCounts"));
    head->addWidget(m_counts, 1);
    head->addWidget(m_example);
    head->addWidget(m_fix);
    column->addLayout(head);
    m_list->setObjectName(QStringLiteral("problems"));
    theme::say(m_list, "accessibleName", [] { return tr("Problems"); });
    m_list->setModel(m_model);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    m_fix->hide();
    m_example->hide();
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { emit chosen(static_cast<std::size_t>(index.row())); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemPane::showActs);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const auto place = current())
            emit fixRequested(*place);
    });
    connect(m_example, &QPushButton::clicked, this, [this] {
        if (const auto place = current())
            emit exampleRequested(*place);
    });
    connect(&theme, &theme::Theme::changed, this, &ProblemPane::fit);
    fit();
    sayChecking();
}

void ProblemPane::fit() {
    const bool hasList = !m_list->isHidden();
    layout()->setContentsMargins(m_theme.px(12), m_theme.px(hasList ? 8 : 2), m_theme.px(12),
                                 m_theme.px(hasList ? 12 : 2));
    layout()->setSpacing(m_theme.px(8));
    m_list->setMinimumHeight(m_theme.px(48));
    // Without the list it is a line: what it need not have is the text's.
    setMaximumHeight(hasList ? QWIDGETSIZE_MAX : sizeHint().height());
}

bool ProblemPane::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QFrame::event(event);
}

void ProblemPane::showList(bool isShown) {
    m_list->setVisible(isShown);
    fit();
}

void ProblemPane::show(const Checked& checked, const std::string& path) {
    const std::optional<std::size_t> before = current();
    m_checked = checked;
    m_model->clear();
    const std::vector<Problem>& problems = checked->problems;
    theme::say(m_counts, "text", countsInWords(problems, checked->cases));
    const std::size_t shown = std::min(problems.size(), mostProblemsShown);
    for (std::size_t i = 0; i < shown; ++i)
        m_model->appendRow(new QStandardItem(lineOf(problems[i], path)));
    if (shown < problems.size()) {
        auto* more = new QStandardItem(tr("And %1 more").arg(problems.size() - shown));
        more->setFlags(Qt::NoItemFlags);
        m_model->appendRow(more);
    }
    if (before && *before < shown)
        setCurrent(*before);
    showActs();
}

void ProblemPane::sayChecking() {
    if (!m_checked)
        theme::say(m_counts, "text", [] { return tr("Reading the questionnaire"); });
    m_fix->setEnabled(false); // its place may be another one by now
}

std::optional<std::size_t> ProblemPane::current() const {
    const int row = m_list->currentIndex().row();
    if (row < 0 || !m_checked || static_cast<std::size_t>(row) >= m_checked->problems.size())
        return std::nullopt;
    return static_cast<std::size_t>(row);
}

void ProblemPane::setCurrent(std::size_t place) {
    m_list->setCurrentIndex(m_model->index(static_cast<int>(place), 0));
}

void ProblemPane::showActs() {
    const auto place = current();
    m_example->setVisible(place && m_checked->problems[*place].example);
    showFix();
}

void ProblemPane::showFix() {
    const auto place = current();
    const auto fix = place ? m_checked->problems[*place].fix : std::nullopt;
    m_fix->setVisible(fix.has_value());
    m_fix->setEnabled(true);
    if (!fix)
        return;
    QString words = tr("Fix: %1").arg(language::said(fix->words));
    m_fix->setAccessibleName(words);
    m_fix->setText(words.replace(QLatin1Char('&'), QStringLiteral("&&")) + tr("  (Ctrl .)"));
}

bool ProblemPane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (const auto place = current())
                emit chosen(*place);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace anteroom::studio
