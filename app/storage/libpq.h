// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libpq-fe.h>

namespace anteroom::storage {

/// What is called of PostgreSQL's own library. Nothing links it: it brings some twenty others, which a
/// program without a server would load for nothing at every start.
struct Libpq {
    decltype(&PQclear) clear = nullptr;
    decltype(&PQcmdTuples) cmdTuples = nullptr;
    decltype(&PQconndefaults) conndefaults = nullptr;
    decltype(&PQconninfoFree) conninfoFree = nullptr;
    decltype(&PQconsumeInput) consumeInput = nullptr;
    decltype(&PQexecParams) execParams = nullptr;
    decltype(&PQgetvalue) getvalue = nullptr;
    decltype(&PQntuples) ntuples = nullptr;
    decltype(&PQpingParams) pingParams = nullptr;
    decltype(&PQresultErrorField) resultErrorField = nullptr;
    decltype(&PQresultStatus) resultStatus = nullptr;
    decltype(&PQserverVersion) serverVersion = nullptr;
    decltype(&PQsetNoticeReceiver) setNoticeReceiver = nullptr;
    decltype(&PQsocket) socket = nullptr;
    decltype(&PQstatus) status = nullptr;
    decltype(&PQtransactionStatus) transactionStatus = nullptr;
};

/// Loaded at the first call, and kept; null where it is not installed. From any thread. Whoever has a
/// connection has it.
const Libpq* libpq();

} // namespace anteroom::storage
