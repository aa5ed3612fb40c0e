// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class InterviewPresenter;
class ReadingLabel;

/// The keys, Back and Next. Next can always be clicked; where something is still open its second press goes
/// on.
class FootBar : public QFrame {
    Q_OBJECT
public:
    FootBar(const InterviewPresenter& presenter, const theme::Theme& theme, QWidget* parent = nullptr);

    void refresh();
    void setNarrow(bool isNarrow);
    /// Back and Next end where the cards end.
    void setEndMargin(int margin);
    QWidget* nextButton() const;
    /// Keys and notice give way: only the buttons must fit.
    QSize minimumSizeHint() const override;

signals:
    void backClicked();
    void nextClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addKeys();
    void fitKeys();

    const InterviewPresenter& m_presenter;
    const theme::Theme& m_theme;
    QBoxLayout* m_line;
    QList<QWidget*> m_keys; ///< each with its meaning; the last are the first to go where room is short
    ReadingLabel* m_notice;
    QPushButton* m_back;
    QPushButton* m_next;
    bool m_isNarrow = false;
};

} // namespace anteroom::interview
