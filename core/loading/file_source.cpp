// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/file_source.h"

#include "core/base/said.h"

#include <algorithm>
#include <vector>

namespace anteroom {

Result<std::string> MemoryFileSource::read(const std::string& path) {
    const auto found = m_files.find(path);
    if (found == m_files.end())
        return Error{core::said("there is no file of this name")};
    return found->second;
}

std::string withoutPath(const std::string& why, const std::string& path) {
    return why.starts_with(path + ": ") ? why.substr(path.size() + 2) : why;
}

std::string resolvePath(std::string_view from, std::string_view relative) {
    const std::string_view folder = from.substr(0, from.rfind('/') + 1);
    const bool isAbsolute = relative.starts_with('/') || folder.starts_with('/');
    const std::string joined =
        relative.starts_with('/') ? std::string(relative) : std::string(folder) + std::string(relative);

    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= joined.size();) {
        const std::size_t end = std::min(joined.find('/', begin), joined.size());
        const std::string part = joined.substr(begin, end - begin);
        begin = end + 1;
        if (part.empty() || part == ".")
            continue;
        const bool goesUp = part == "..";
        if (goesUp && !parts.empty() && parts.back() != "..")
            parts.pop_back();
        else if (!goesUp || !isAbsolute)
            parts.push_back(part);
    }

    std::string path = isAbsolute ? "/" : "";
    for (std::size_t i = 0; i < parts.size(); ++i)
        path += (i > 0 ? "/" : "") + parts[i];
    return path;
}

} // namespace anteroom
