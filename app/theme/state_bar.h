// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
        QString title;
        QString progress;
        QString language;
        QString saved;
        QString notice{}; ///< a few words, in every width
    };
    void show(const State& state);
    /// What is said of saving alone, and whether somebody has to look at it.
    void setSaved(const QString& text, bool isAmiss);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Room { Ample, Little, Least };

    QLabel* addLabel(const char* role, const QString& name);
    QPushButton* addButton(const QString& text, const QString& says, const QString& name);
    void setScaleBy(int percent);
    void follow();
    void fit();
    void layOut(Room room);
    QString savedText(Room room) const;
    bool isSaid(const QLabel* label, Room room) const;
    int wantedWidth(Room room) const;

    Theme& m_theme;
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
    QString m_savedText;
};

} // namespace anteroom::theme
