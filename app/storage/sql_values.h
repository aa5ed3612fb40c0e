// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <string>

namespace anteroom::storage {

inline QVariant shelfValue(Shelf shelf) { return static_cast<int>(shelf); }

inline QVariant keyValue(const std::string& key) { return QString::fromStdString(key); }

/// Looks at `bytes` without a copy: they must outlive the statement. None at all is still a value, not NULL.
inline QVariant bytesValue(const std::string& bytes) {
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// The columns of a row that hold a cell.
inline Cell cellIn(const QSqlQuery& query, int version, int bytes) {
    return {query.value(version).toULongLong(), query.value(bytes).toByteArray().toStdString()};
}

inline CellAddress addressIn(const QSqlQuery& query, int shelf, int key) {
    return {static_cast<Shelf>(query.value(shelf).toInt()), query.value(key).toString().toStdString()};
}

} // namespace anteroom::storage
