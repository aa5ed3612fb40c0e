// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/postgres_place.h"
#include "core/base/result.h"

#include <QSqlError>

namespace anteroom::storage {

/// `pattern`: core::translatable(), in which %1 stands for "the database D at H", %^1 for the same at the
/// beginning of a sentence, and %2 for `part`.
Error errorAbout(const PostgresPlace& place, const char* pattern, const Message& part = {});

/// The server takes what is said and answers nothing.
Error silenceOf(const PostgresPlace& place);

/// What a person can do about an error of a statement, judged by PostgreSQL's SQLSTATE alone.
Error postgresError(const PostgresPlace& place, const QSqlError& error);

} // namespace anteroom::storage
