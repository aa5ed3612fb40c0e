// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/log.h"

#include <QDir>
#include <QFile>

#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

namespace anteroom::files {

Log openLog(const QString& folder) {
    constexpr std::size_t largest = std::size_t{512} * 1024;
    constexpr std::size_t older = 2;
    if (!QDir().mkpath(folder))
        return noLog();
    try {
        const QByteArray path = QFile::encodeName(folder + QStringLiteral("/anteroom.log"));
        auto sink =
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.toStdString(), largest, older);
        auto log = std::make_shared<spdlog::logger>("anteroom", std::move(sink));
        log->set_pattern("%Y-%m-%dT%H:%M:%S %l %v");
        log->flush_on(spdlog::level::info); // a crash keeps what came before it
        return log;
    } catch (const spdlog::spdlog_ex&) {
        return noLog();
    }
}

Log noLog() {
    return std::make_shared<spdlog::logger>("anteroom", std::make_shared<spdlog::sinks::null_sink_mt>());
}

QString logFolder() {
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : state) +
           QStringLiteral("/anteroom");
}

} // namespace anteroom::files
