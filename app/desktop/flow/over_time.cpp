// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flow/over_time.h"

namespace anteroom::desktop {

namespace {

constexpr int unnoticed = 500; ///< milliseconds

} // namespace

OverTime::OverTime(std::unique_ptr<keeping::EarlierScreeningsReader> reader, summaryview::EarlierLine& line)
    : m_reader(std::move(reader)), m_line(&line) {
    using keeping::EarlierScreeningsReader;
    line.hide();
    m_notYet.setSingleShot(true);
    connect(&m_notYet, &QTimer::timeout, this, &OverTime::say);
    connect(m_line, &summaryview::EarlierLine::pressed, this, &OverTime::press);
    connect(m_reader.get(), &EarlierScreeningsReader::progressed, this, &OverTime::say);
    connect(m_reader.get(), &EarlierScreeningsReader::finished, this, [this] {
        m_notYet.stop();
        say();
        emit arrived();
    });
    m_notYet.start(unnoticed);
    m_reader->start();
}

OverTime::~OverTime() {
    if (m_line)
        m_line->hide();
}

void OverTime::say() {
    if (!m_line || m_notYet.isActive())
        return;
    if (m_reader->isReading())
        m_line->show(
            [read = m_reader->read(), all = m_reader->inAll()] {
                return all == 0 ? tr("Looking for earlier screenings of this patient.")
                                : tr("Reading earlier screenings for the values over time: %1 of %2.")
                                      .arg(read)
                                      .arg(all);
            },
            [] { return tr("Do without them"); });
    else if (m_reader->found().isUnknown)
        m_line->show([] { return tr("Earlier screenings were not read: the pages show none of them."); },
                     [] { return tr("Read them again"); });
    else
        m_line->hide();
}

void OverTime::press() {
    if (m_reader->isReading())
        m_reader->stop();
    else
        emit againRequested();
}

} // namespace anteroom::desktop
