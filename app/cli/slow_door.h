// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/secret.h"
#include "app/tries/tries_file.h"
#include "core/base/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

namespace anteroom::cli {

/// Lets a wrong passphrase or recovery key wait before the next one, as the window does and together with it:
/// both keep what was tried in one file. Nobody is kept waiting here; they hear for how long.
class SlowDoor {
public:
    SlowDoor(const tries::SteadyClock& clock, const tries::TriesFile& file);
    /// That of this computer's user.
    static SlowDoor ofThisDesk();

    using Ask = std::function<Result<storage::Secret>()>;
    /// What `check` makes of what `ask` brings, for the account `id`; nothing: it is a wrong one. Asks
    /// nothing, and checks nothing, while there is still to be waited; `whose` ("Ada Admin") says for what.
    template <typename Check, typename Opened = typename std::invoke_result_t<Check, const storage::Secret&>>
    Opened open(const std::string& id, const std::string& whose, const Ask& ask, const Check& check) {
        if (const Outcome may = mayTry(m_attempts->waitFor(id), whose); !may)
            return may.error();
        const Result<storage::Secret> typed = ask();
        if (!typed)
            return typed.error();
        if (const Outcome may = mayTry(m_attempts->beginIfDue(id), whose); !may)
            return may.error();
        Opened opened = check(*typed);
        if (!opened.ok())
            m_attempts->wasNone(id);
        else if (opened.value())
            m_attempts->wasRight(id);
        else
            m_attempts->wasWrong(id);
        return opened;
    }

private:
    static Outcome mayTry(std::chrono::milliseconds wait, const std::string& whose);

    std::unique_ptr<tries::Attempts> m_attempts;
};

} // namespace anteroom::cli
