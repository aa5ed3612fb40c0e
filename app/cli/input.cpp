// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace anteroom::cli {

Input::Input(const QString& path)
    : m_file(path == QLatin1String("-") ? STDIN_FILENO
                                        : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC)),
      m_error(m_file < 0 ? errno : 0) {}

Input::~Input() {
    if (m_file > STDIN_FILENO)
        ::close(m_file);
}

std::ptrdiff_t Input::read(char* to, std::size_t size) {
    ssize_t count = 0;
    do
        count = ::read(m_file, to, size);
    while (count < 0 && errno == EINTR);
    m_error = count < 0 ? errno : 0;
    return count;
}

} // namespace anteroom::cli
