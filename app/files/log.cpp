// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/log.h"

#include <QDir>
#include <QFile>

#include <spdlog/details/log_msg_buffer.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <deque>
#include <mutex>

namespace anteroom::files {

namespace {

using Sink = std::shared_ptr<spdlog::sinks::sink>;
constexpr const char* pattern = "%Y-%m-%dT%H:%M:%S %l %v";

/// Nothing where the folder cannot be written.
Sink fileIn(const QString& folder) {
    constexpr std::size_t largest = std::size_t{512} * 1024;
    constexpr std::size_t older = 2;
    if (!QDir().mkpath(folder))
        return nullptr;
    try {
        const QByteArray path = QFile::encodeName(folder + QStringLiteral("/anteroom.log"));
        auto file =
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.toStdString(), largest, older);
        file->set_pattern(pattern);
        return file;
    } catch (const spdlog::spdlog_ex&) {
        return nullptr;
    }
}

Log logInto(Sink sink) {
    auto log = std::make_shared<spdlog::logger>("anteroom", std::move(sink));
    log->flush_on(spdlog::level::info); // a crash keeps what came before it
    return log;
}

class WaitingSink : public spdlog::sinks::base_sink<std::mutex> {
public:
    void begin(const QString& folder) {
        const std::lock_guard lock(mutex_);
        if (m_file)
            return;
        m_file = fileIn(folder);
        if (!m_file)
            return;
        for (const auto& line : m_lines)
            m_file->log(line);
        m_file->flush();
        m_lines.clear();
    }

protected:
    void sink_it_(const spdlog::details::log_msg& line) override {
        if (m_file) {
            m_file->log(line);
            return;
        }
        constexpr std::size_t most = 500;
        if (m_lines.size() == most)
            m_lines.pop_front();
        m_lines.emplace_back(line);
    }
    void flush_() override {
        if (m_file)
            m_file->flush();
    }

private:
    Sink m_file;
    std::deque<spdlog::details::log_msg_buffer> m_lines;
};

} // namespace

Log openLog(const QString& folder) {
    Sink file = fileIn(folder);
    return file ? logInto(std::move(file)) : noLog();
}

Log waitingLog() { return logInto(std::make_shared<WaitingSink>()); }

void beginWriting(const Log& log, const QString& folder) {
    for (const Sink& sink : log->sinks())
        if (const auto waiting = std::dynamic_pointer_cast<WaitingSink>(sink))
            waiting->begin(folder);
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
