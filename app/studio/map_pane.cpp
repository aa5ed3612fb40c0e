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

#include <algorithm>
#include <utility>

namespace anteroom::studio {

namespace {

/// Its height, in pixels of the design, from which there is room for everything beside the map itself.
constexpr int roomyFrom = 420;
/// Parts of a questionnaire that can be looked at as a whole.
constexpr std::size_t fewParts = 30;

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
        const MapNode& chosen = m_view->picture().map.nodes[node];
        m_selected = inWhole(chosen.kind, chosen.id);
        showSelected();
    });
    connect(m_view, &MapView::taken, this, &MapPane::takeNode);
    connect(m_view, &MapView::leaveRequested, this, &MapPane::leaveRequested);
    connect(&m_dot, &DotRun::laidOut, this, &MapPane::takePlaces);
    connect(&m_dot, &DotRun::failed, this, [this](const QString& words) { say(words); });
    connect(&theme, &theme::Theme::changed, this, &MapPane::fit);
    theme::whenLanguageChanges(this, [this] {
        showSelected();
        rebuild();
    });
    m_save->setEnabled(false);
    fit();
}

QWidget* MapPane::makeTools() {
    theme::setRole(m_tools, "bar");
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, m_theme.px(8), m_tools);
    flow->setMiddlesAligned(true);
    const auto add = [&](const theme::Wording& text, const char* role, const QString& name, auto act) {
        QPushButton* button = theme::makeButton(text, role, name);
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
        return button;
    };
    m_back = add([] { return tr("Back to the text"); }, "", QStringLiteral("mapBack"),
                 [this] { emit leaveRequested(); });
    const std::pair<theme::Wording, QString> choices[]{
        {[] { return tr("Sections"); }, QStringLiteral("mapSections")},
        {[] { return tr("This section"); }, QStringLiteral("mapSection")},
        {[] { return tr("What belongs to it"); }, QStringLiteral("mapOnly")},
        {[] { return tr("Whole map"); }, QStringLiteral("mapWhole")},
    };
    for (const auto& [text, name] : choices) {
        const auto shows = static_cast<MapShows>(m_choices.size());
        m_choices << add(text, "quiet", name, [this, shows] { choose(shows); });
        m_choices.last()->setCheckable(true);
    }
    m_spare << add([] { return tr("Fit to window"); }, "", QStringLiteral("mapFit"),
                   [this] { m_view->fitAll(); });
    m_spare << add([] { return tr("Larger"); }, "", QStringLiteral("mapLarger"), [this] { m_view->zoom(1); });
    m_spare << add([] { return tr("Smaller"); }, "", QStringLiteral("mapSmaller"),
                   [this] { m_view->zoom(-1); });
    m_save =
        add([] { return tr("Save as SVG"); }, "", QStringLiteral("mapSave"),
            [this] { emit saveRequested(svgOf(m_view->picture(), m_view->light(), m_theme.palette())); });
    m_prove = add([] { return tr("Mark dead parts"); }, "", QStringLiteral("mapProve"),
                  [this] { emit proveRequested(); });
    m_spare << theme::makeLabel(
        [] { return tr("Solid line: goes into it. Dashed line: decides whether it is asked."); }, "quiet");
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
    theme::say(m_errors, "text", [hasMap = m_newest != nullptr] {
        return hasMap ? tr("The text has errors. This is the map as it was before them.")
                      : tr("The text has errors. Mend them, and the map is here.");
    });
    if (!checked->questionnaire || (m_newest && (*m_newest)->sha256 == (*checked->questionnaire)->sha256))
        return;
    m_newest = checked->questionnaire;
    m_whole = mapOf(*m_newest, (*m_newest)->languages.front());
    m_dead.clear();
    if (m_selected)
        m_selected = inWhole(m_selected->kind, m_selected->id);
    rebuild();
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
        sayDead(
            [count = dead.size()] {
                return count == 0 ? tr("Nothing is dead.")
                                  : tr("Parts that no answer can reach: %1").arg(count);
            },
            false);
    else if (!isOld && !report.isProved)
        sayDead([] { return tr("This Anteroom was built without a solver: dead parts are not marked."); },
                false);
    else if (proofs.isRunning())
        sayDead([] { return tr("Looking for dead parts."); }, false);
    else
        sayDead({}, true);
    if (dead == m_dead)
        return;
    m_dead = std::move(dead);
    rebuild();
}

