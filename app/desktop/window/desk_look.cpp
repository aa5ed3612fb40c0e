// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/desk_look.h"

#include "app/files/disk_file_source.h"
#include "app/files/save_file.h"
#include "core/base/said.h"
#include "core/document/mapping_reader.h"
#include "core/document/parse.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <spdlog/logger.h>

#include <array>
#include <utility>

namespace anteroom::desktop {

namespace {

constexpr std::array<std::pair<std::string_view, theme::Scheme>, 4> schemes{{
    {"system", theme::Scheme::System},
    {"light", theme::Scheme::Light},
    {"dark", theme::Scheme::Dark},
    {"high-contrast", theme::Scheme::HighContrast},
}};

} // namespace

Look readLook(std::string text) {
    Diagnostics diagnostics;
    SourceSet sources;
    auto source = std::make_shared<const SourceText>("look.yaml", std::move(text));
    const FileIndex file = sources.add(source);
    const auto document = parseYaml(source, file, diagnostics);
    if (!document)
        return {};
    Look look;
    MappingReader reader(document->root(), core::term("how the desk looks"), diagnostics);
    bool isKnown = true;
    if (const auto colours = reader.optional("colours")) {
        isKnown = false;
        for (const auto& [name, scheme] : schemes)
            if (colours->scalar() == name) {
                look.scheme = scheme;
                isKnown = true;
            }
    }
    if (const auto size = reader.optional("text-size"))
        look.scale = readWhole(*size, core::said("the text size"), theme::Theme::smallestScale,
                               theme::Theme::largestScale, diagnostics)
                         .value_or(look.scale);
    reader.finish();
    return isKnown && !diagnostics.hasErrors() ? look : Look();
}

std::string writeLook(const Look& look) {
    std::string text = "colours: ";
    for (const auto& [name, scheme] : schemes)
        if (look.scheme == scheme)
            text += name;
    return text + "\ntext-size: " + std::to_string(look.scale) + '\n';
}

QString lookPath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/look.yaml");
}

DeskLook::DeskLook(QString path, theme::Theme& theme, files::Log log, std::function<bool()> mayKeep)
    : m_path(std::move(path)), m_theme(theme), m_log(std::move(log)),
      m_mayKeep(std::move(mayKeep)), m_kept{theme.scheme(), theme.scale()} {
    if (m_path.isEmpty())
        return;
    if (QFileInfo::exists(m_path)) {
        files::DiskFileSource disk;
        const Result<std::string> text = disk.read(m_path.toStdString());
        if (text) {
            m_kept = readLook(*text);
            theme.setScheme(m_kept.scheme);
            theme.setScale(m_kept.scale);
        } else {
            m_log->warn("how the desk looks cannot be read");
        }
    }
    connect(&theme, &theme::Theme::changed, this, &DeskLook::keep);
}

void DeskLook::beginKeeping() {
    m_isKeeping = true;
    keep();
}

void DeskLook::keep() {
    const Look look{m_theme.scheme(), m_theme.scale()};
    if (!m_isKeeping || m_path.isEmpty() || look == m_kept || !m_mayKeep())
        return;
    m_kept = look;
    m_writing.run(
        [path = m_path, bytes = QByteArray::fromStdString(writeLook(look))] {
            QDir().mkpath(QFileInfo(path).absolutePath());
            return files::saveFile(path, bytes);
        },
        [this](const Outcome& saved) {
            if (!saved)
                m_log->warn("how the desk looks cannot be written");
        });
}

} // namespace anteroom::desktop
