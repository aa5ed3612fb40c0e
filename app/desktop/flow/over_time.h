// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/earlier_screenings.h"
#include "app/summaryview/earlier_line.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace anteroom::desktop {

/// What the summary on the screen is to show over time, while it is read and afterwards: says in the line
/// above the pages how far it is, and lets staff do without. What is over before anybody would miss it is not
/// spoken of.
class OverTime : public QObject {
    Q_OBJECT
public:
    OverTime(std::unique_ptr<keeping::EarlierScreeningsReader> reader, summaryview::EarlierLine& line);
    ~OverTime() override;

    /// Nothing while it is read.
    const EarlierScreenings* found() const { return m_reader->isRead() ? &m_reader->found() : nullptr; }

signals:
    void arrived();
    /// Once more, from the beginning.
    void againRequested();

private:
    void say();
    void press();

    std::unique_ptr<keeping::EarlierScreeningsReader> m_reader;
    QPointer<summaryview::EarlierLine> m_line;
    QTimer m_notYet; ///< nothing is said before it
};

} // namespace anteroom::desktop