void MapPane::sayDead(const theme::Wording& words, bool mayProve) {
    theme::say(m_deadWords, "text", words);
    m_deadWords->setVisible(!m_deadWords->text().isEmpty());
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

void MapPane::rebuild() {
    m_isStale = true;
    if (isVisible())
        build();
}

std::optional<MapNode> MapPane::inWhole(MapNode::Kind kind, const std::string& id) const {
    if (const auto node = m_whole.find(kind, id))
        return m_whole.nodes[*node];
    if (kind == MapNode::Kind::Section) // most are asked in any case, and have no node
        for (std::uint32_t i = 0; i < m_whole.sections.size(); ++i)
            if (m_whole.sections[i].id == id)
                return MapNode{kind, id, m_whole.sections[i].title, i};
    return std::nullopt;
}

void MapPane::begin(const std::optional<MapNode>& part) {
    m_selected = part ? inWhole(part->kind, part->id) : std::nullopt;
    choose(m_whole.nodes.size() <= fewParts ? MapShows::Whole
           : !m_selected                    ? MapShows::Sections
           : m_selected->section            ? MapShows::Section
                                            : MapShows::Path);
}

void MapPane::choose(MapShows shows) {
    std::string of;
    if (shows == MapShows::Section)
        of = m_whole.sections[m_selected->section.value_or(0)].id;
    else if (shows == MapShows::Path)
        of = std::to_string(static_cast<int>(m_selected->kind)) + m_selected->id;
    const bool isAnother = shows != m_shows || of != m_of;
    m_shows = shows;
    m_of = std::move(of);
    if (isAnother)
        rebuild();
    else if (m_view->picture().isLaidOut())
        selectIn(m_view->picture().map);
    showSelected();
}

MapPicture MapPane::picture() const {
    std::vector<bool> dead(m_whole.nodes.size());
    for (const Rule& rule : m_dead)
        dead[nodeOf(*m_newest, rule)] = true;
    if (m_shows == MapShows::Sections) {
        std::vector<QStringList> more;
        std::vector<bool> hasDead;
        for (const SectionCounts& counts : countsOf(m_whole, dead)) {
            more.push_back(wordsOf(counts));
            hasDead.push_back(counts.dead > 0);
        }
        return pictureOf(overviewOf(m_whole), std::move(hasDead), more);
    }
    std::vector<bool> part(m_whole.nodes.size(), true);
    const auto selected = m_selected ? m_whole.find(m_selected->kind, m_selected->id) : std::nullopt;
    if (const auto section = inWhole(MapNode::Kind::Section, m_of); m_shows == MapShows::Section && section)
        part = aroundSection(m_whole, *section->section);
    else if (m_shows == MapShows::Path && selected)
        part = pathOf(m_whole, *selected);
    std::vector<bool> deadPart;
    for (std::size_t i = 0; i < part.size(); ++i)
        if (part[i])
            deadPart.push_back(dead[i]);
    return pictureOf(partOf(m_whole, part), std::move(deadPart));
}

void MapPane::build() {
    if (!m_newest)
        return;
    m_next = picture();
    if (!m_view->picture().isLaidOut())
        say([] { return tr("The map is being laid out."); });
    m_dot.begin(QByteArray::fromStdString(m_shows == MapShows::Sections
                                              ? columnDotOf(m_next.map, m_next.boxes)
                                              : dotOf(m_next.map, m_next.boxes, mapLine())));
}

// A section opens.
void MapPane::takeNode(std::uint32_t node) {
    const MapNode& chosen = m_view->picture().map.nodes[node];
    m_selected = inWhole(chosen.kind, chosen.id);
    if (m_drawn == MapShows::Sections && m_selected)
        choose(MapShows::Section);
    else if (m_selected)
        emit taken(*m_selected);
}

void MapPane::say(const theme::Wording& words) {
    theme::say(m_state, "text", words);
    m_state->show();
    m_view->hide();
    m_words->hide();
    m_save->setEnabled(false);
}

void MapPane::takePlaces(const QByteArray& json) {
    if (!layOut(m_next, json)) {
        say([] { return tr("Graphviz wrote something that is no map. Update graphviz."); });
        return;
    }
    const bool isAnother = m_next.map.nodes != m_view->picture().map.nodes;
    m_isStale = false;
    m_drawn = m_shows;
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

/// What stands for it in what is shown: among the sections alone the one that it is in; within a section that
/// has no node, its first question.
std::optional<MapNode> MapPane::partToSelect() const {
    if (!m_selected || !m_selected->section)
        return m_selected;
    const MapSection& section = m_whole.sections[*m_selected->section];
    if (m_shows == MapShows::Sections)
        return MapNode{MapNode::Kind::Section, section.id, section.title, {}};
    if (m_whole.find(m_selected->kind, m_selected->id))
        return m_selected;
    const auto first = std::find_if(m_whole.nodes.begin(), m_whole.nodes.end(), [this](const MapNode& node) {
        return node.section == m_selected->section;
    });
    return first == m_whole.nodes.end() ? std::nullopt : std::optional(*first);
}

void MapPane::selectIn(const QuestionnaireMap& map) {
    const auto part = partToSelect();
    if (const auto node = part ? map.find(part->kind, part->id) : std::nullopt)
        m_view->select(*node);
    showSelected();
}

void MapPane::showSelected() {
    const auto& selected = m_view->light().selected;
    m_words->setVisible(selected.has_value() && isRoomy());
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        m_choices[i]->setChecked(i == static_cast<qsizetype>(m_shows));
    const bool isPart = m_selected && m_whole.find(m_selected->kind, m_selected->id);
    m_choices[static_cast<qsizetype>(MapShows::Section)]->setEnabled(m_selected && m_selected->section);
    m_choices[static_cast<qsizetype>(MapShows::Path)]->setEnabled(isPart);
    const QString words = selected ? wordsOf(m_view->picture(), *selected) : QString();
    m_words->setText(words);
    m_view->setAccessibleDescription(words);
}

} // namespace anteroom::studio
