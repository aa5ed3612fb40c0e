// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/controls/option_button.h"

#include <QList>
#include <QWidget>

namespace anteroom::interview {

/// Options that belong together: one stop for Tab; Left and Right go from one to the next; a click or Space
/// chooses.
class OptionGroup : public QWidget {
    Q_OBJECT
public:
    explicit OptionGroup(const theme::Theme& theme, QWidget* parent = nullptr);

    OptionButton* add(OptionButton::Kind kind, const QString& text, const QString& objectName,
                      const QString& accessibleName, const QString& key);
    int count() const { return static_cast<int>(m_options.size()); }
    OptionButton* option(int place) const { return m_options.value(place); }
    void setChosen(int place, bool isChosen);
    /// To the option that a key chose: Space and the arrows go on from there.
    void focusOption(int place);
    /// The chosen option, else the first.
    QWidget* focusTarget() const;

signals:
    void chosen(int place);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void clicked();
    void moveFocus(int step);
    void rove(const QWidget* to);

    const theme::Theme& m_theme;
    QList<OptionButton*> m_options;
};

} // namespace anteroom::interview
