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
/// done, language, text size, and whether the answers are kept.
class StateBar : public QFrame {
    Q_OBJECT
public:
    explicit StateBar(Theme& theme, QWidget* parent = nullptr);

    struct State {
        QString title;
        QString progress;
        QString language;
        QString saved;
    };
    void show(const State& state);
    /// What is said of saving alone, and whether somebody has to look at it.
    void setSaved(const QString& text, bool isAmiss);

private:
    QLabel* addLabel(const char* role, const QString& name);
    QPushButton* addSizeButton(const QString& text, const QString& name, int step);
    void follow();

    Theme& m_theme;
    QHBoxLayout* m_line;
    QList<FlowLayout*> m_parts;
    QLabel* m_title;
    QLabel* m_progress;
    QLabel* m_language;
    QLabel* m_size;
    QLabel* m_saved;
};

} // namespace anteroom::theme
