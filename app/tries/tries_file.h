// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tries/attempts.h"
#include "core/base/result.h"

#include <QString>

#include <string>

namespace anteroom::tries {

/// Where the wrong passphrases of this desk outlast the program, so that starting it anew, or taking another
/// door to the records, shortens no wait. Ids of accounts and numbers; not sealed, since there is no key yet.
///
/// The clock of the calendar, which anybody may set, has no part in it: times are those of a clock that goes
/// from the start of the computer on, and `boot` says which start that was. After another one a wait begins
/// anew, with the start of the program.
class TriesFile {
public:
    /// `folder` is this desk's user's own; empty: nothing is kept.
    TriesFile(QString folder, std::string boot) : m_folder(std::move(folder)), m_boot(std::move(boot)) {}

    /// What is no tries, or not to be read, is left out; what is later than `now` is of now.
    TriesOfAll read(std::chrono::milliseconds now) const;
    /// Makes a change of what stands there, one after the other whoever makes them; what stands there then.
    /// In any thread; a slow disk keeps it waiting.
    Result<TriesOfAll> change(const Attempts::Change& change, std::chrono::milliseconds now) const;

private:
    Outcome write(const TriesOfAll& tries) const;
    QString path() const { return m_folder + QStringLiteral("/tries"); }

    QString m_folder;
    std::string m_boot;
};

} // namespace anteroom::tries
