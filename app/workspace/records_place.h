// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"
#include "app/storage/postgres_place.h"
#include "core/base/result.h"
#include "core/records/record_store.h"

#include <QString>

#include <memory>
#include <optional>

namespace anteroom::workspace {

/// Where records are kept: a file, or a server that several desks share. Nothing else in the program knows
/// which of the two it is.
class RecordsPlace {
public:
    static RecordsPlace file(QString path);
    static RecordsPlace server(storage::PostgresPlace place);
    /// As the clinic's settings say; without a word of them a file in the user's data folder.
    static RecordsPlace of(const clinic::ClinicSettings& settings);

    // These are for the thread that calls, which a server may keep waiting.

    /// Whether a store was made there.
    Result<bool> exists() const;
    Result<std::unique_ptr<RecordStore>> open() const;
    /// An empty one; where there is one already, an Error.
    Outcome make() const;

private:
    QString m_path;
    std::optional<storage::PostgresPlace> m_server;
};

} // namespace anteroom::workspace
