// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/map_pane.h"

#include "app/studio/map_steps.h"
#include "app/studio/map_view.h"
#include "app/studio/proof_run.h"
#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::studio {

namespace {

/// Its height, in pixels of the design, from which there is room for everything beside the map itself.
constexpr int roomyFrom = 420;

QLabel* named(QLabel* label, const QString& name) {
    label->setObjectName(name);
    return label;
}

} // namespace

MapPane::MapPane(theme::Theme& theme, const QString& dot, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_dot(dot), m_tools(new QFrame),
      m_errors(named(theme::makeLabel({}, "attention"), QStringLiteral("mapErrors"))),
      m_state(named(theme::makeLabel({}, "body"), QStringLiteral("mapState"))),
      m_deadWords(named(theme::makeLabel({}, "quiet"), QStringLiteral("mapDead"))),
      m_view(new MapView(theme)), m_words(named(theme::makeLabel({}, "body"), QStringLiteral("mapWords"))) {
    setObjectName(QStringLiteral("mapPane"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_errors);
    column->addWidget(m_state, 1);
    column->addWidget(m_view, 1);
    column->addWidget(m_words);
    m_errors->hide();
    m_state->setAlignment(Qt::AlignCenter);
    m_view->hide();
    m_words->hide();
    connect(m_view, &MapView::selected, this, [this](std::uint32_t node) {
        m_selected = m_view->picture().map.nodes[node];
        showSelected();
    });
    connect(m_view, &MapView::taken, this,
            [this](std::uint32_t node) { emit taken(m_view->picture().map.nodes[node]); });
    connect(m_view, &MapView::leaveRequested, this, &MapPane::leaveRequested);
    connect(&m_dot, &DotRun::laidOut, this, &MapPane::takePlaces);
    connect(&m_dot, &DotRun::failed, this, &MapPane::say);
    connect(&theme, &theme::Theme::changed, this, &MapPane::fit);
    m_save->setEnabled(false);
    fit();
}

QWidget* MapPane::makeTools() {
    theme::setRole(m_tools, "bar");
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, m_theme.px(8), m_tools);
    flow->setMiddlesAligned(true);
    const auto add = [&](const QString& text, const QString& name, auto act) {
        QPushButton* button = theme::makeButton(text, "", name);
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
        return button;
    };
    m_back = add(tr("Back to the text"), QStringLiteral("mapBack"), [this] { emit leaveRequested(); });
    m_only = add(tr("Only what belongs to this question"), QStringLiteral("mapOnly"), [this] { build(); });
    m_only->setCheckable(true);
    add(tr("Whole map"), QStringLiteral("mapFit"), [this] { m_view->fitAll(); });
    m_spare << add(tr("Larger"), QStringLiteral("mapLarger"), [this] { m_view->zoom(1); });
    m_spare << add(tr("Smaller"), QStringLiteral("mapSmaller"), [this] { m_view->zoom(-1); });
    m_save = add(tr("Save as SVG"), QStringLiteral("mapSave"), [this] {
        emit saveRequested(svgOf(m_view->picture(), m_view->light(), m_theme.palette()));
    });
    m_prove = add(tr("Mark dead parts"), QStringLiteral("mapProve"), [this] { emit proveRequested(); });
    m_spare << theme::makeLabel(tr("Solid line: goes into it. Dashed line: decides whether it is asked."),
                                "quiet");
    flow->addWidget(m_spare.last());
    flow->addWidget(m_deadWords);
    return m_tools;
}

bool MapPane::isRoomy() const { return height() >= m_theme.px(roomyFrom); }

void MapPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void MapPane::fit() {
    for (QWidget* spare : m_spare)
        spare->setVisible(isRoomy());
    showSelected();
    m_tools->layout()->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    m_words->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(16), m_theme.px(8));
}

void MapPane::take(const Checked& checked) {
    m_errors->setVisible(!checked->questionnaire);
    m_errors->setText(m_newest ? tr("The text has errors. This is the map as it was before them.")
                               : tr("The text has errors. Mend them, and the map is here."));
    if (!checked->questionnaire || (m_newest && (*m_newest)->sha256 == (*checked->questionnaire)->sha256))
        return;
    m_newest = checked->questionnaire;
    m_dead.clear();
    m_isStale = true;
    if (isVisible())
        build();
}

