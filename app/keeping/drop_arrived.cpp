// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/drop_arrived.h"

namespace anteroom::keeping {

void dropArrived(StoreThread& store, JournalThread& journal, const std::string& file) {
    journal.dropEntry(file, [&store, file](const Outcome& dropped) {
        if (!dropped)
            return;
        store.run(
            [file](const StoreThread::Opened& opened) -> Outcome {
                const Result<RecordStore*> ready = opened();
                return ready ? forgetLogged(**ready, file) : Outcome(ready.error());
            },
            [](const Outcome&) {});
    });
}

} // namespace anteroom::keeping
