// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editing/editor.h"
#include "app/interview/encounter.h"
#include "app/studio/studio.h"
#include "app/studio/studio_acts.h"
#include "app/tasks/task_runner.h"
#include "app/theme/say.h"
#include "core/analysis/map/questionnaire_map.h"

#include <functional>
#include <memory>

class QPushButton;
class QStackedWidget;

namespace anteroom::help {
class HelpWindow;
} // namespace anteroom::help

namespace anteroom::theme {
class StateBar;
class StepSplitter;
class Theme;
} // namespace anteroom::theme

namespace anteroom::studio {

class CompareView;
class DiskBar;
class DiskWatch;
class MapPane;
class OutlineTree;
class PreviewPane;
class ProblemPane;
class PublishView;
class StudioTools;
class TextArea;

/// A questionnaire being edited: what it holds, its text, and what is to be mended in it. In a window that
/// has not the room for them side by side they are pages, one before the others.
class StudioView : public editing::Editor {
    Q_OBJECT
public:
    StudioView(theme::Theme& theme, std::unique_ptr<Studio> studio, editing::Asks asks,
               interview::Clock clock, QWidget* parent = nullptr);
    ~StudioView() override;

    void setKept(std::unique_ptr<editing::KeptScreenings> kept) override;
    bool mayLeave() override;
    void keepUnsaved() const override { m_studio->keepUnsaved(); }
    Studio& studio() const { return *m_studio; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Page { Outline, Text, Problems, Preview, Findings };

    void makeTools();
    QWidget* makeWriting();
    QPushButton* makePageButton(Page page, const theme::Wording& text, const QString& name);
    void addShortcuts();
    void connectPanes();
    void connectPublishing();
    void connectDisk();
    void connectMap();

    void showHelp();
    void showPage(Page page);
    void fit();
    void nextPane(int step);
    void showState();
    void speakAnew();
    void showChecked();
    void followCursor();

    void goToProblem(std::size_t place);
    void stepProblem(bool isForward);
    void fixCurrent();
    void goToEntry(OutlineEntry::Kind kind, const std::string& id, bool takeKeys);
    void goToText(std::uint32_t begin, std::uint32_t end, bool takeKeys);
    bool goToPlace(const TextPlace& place);
    void goToInserted(const Inserted& inserted);
    void tryExample(const SharedExample& example);
    void insert(TemplateKind kind);
    void openPublishing();
    void showProofs();
    void takeProposal(const QString& item);
    void showKept();
    void compareKept();
    void publish(VersionStep step, const QString& change);
    void openMap();
    void showDead();
    void goToNode(const MapNode& node);
    void saveMap(const QByteArray& svg);
    void showDisk();
    void compareWithDisk();
    void compare(StudioDocument& document, std::string onDisk);
    void compareAnew();
    bool isComparedStill();
    void loadFromDisk(StudioDocument& document);
    void keepOverDisk(StudioDocument& document);
    void save();
    /// In a thread of its own; `done` hears what came of it, if this is still there.
    void write(StudioDocument::Over over, bool isPublishing, const editing::Asks::Ended& ended,
               std::function<void(const Outcome& written)> done);
    void saySaved();
    void perform(const editing::Edit& edit, const editing::Asks::Act& act,
                 const editing::Asks::Refused& refused);
    void leave();

    theme::Theme& m_theme;
    std::unique_ptr<Studio> m_studio;
    editing::Asks m_asks;
    std::unique_ptr<tasks::TaskRunner> m_saver;      ///< goes by itself: a slow disk keeps nobody waiting
    std::unique_ptr<editing::KeptScreenings> m_kept; ///< null: none
    interview::Clock m_clock;
    QString m_title;        ///< of the last text that could be read
    theme::Wording m_saved; ///< "Saved 14:06"
    theme::StateBar* m_state = nullptr;
    StudioTools* m_tools = nullptr;
    QList<QPushButton*> m_pageButtons; ///< by Page
    QStackedWidget* m_body = nullptr;
    PublishView* m_publishing = nullptr;
    DiskWatch* m_watch = nullptr;
    DiskBar* m_disk = nullptr;
    CompareView* m_compare = nullptr;
    struct Compared {
        StudioDocument* document = nullptr;
        std::string onDisk;
    };
    Compared m_compared; ///< what stands on that page, while it is there
    MapPane* m_map = nullptr;
    help::HelpWindow* m_help = nullptr; ///< made when it is first asked for
    QWidget* m_writing = nullptr;
    theme::StepSplitter* m_rows = nullptr;
    OutlineTree* m_outline = nullptr;
    TextArea* m_text = nullptr;
    ProblemPane* m_problems = nullptr;
    PreviewPane* m_preview = nullptr;
    Page m_page = Page::Text;
};

} // namespace anteroom::studio
