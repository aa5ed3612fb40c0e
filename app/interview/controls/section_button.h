// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/card_model.h"
#include "app/interview/controls/text_sizes.h"

#include <QAbstractButton>

#include <memory>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

/// A line of the list of sections: title, and in words what is left. The current one has a bar at its start
/// and is bold.
class SectionButton : public QAbstractButton {
    Q_OBJECT
public:
    /// `states`: what was measured of "4 left", which hundreds of others say too.
    SectionButton(const theme::Theme& theme, std::shared_ptr<const TextSizes> states,
                  QWidget* parent = nullptr);

    void display(const SectionModel& model);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// Of its title in one line, with what stands around it.
    int lineWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFont titleFont() const;
    int titleHeight(const QFont& font, int width) const;
    QFont stateFont() const;
    int stateWidth() const;
    int besideTitle() const; ///< what the state takes of its width, if there is one

    const theme::Theme& m_theme;
    SectionModel m_model;
    TextSizes m_titles, m_wholeTitles;
    std::shared_ptr<const TextSizes> m_states;
};

} // namespace anteroom::interview
