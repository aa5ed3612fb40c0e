// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/postgres_place.h"
#include "core/base/result.h"

#include <QSqlError>

namespace anteroom::storage {

/// The Error that says `text`, in which %1 stands for "the database D at H".
Error errorAbout(const PostgresPlace& place, const QString& text);

/// The server takes what is said and answers nothing.
Error silenceOf(const PostgresPlace& place);

/// What a person can do about an error of a statement, judged by PostgreSQL's SQLSTATE alone.
Error postgresError(const PostgresPlace& place, const QSqlError& error);

} // namespace anteroom::storage
