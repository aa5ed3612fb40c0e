// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"
#include "core/authoring/publish.h"

#include <QFrame>
#include <QStringList>

#include <optional>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// What stands in the way of a version, or how much changed and what, in a line for the changelog.
class PublishForm : public QFrame {
    Q_OBJECT
public:
    explicit PublishForm(const theme::Theme& theme, QWidget* parent = nullptr);

    /// As in PublishView::open().
    void open(const QStringList& obstacles, const QStringList& versions);
    /// Nothing stands in the way.
    bool isReady() const { return m_change != nullptr; }

    /// What is known of what the edit changes.
    enum class Known : std::uint8_t {
        NotYet, ///< it is being compared: until then nothing is published
        Not,    ///< nobody compares it, or not all could be decided: that has to be confirmed
        All
    };
    /// `step`: how much changes as far as that is known; it is chosen until a person chooses.
    void showKnown(Known known, std::optional<VersionStep> step, const QString& words);
    /// Why it cannot be published yet, and puts the keyboard where that is mended. Nothing: it can.
    std::optional<language::Wording> askForMissing();

    /// Precondition: askForMissing() had nothing.
    VersionStep step() const;
    QString change() const;
    /// Where there is nothing to fill in: nullptr.
    QWidget* first() const;
    QWidget* changeField() const;

signals:
    /// Enter in the line.
    void entered();

private:
    void addSteps(const QStringList& versions);
    void choose(std::optional<VersionStep> step);
    void addObstacles(const QStringList& obstacles);
    void follow();

    const theme::Theme& m_theme;
    QVBoxLayout* m_content;
    QButtonGroup* m_steps = nullptr;
    bool m_isChosen = false; ///< a step, by a person
    Known m_known = Known::NotYet;
    QLabel* m_words = nullptr; ///< why that step, or why there is none
    QCheckBox* m_unknown = nullptr;
    QLineEdit* m_change = nullptr;
};

} // namespace anteroom::studio
