// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace anteroom::theme {

class FlowLayout;
class Theme;

/// What always stays in view, for screens that have no head of their own: product, questionnaire, what is
/// done, language, text size, the keys, whether the answers are kept, and what else must not be overlooked.
/// Where it would take more than a line, it says less.
class StateBar : public QFrame {
    Q_OBJECT
public:
    explicit StateBar(Theme& theme, QWidget* parent = nullptr);

    struct State {
        Wording title;
        Wording progress;
        Wording language;
        Wording saved;
        Wording notice{}; ///< a few words, in every width
    };
    void show(const State& state);
    /// What is said of saving alone, and whether somebody has to look at it.
    void setSaved(const Wording& text, bool isAmiss);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Room { Ample, Little, Least };

    QLabel* addLabel(const char* role, const QString& name);
    QPushButton* addButton(const Wording& text, const Wording& says, const QString& name);
    void setScaleBy(int percent);
    void follow();
    void fit();
    void layOut(Room room);
    void sayState();
    void speakAnew();
    QString savedText(Room room) const;
    bool isSaid(const QLabel* label, Room room) const;
    int wantedWidth(Room room) const;

    Theme& m_theme;
    State m_state;
    QHBoxLayout* m_line;
    QList<FlowLayout*> m_parts;
    QList<QPushButton*> m_buttons;
    QLabel* m_brand;
    QLabel* m_title;
    QLabel* m_progress;
    QLabel* m_notice;
    QLabel* m_language;
    QLabel* m_size;
    QLabel* m_saved;
    Wording m_savedText;
};

} // namespace anteroom::theme
