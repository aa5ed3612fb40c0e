// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/child.h"

#include "tests/benchmarks/in_child.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sched.h>
#include <spawn.h>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace anteroom::bench {

namespace {

/// Removed at the end. The log and the settings of the person who measures are none of ours.
const std::string& home() {
    struct Folder {
        std::string path = (std::filesystem::temp_directory_path() / "anteroom-bench-XXXXXX").string();
        Folder() {
            if (mkdtemp(path.data()) == nullptr)
                std::abort();
        }
        ~Folder() {
            std::error_code ignored;
            std::filesystem::remove_all(path, ignored);
        }
        Folder(const Folder&) = delete;
        Folder& operator=(const Folder&) = delete;
    };
    static const Folder folder;
    return folder.path;
}

/// What this process has of it, without a screen and with `folder` as the home.
std::vector<std::string> environmentIn(const std::string& folder) {
    const std::vector<std::pair<std::string, std::string>> ours{
        {"QT_QPA_PLATFORM", "offscreen"},
        {"QT_LOGGING_RULES", "default.warning=false"}, // what the offscreen platform cannot do
        {"XDG_CONFIG_HOME", folder},
        {"XDG_DATA_HOME", folder},
        {"XDG_STATE_HOME", folder},
        {"XDG_RUNTIME_DIR", folder}};
    std::vector<std::string> all;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text = *entry;
        const auto isThis = [&](const auto& one) { return text.starts_with(one.first + '='); };
        if (std::none_of(ours.begin(), ours.end(), isThis))
            all.emplace_back(text);
    }
    for (const auto& [name, value] : ours)
        all.push_back(name + '=' + value);
    return all;
}

/// As the C library takes them. `texts` outlives it.
std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// -1 where it could not be started. No fork(): it copies the page tables of this process, whose size, of a
/// hundred thousand records for example, would count for the start of whatever is measured.
pid_t started(const std::string& program, const std::vector<std::string>& arguments, int output,
              const std::string& folder) {
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment = environmentIn(folder);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    pid_t pid = -1;
    const int error = posix_spawn(&pid, program.c_str(), &actions, nullptr, pointersTo(words).data(),
                                  pointersTo(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? pid : -1;
}

/// What this process starts meanwhile uses so many cores; all of them where it is 0.
class Cores {
public:
    explicit Cores(unsigned count) {
        sched_getaffinity(0, sizeof m_before, &m_before);
        if (count == 0)
            return;
        cpu_set_t cores;
        CPU_ZERO(&cores);
        for (unsigned core = 0; core < count; ++core)
            CPU_SET(core, &cores);
        sched_setaffinity(0, sizeof cores, &cores);
    }
    ~Cores() { sched_setaffinity(0, sizeof m_before, &m_before); }
    Cores(const Cores&) = delete;
    Cores& operator=(const Cores&) = delete;

private:
    cpu_set_t m_before;
};

std::string besideThisProgram(const char* name) {
    return (std::filesystem::path(thisProgram()).parent_path() / name).string();
}

} // namespace

Child::Child(const std::string& program, const std::vector<std::string>& arguments,
             const std::string& homeFolder) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return;
    m_pid = started(program, arguments, ends[1], homeFolder.empty() ? home() : homeFolder);
    close(ends[1]);
    m_output = fdopen(ends[0], "r");
}

Child::~Child() {
    if (m_output)
        std::fclose(m_output);
    if (m_pid > 0) {
        kill(m_pid, SIGKILL);
        waitpid(m_pid, nullptr, 0);
    }
}

std::optional<std::string> Child::line() {
    if (!m_output)
        return {};
    std::string text;
    for (int c = std::fgetc(m_output); c != EOF; c = std::fgetc(m_output)) {
        if (c == '\n')
            return text;
        text += static_cast<char>(c);
    }
    return {};
}

double Child::number() { return std::strtod(line().value_or("0").c_str(), nullptr); }

Ended ran(const std::string& program, const std::vector<std::string>& arguments, unsigned cores) {
    const std::string& folder = home();
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const Cores few(cores);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t pid = started(program, arguments, nowhere, folder);
    int status = 0;
    rusage used{};
    const bool hasEnded = pid > 0 && wait4(pid, &status, 0, &used) == pid;
    const auto took = std::chrono::steady_clock::now() - begin;
    close(nowhere);
    if (!hasEnded || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return {};
    return {std::chrono::duration<double, std::micro>(took).count(),
            static_cast<double>(used.ru_maxrss) / 1024};
}

double peakMiBOf(const std::string& program, const std::vector<std::string>& arguments) {
    std::vector<std::string> all{inChild, "peak-memory", program};
    all.insert(all.end(), arguments.begin(), arguments.end());
    Child child(thisProgram(), all);
    const double peak = child.number();
    child.line(); // there is none: it has a home folder of its own to remove before it ends
    return peak;
}

std::string thisProgram() { return std::filesystem::read_symlink("/proc/self/exe").string(); }

std::string ownWindow() { return besideThisProgram("anteroom-own-window"); }
std::string bareWindow() { return besideThisProgram("anteroom-bare-window"); }
std::string commandLineProgram() { return besideThisProgram("anteroom-cli"); }

} // namespace anteroom::bench