void MapPane::showProofs(const ProofRun& proofs, bool isOld) {
    std::vector<Rule> dead;
    const PublishReport& report = proofs.report();
    const bool isKnown = !isOld && report.notes.has_value() && report.isProved;
    if (isKnown)
        for (const ProvedNote& note : *report.notes)
            if (note.dead)
                dead.push_back(*note.dead);
    if (isKnown)
        sayDead(dead.empty() ? tr("Nothing is dead.")
                             : tr("Parts that no answer can reach: %1").arg(dead.size()),
                false);
    else if (!isOld && !report.isProved)
        sayDead(tr("This Anteroom was built without a solver: dead parts are not marked."), false);
    else if (proofs.isRunning())
        sayDead(tr("Looking for dead parts."), false);
    else
        sayDead({}, true);
    if (dead == m_dead)
        return;
    m_dead = std::move(dead);
    m_isStale = true;
    if (isVisible())
        build();
}

void MapPane::sayDead(const QString& words, bool mayProve) {
    m_deadWords->setText(words);
    m_deadWords->setVisible(!words.isEmpty());
    m_prove->setVisible(mayProve);
}

void MapPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale)
        build();
}

// Nobody waits for it any more.
void MapPane::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_isStale = m_isStale || m_dot.isRunning();
    m_dot.stop();
}

void MapPane::build() {
    if (!m_newest)
        return;
    const Questionnaire& questionnaire = *m_newest;
    QuestionnaireMap map = mapOf(questionnaire, questionnaire->languages.front());
    std::vector<bool> dead(map.nodes.size());
    for (const Rule& rule : m_dead)
        dead[nodeOf(questionnaire, rule)] = true;
    const auto selected = m_selected ? map.find(m_selected->kind, m_selected->id) : std::nullopt;
    if (m_only->isChecked() && selected) {
        const std::vector<bool> path = pathOf(map, *selected);
        std::vector<bool> deadPart;
        for (std::size_t i = 0; i < path.size(); ++i)
            if (path[i])
                deadPart.push_back(dead[i]);
        map = partOf(map, path);
        dead = std::move(deadPart);
    }
    m_next = pictureOf(std::move(map), std::move(dead));
    if (!m_view->picture().isLaidOut())
        say(tr("The map is being laid out."));
    m_dot.begin(QByteArray::fromStdString(dotOf(m_next.map, m_next.boxes, mapLine())));
}

void MapPane::say(const QString& words) {
    m_state->setText(words);
    m_state->show();
    m_view->hide();
    m_words->hide();
    m_save->setEnabled(false);
}

void MapPane::takePlaces(const QByteArray& json) {
    if (!layOut(m_next, json)) {
        say(tr("Graphviz wrote something that is no map. Update graphviz."));
        return;
    }
    const bool isAnother = m_next.map.nodes != m_view->picture().map.nodes;
    m_isStale = false;
    m_state->hide();
    const bool isWaitedFor = m_back->hasFocus();
    m_view->show();
    m_save->setEnabled(true);
    m_view->showPicture(std::move(m_next));
    layout()->activate(); // for how much fits into it
    selectIn(m_view->picture().map);
    if (isAnother)
        m_view->begin();
    if (isWaitedFor)
        enter();
}

// Until there is a map, what leads back: the map takes them from there.
void MapPane::enter() {
    (m_view->isVisibleTo(this) ? static_cast<QWidget*>(m_view) : m_back)->setFocus(Qt::OtherFocusReason);
}

void MapPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

void MapPane::select(MapNode::Kind kind, const std::string& id) {
    m_selected = MapNode{kind, id, {}, {}};
    const bool isHere = m_view->picture().map.find(kind, id).has_value();
    if (m_view->picture().isLaidOut() && isHere)
        selectIn(m_view->picture().map);
    if (isHere || !m_only->isChecked())
        return;
    m_isStale = true;
    if (isVisible())
        build();
}

void MapPane::selectIn(const QuestionnaireMap& map) {
    if (const auto node = m_selected ? map.find(m_selected->kind, m_selected->id) : std::nullopt)
        m_view->select(*node);
    showSelected();
}

void MapPane::showSelected() {
    const auto& selected = m_view->light().selected;
    m_words->setVisible(selected.has_value() && isRoomy());
    m_only->setEnabled(selected.has_value() || m_only->isChecked());
    const QString words = selected ? wordsOf(m_view->picture(), *selected) : QString();
    m_words->setText(words);
    m_view->setAccessibleDescription(words);
}

} // namespace anteroom::studio
