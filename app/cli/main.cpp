// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/memory/own_memory.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iostream>
#include <optional>
#include <string_view>
#include <sys/stat.h>

namespace {

using anteroom::cli::Command;
using anteroom::cli::Exit;

void printUsage(std::ostream& stream) {
    stream << "usage: anteroom-cli COMMAND ...\n\n";
    for (const Command& command : anteroom::cli::commands()) {
        const std::string name = command.name;
        stream << "  " << name << std::string(10 - name.size(), ' ') << command.summary << '\n';
    }
    stream << "\nanteroom-cli COMMAND without more prints what it takes. Exit status: 0 done, 1 input "
              "refused, a\ncase does not hold or the result could not be written, 2 usage.\n";
}

bool asksForHelp(int argc, char* argv[]) {
    for (int i = 2; i < argc && std::string_view(argv[i]) != "--"; ++i)
        if (std::string_view(argv[i]) == "--help" || std::string_view(argv[i]) == "-h")
            return true;
    return false;
}

QtMessageHandler otherMessages = nullptr;

/// Without a session of its own (from cron, in a container) Qt says at each start which folder it takes for
/// sockets. There are none here, and the line would stand among the problems.
void leaveOutRuntimeFolder(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (!message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set")))
        otherMessages(type, context, message);
}

/// Fontconfig keeps what it finds out about fonts. An account without a home of its own (a service, a
/// container) has no folder for that, and it complains of each folder of fonts; here it gets one for the time
/// being.
class FontCache {
public:
    FontCache() {
        const QString usual = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
        if (QDir().mkpath(usual) && QFileInfo(usual).isWritable())
            return;
        m_instead.emplace();
        if (m_instead->isValid())
            qputenv("XDG_CACHE_HOME", QFile::encodeName(m_instead->path()));
    }

private:
    std::optional<QTemporaryDir> m_instead;
};

/// A result that a full disk or a closed pipe swallowed is not done: who reads the exit status must know.
int finish(Exit exit) {
    if (std::cout) // else the command met the failure itself, and has left its reason in errno
        errno = 0;
    if (std::cout.flush())
        return static_cast<int>(exit);
    std::cerr << "anteroom-cli: what was to be printed could not be written"
              << (errno != 0 ? std::string(": ") + std::strerror(errno) : std::string()) << '\n';
    return static_cast<int>(exit == Exit::Done ? Exit::Refused : exit);
}

} // namespace

int main(int argc, char* argv[]) {
    ::umask(077); // what is written may be about a patient
    anteroom::memory::keepToItself();
    anteroom::memory::overwriteWhatIsFreed();

    const std::string name = argc > 1 ? argv[1] : "";
    if (name == "--help" || name == "-h" || name == "help") {
        printUsage(std::cout);
        return finish(Exit::Done);
    }
    if (name == "--version") {
        std::cout << "anteroom-cli " ANTEROOM_VERSION "\n";
        return finish(Exit::Done);
    }
    const auto& all = anteroom::cli::commands();
    const auto command =
        std::find_if(all.begin(), all.end(), [&](const Command& c) { return name == c.name; });
    if (command == all.end()) {
        if (!name.empty())
            std::cerr << "anteroom-cli: there is no command `" << name << "`\n";
        printUsage(std::cerr);
        return static_cast<int>(Exit::Usage);
    }

    if (asksForHelp(argc, argv)) {
        std::cout << anteroom::cli::usageOf(*command);
        return finish(Exit::Done);
    }

    otherMessages = qInstallMessageHandler(leaveOutRuntimeFolder);
    // Fonts and pictures need a QGuiApplication; no display is needed for them.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::optional<FontCache> fontCache;
    std::optional<QGuiApplication> gui;
    std::optional<QCoreApplication> plain;
    if (command->needsFonts) {
        fontCache.emplace();
        gui.emplace(argc, argv);
    } else {
        plain.emplace(argc, argv);
    }
    // Where files lie follows the program's name.
    QCoreApplication::setApplicationName(QStringLiteral("anteroom"));
    const QStringList arguments = QCoreApplication::arguments().mid(2);
    return finish(command->run(arguments, {std::cout, std::cerr}));
}
