// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the studio, and what the panes then show.
#include "app/language/said.h"
#include "app/studio/code_editor.h"
#include "app/studio/map_pane.h"
#include "app/studio/outline_tree.h"
#include "app/studio/preview_pane.h"
#include "app/studio/problem_pane.h"
#include "app/studio/problem_steps.h"
#include "app/studio/publish_view.h"
#include "app/studio/studio_view.h"
#include "app/studio/text_area.h"
#include "app/theme/state_bar.h"
#include "core/session/answer_text.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStackedWidget>

#include <algorithm>
#include <iterator>
#include <utility>

namespace anteroom::studio {

void StudioView::showState() {
    if (m_title.isEmpty())
        m_title = QFileInfo(m_studio->questionnaire().path()).dir().dirName();
    if (m_studio->latest() && m_studio->latest()->questionnaire) {
        const Questionnaire& questionnaire = *m_studio->latest()->questionnaire;
        m_title =
            QString::fromStdString(std::string(questionnaire->title.in(questionnaire->languages.front())));
    }
    m_state->show({[title = m_title] { return tr("Edit: %1").arg(title); }, {}, {}, {}});
    m_state->setSaved(
        [isSaving = m_studio->isSaving(), isDirty = m_studio->isDirty(), saved = m_saved] {
            return isSaving ? tr("Saving") : isDirty ? tr("Not saved") : saved.text();
        },
        false);
    if (!m_studio->isUpToDate())
        m_problems->sayChecking();
}

void StudioView::speakAnew() {
    m_studio->checkAgain();
    m_studio->proofs().sayAnew();
    m_text->speakAnew();
    m_publishing->speakAnew();
    showProofs();
}

void StudioView::showChecked() {
    const Checked& checked = m_studio->latest();
    m_problems->show(checked, m_text->path());
    m_text->showProblems();
    m_preview->take(checked);
    m_map->take(checked);
    showDead();
    if (checked->outline) {
        m_outline->show(*checked->outline);
        followCursor();
    }
    showState();
}

// Whoever goes through the outline or the interview leads, and the cursor follows.
void StudioView::followCursor() {
    if (!m_text->showsQuestionnaire() || !m_studio->latest() || !m_studio->latest()->outline)
        return;
    const std::uint32_t line = m_text->editor().line();
    if (!m_outline->hasFocus())
        m_outline->follow(line);
    const Outline& outline = *m_studio->latest()->outline;
    const auto item = itemAtLine(outline, line);
    const bool isAnswering = m_preview->isAncestorOf(focusWidget());
    if (item && outline[*item].kind == OutlineEntry::Kind::Question && !isAnswering)
        m_preview->reveal(outline[*item].id);
}

void StudioView::goToEntry(OutlineEntry::Kind kind, const std::string& id, bool takeKeys) {
    if (!m_studio->latest() || !m_studio->latest()->outline)
        return;
    const Outline& outline = *m_studio->latest()->outline;
    const auto entry = entryOf(outline, kind, id);
    if (!entry)
        return;
    const SourceSpan span = outline[*entry].idSpan;
    goToText(span.begin, span.end, takeKeys);
    m_outline->follow(outline[*entry].firstLine);
}

void StudioView::goToText(std::uint32_t begin, std::uint32_t end, bool takeKeys) {
    m_text->bringUp(m_studio->questionnaire());
    m_text->editor().goTo(begin, end);
    if (takeKeys)
        showPage(Page::Text);
}

void StudioView::goToProblem(std::size_t place) {
    const Checked checked = m_studio->latest();
    if (!checked || place >= checked->problems.size())
        return;
    if (!goToPlace(checked->problems[place]))
        return;
    m_problems->setCurrent(place);
    showPage(Page::Text);
}

bool StudioView::goToPlace(const TextPlace& place) {
    const Result<StudioDocument*> document = m_studio->documentAt(place.path);
    if (!document) {
        m_asks.tell([] { return tr("This file cannot be opened"); }, language::inWords(document.error()));
        return false;
    }
    if (&m_text->document() != *document) {
        m_text->bringUp(**document);
        m_text->showProblems();
        if (m_studio->latest())
            m_problems->show(m_studio->latest(), m_text->path());
    }
    m_text->editor().goTo(place.begin, place.end);
    showPage(Page::Text);
    return true;
}

void StudioView::tryExample(const SharedExample& example) {
    if (!example)
        return;
    m_preview->tryExample(*example);
    showPage(Page::Preview);
}

void StudioView::stepProblem(bool isForward) {
    m_studio->checkNow();
    const Checked& checked = m_studio->latest();
    if (!checked)
        return;
    CodeEditor& editor = m_text->editor();
    const std::uint32_t from = editor.markedFrom();
    if (const auto place =
            nextProblem(checked->problems, m_text->path(), from, m_problems->current(), isForward))
        goToProblem(*place);
}

// Whoever asks for it in the text means the problem that the cursor stands in, if it does in one.
void StudioView::fixCurrent() {
    m_studio->checkNow();
    const Checked& checked = m_studio->latest();
    if (!checked)
        return;
    auto place = m_problems->current();
    if (m_text->editor().hasFocus())
        place = problemAt(checked->problems, m_text->path(), m_text->editor().offset(), place);
    if (place)
        m_studio->fix(*place);
}

void StudioView::nextPane(int step) {
    const std::pair<const QWidget*, Page> panes[]{
        {m_text, Page::Text},
        {m_problems, Page::Problems},
        {m_outline, Page::Outline},
        {m_preview, Page::Preview},
        {m_preview->findings(), Page::Findings}, // after the one that it is in
    };
    constexpr int count = std::size(panes);
    const QWidget* focus = focusWidget();
    int here = 0;
    for (int i = 0; i < count; ++i)
        if (panes[i].first == focus || panes[i].first->isAncestorOf(focus))
            here = i;
    int next = (here + step + count) % count;
    if (panes[next].second == Page::Preview && !m_preview->canBeTried())
        next = (next + step + count) % count;
    showPage(panes[next].second);
}

void StudioView::save() {
    if (m_studio->isSaving())
        return;
    if (!m_studio->isDirty()) {
        saySaved();
        return;
    }
    StudioDocument::Over over = StudioDocument::Over::Known;
    if (const QStringList changed = m_studio->changedOnDisk(); !changed.isEmpty()) {
        const auto text = [changed] {
            return tr("Since it was opened here, somebody else saved it: %1. Saving puts your text in "
                      "its place. What is there now stays beside it, under the same name with a ~.")
                .arg(changed.join(QStringLiteral(", ")));
        };
        if (!m_asks.confirm([] { return tr("The file was changed meanwhile"); }, text,
                            [] { return tr("Save over it"); }))
            return;
        over = StudioDocument::Over::Anything;
    }
    const auto refused = [this](const theme::Wording& problem) {
        m_asks.tell([] { return tr("Not saved"); }, problem);
    };
    perform(
        {m_studio->id(), m_studio->publishedVersion(), m_studio->version(), false},
        [this, over, refused](const editing::Asks::Ended& ended) {
            write(over, false, ended, [this, refused](const Outcome& written) {
                if (written)
                    saySaved();
                else
                    refused(language::inWords(written.error()));
            });
        },
        refused);
}

void StudioView::write(StudioDocument::Over over, bool isPublishing, const editing::Asks::Ended& ended,
                       std::function<void(const Outcome& written)> done) {
    struct Written {
        StudioSave save;
        Outcome outcome;
    };
    m_saver->run(
        [save = m_studio->beginSave(isPublishing), over]() mutable {
            Outcome outcome = save.write(over);
            return Written{std::move(save), std::move(outcome)};
        },
        [guard = QPointer(this), ended, done = std::move(done)](const Written& written) {
            const auto& parts = written.save.parts;
            ended(std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.isThere; }));
            if (!guard)
                return;
            guard->m_studio->endSave(written.save, written.outcome.ok());
            done(written.outcome);
        });
}

