// SPDX-License-Identifier: GPL-3.0-or-later
// The map beside the text: the way there, and back to the lines of what is on it.
#include "app/files/save_file.h"
#include "app/language/said.h"
#include "app/studio/code_editor.h"
#include "app/studio/map_pane.h"
#include "app/studio/map_view.h"
#include "app/studio/studio_view.h"
#include "app/studio/text_area.h"

#include <QPointer>
#include <QStackedWidget>

#include <utility>

namespace anteroom::studio {

namespace {

constexpr std::pair<MapNode::Kind, OutlineEntry::Kind> kinds[]{
    {MapNode::Kind::Question, OutlineEntry::Kind::Question},
    {MapNode::Kind::Computed, OutlineEntry::Kind::Computed},
    {MapNode::Kind::Finding, OutlineEntry::Kind::Finding},
    {MapNode::Kind::Urgent, OutlineEntry::Kind::Urgent},
    {MapNode::Kind::Contradiction, OutlineEntry::Kind::Contradiction},
    {MapNode::Kind::Section, OutlineEntry::Kind::Section},
};

} // namespace

void StudioView::connectMap() {
    connect(m_body, &QStackedWidget::currentChanged, this, &StudioView::fit);
    connect(m_map, &MapPane::taken, this, &StudioView::goToNode);
    connect(m_map, &MapPane::proveRequested, m_studio.get(), &Studio::prove);
    connect(m_map, &MapPane::saveRequested, this, &StudioView::saveMap);
    connect(m_map, &MapPane::leaveRequested, this, [this] { showPage(Page::Text); });
}

// What stands at the cursor is what it begins with.
void StudioView::openMap() {
    m_studio->checkNow();
    const Checked& checked = m_studio->latest();
    std::optional<MapNode> part;
    if (m_text->showsQuestionnaire() && checked && checked->outline) {
        const Outline& outline = *checked->outline;
        const auto item = itemAtLine(outline, m_text->editor().line());
        for (const auto& [node, kind] : kinds)
            if (item && outline[*item].kind == kind)
                part = MapNode{node, outline[*item].id, {}, {}};
    }
    // Nobody has to ask for what is dead.
    if (m_studio->isProofOld() && checked && checked->questionnaire)
        m_studio->prove();
    showDead();
    m_map->begin(part);
    m_body->setCurrentWidget(m_map);
    m_map->enter();
}

// Only of the text that the map is of.
void StudioView::showDead() {
    m_map->showProofs(m_studio->proofs(), m_studio->isProofOld() || !m_studio->isUpToDate());
}

// A question of a library is not in the text: the section that places it is.
void StudioView::goToNode(const MapNode& node) {
    const Checked& checked = m_studio->latest();
    if (!checked || !checked->outline)
        return;
    for (const auto& [from, kind] : kinds)
        if (from == node.kind && entryOf(*checked->outline, kind, node.id)) {
            goToEntry(kind, node.id, true);
            return;
        }
    if (node.section)
        goToEntry(OutlineEntry::Kind::Section, m_map->whole().sections[*node.section].id, true);
    else
        m_asks.tell(
            [] { return tr("It is not in this text"); },
            [] {
                return tr(
                    "It comes from a file that the questionnaire includes. Open that file to change it.");
            });
}

void StudioView::saveMap(const QByteArray& svg) {
    const QString path = m_asks.mapPath(m_studio->id() + QStringLiteral("-map.svg"));
    if (path.isEmpty())
        return;
    m_saver->run([path, svg] { return files::saveFile(path, svg); },
                 [guard = QPointer(this)](const Outcome& saved) {
                     if (guard && !saved)
                         guard->m_asks.tell([] { return tr("The map was not saved"); },
                                            language::inWords(saved.error()));
                 });
}

} // namespace anteroom::studio
