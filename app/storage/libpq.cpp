// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/libpq.h"

#include <dlfcn.h>
#include <optional>

namespace anteroom::storage {

namespace {

/// As a linker finds them: what the program itself has by this name comes first. Whether there is one.
template <typename Function>
bool find(Function& function, const char* name) {
    function = reinterpret_cast<Function>(::dlsym(RTLD_DEFAULT, name));
    return function != nullptr;
}

std::optional<Libpq> load() {
    if (!::dlopen("libpq.so.5", RTLD_NOW | RTLD_GLOBAL))
        return std::nullopt;
    Libpq pq;
    const bool isWhole =
        find(pq.clear, "PQclear") && find(pq.cmdTuples, "PQcmdTuples") &&
        find(pq.conndefaults, "PQconndefaults") && find(pq.conninfoFree, "PQconninfoFree") &&
        find(pq.consumeInput, "PQconsumeInput") && find(pq.execParams, "PQexecParams") &&
        find(pq.getvalue, "PQgetvalue") && find(pq.ntuples, "PQntuples") &&
        find(pq.pingParams, "PQpingParams") && find(pq.resultErrorField, "PQresultErrorField") &&
        find(pq.resultStatus, "PQresultStatus") && find(pq.serverVersion, "PQserverVersion") &&
        find(pq.setNoticeReceiver, "PQsetNoticeReceiver") && find(pq.socket, "PQsocket") &&
        find(pq.status, "PQstatus") && find(pq.transactionStatus, "PQtransactionStatus");
    return isWhole ? std::optional(pq) : std::nullopt;
}

} // namespace

const Libpq* libpq() {
    static const std::optional<Libpq> loaded = load();
    return loaded ? &*loaded : nullptr;
}

} // namespace anteroom::storage