void StudioView::saySaved() {
    m_saved = [at = QString::fromStdString(clockText(m_clock().minuteOfDay))] {
        return tr("Saved %1").arg(at);
    };
    showState();
}

// Where anybody has to know of it before, that may come back when this view is gone.
void StudioView::perform(const editing::Edit& edit, const editing::Asks::Act& act,
                         const editing::Asks::Refused& refused) {
    m_asks.perform(
        edit,
        [guard = QPointer(this), act](const editing::Asks::Ended& ended) {
            if (guard && !guard->m_studio->isSaving())
                act(ended);
            else
                ended(false);
        },
        [guard = QPointer(this), refused](const theme::Wording& why) {
            if (guard)
                refused(why);
        });
}

void StudioView::insert(TemplateKind kind) {
    const Result<Inserted> inserted = insertTemplate(*m_studio, kind, m_text->editor().line());
    if (!inserted) {
        m_asks.tell([] { return tr("Nothing was inserted"); }, language::inWords(inserted.error()));
        return;
    }
    goToInserted(*inserted);
}

void StudioView::goToInserted(const Inserted& inserted) {
    m_text->bringUp(*inserted.document);
    m_text->editor().goTo(inserted.begin, inserted.end);
    showPage(Page::Text);
}

bool StudioView::mayLeave() {
    return !m_studio->isDirty() ||
           m_asks.confirm(
               [] { return tr("Leave without saving?"); },
               [] { return tr("What was changed here since the last save is gone when you leave."); },
               [] { return tr("Leave"); });
}

void StudioView::leave() {
    if (m_studio->isSaving()) { // nothing is to be asked once it is saved
        connect(m_studio.get(), &Studio::saved, this, &StudioView::leave,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    if (mayLeave())
        emit left();
}

} // namespace anteroom::studio
