// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/child.h"

#include "tests/benchmarks/in_child.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

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

/// In the child. Does not return.
[[noreturn]] void become(const std::string& program, const std::vector<char*>& words, int output,
                         const std::string& folder) {
    dup2(output, STDOUT_FILENO);
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    setenv("QT_LOGGING_RULES", "default.warning=false", 1); // what the offscreen platform cannot do
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        setenv(name, folder.c_str(), 1);
    execv(program.c_str(), words.data());
    _exit(127);
}

std::vector<char*> wordsOf(const std::string& program, const std::vector<std::string>& arguments) {
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    return words;
}

void useCores(unsigned count) {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    for (unsigned core = 0; core < count; ++core)
        CPU_SET(core, &cores);
    sched_setaffinity(0, sizeof cores, &cores);
}

std::string besideThisProgram(const char* name) {
    return (std::filesystem::path(thisProgram()).parent_path() / name).string();
}

} // namespace

Child::Child(const std::string& program, const std::vector<std::string>& arguments,
             const std::string& homeFolder) {
    int ends[2];
    if (pipe(ends) != 0)
        return;
    const std::vector<char*> words = wordsOf(program, arguments);
    const std::string& folder = homeFolder.empty() ? home() : homeFolder;
    m_pid = fork();
    if (m_pid == 0) {
        close(ends[0]);
        become(program, words, ends[1], folder);
    }
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
    const std::vector<char*> words = wordsOf(program, arguments);
    const std::string& folder = home();
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t pid = fork();
    if (pid == 0) {
        if (cores > 0)
            useCores(cores);
        become(program, words, nowhere, folder);
    }
    int status = 0;
    rusage used{};
    const bool hasEnded = wait4(pid, &status, 0, &used) == pid;
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
    return Child(thisProgram(), all).number();
}

std::string thisProgram() { return std::filesystem::read_symlink("/proc/self/exe").string(); }

std::string ownWindow() { return besideThisProgram("anteroom-own-window"); }
std::string bareWindow() { return besideThisProgram("anteroom-bare-window"); }
std::string commandLineProgram() { return besideThisProgram("anteroom-cli"); }

} // namespace anteroom::bench
