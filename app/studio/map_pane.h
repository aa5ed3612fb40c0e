// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/check_text.h"
#include "app/studio/dot_run.h"
#include "app/studio/map_picture.h"
#include "app/theme/say.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

class MapView;
class ProofRun;

/// How much of a questionnaire a map shows.
enum class MapShows : std::uint8_t {
    Sections, ///< one node each, and what shows what among them
    Section,  ///< the questions of one, and what hangs on them or they on
    Path,     ///< what belongs to the selected part
    Whole
};

/// The map of the newest text that loads, with what can be done about it, and the selected part in words. It
/// is laid out when it is looked at.
class MapPane : public QWidget {
    Q_OBJECT
public:
    /// `dot`: as DotRun's.
    MapPane(theme::Theme& theme, const QString& dot, QWidget* parent = nullptr);

    void take(const Checked& checked);
    /// What is dead by them; `isOld`: they are of another text.
    void showProofs(const ProofRun& proofs, bool isOld);
    /// Selects this part, or none: a small questionnaire is shown whole, of a large one the section of that
    /// part, what belongs to it where it is in none, or else the sections.
    void begin(const std::optional<MapNode>& part);
    /// Takes the keys.
    void enter();
    MapView& view() const { return *m_view; }
    /// All that there is, of whatever is shown.
    const QuestionnaireMap& whole() const { return m_whole; }

signals:
    /// A node of the whole map.
    void taken(const anteroom::MapNode& node);
    void proveRequested();
    void saveRequested(const QByteArray& svg);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTools();
    bool isRoomy() const;
    void fit();
    std::optional<MapNode> inWhole(MapNode::Kind kind, const std::string& id) const;
    std::optional<MapNode> partToSelect() const;
    void choose(MapShows shows);
    void rebuild();
    void build();
    MapPicture picture() const;
    void takeNode(std::uint32_t node);
    void takePlaces(const QByteArray& json);
    void say(const theme::Wording& words);
    void sayDead(const theme::Wording& words, bool mayProve);
    void showSelected();
    void selectIn(const QuestionnaireMap& map);

    theme::Theme& m_theme;
    DotRun m_dot;
    std::shared_ptr<const Questionnaire> m_newest;
    QuestionnaireMap m_whole; ///< of it
    std::vector<Rule> m_dead;
    std::optional<MapNode> m_selected; ///< as it is in the whole map
    MapShows m_shows = MapShows::Whole;
    MapShows m_drawn = MapShows::Whole; ///< what the view has, until that is laid out
    std::string m_of;                   ///< the section, or what the path is of
    MapPicture m_next;                  ///< what is being laid out
    bool m_isStale = true;              ///< what is shown is not of all this
    QWidget* m_tools;
    QList<QWidget*> m_spare; ///< of the tools, where there is little room: keys do the same
    QLabel* m_errors;
    QLabel* m_state;
    QLabel* m_deadWords;
    MapView* m_view;
    QLabel* m_words;
    QPushButton* m_back = nullptr;
    QList<QPushButton*> m_choices; ///< by MapShows
    QPushButton* m_prove = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace anteroom::studio
