// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/indent_after.h"

namespace anteroom::studio {

int indentAfter(std::string_view line) {
    const std::size_t end = line.find_last_not_of(" \t\r\n");
    std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string_view::npos)
        return static_cast<int>(
            line.find_first_of("\r\n") == std::string_view::npos ? line.size() : line.find_first_of("\r\n"));
    while (line.substr(begin, 2) == "- ") {
        begin = line.find_first_not_of(' ', begin + 1);
        if (begin == std::string_view::npos)
            return static_cast<int>(line.find('-')) + 2;
    }
    const char last = line[end];
    const bool isChomped = (last == '-' || last == '+') && end > 0;
    const char sign = isChomped ? line[end - 1] : last;
    const bool isBlock = last == ':' || sign == '>' || sign == '|';
    return static_cast<int>(begin) + (isBlock && line[begin] != '#' ? 2 : 0);
}

} // namespace anteroom::studio
