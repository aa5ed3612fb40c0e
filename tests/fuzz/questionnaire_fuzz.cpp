// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"

#include <cstdlib>
#include <string>

using namespace anteroom;

namespace {

// Any hash will do: no input depends on it.
std::string hash(std::string_view bytes) {
    return std::string(64, static_cast<char>('a' + bytes.size() % 6));
}

} // namespace

// Any bytes as a questionnaire that includes itself as a library: it is loaded or there is an error, every
// diagnostic can be rendered, and nothing else happens.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    MemoryFileSource files;
    files.set("questionnaire.yaml", text);
    files.set("library.yaml", text);
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", hash);
    render(loaded.diagnostics, loaded.sources);
    if (loaded.diagnostics.hasErrors() == (loaded.questionnaire != nullptr))
        std::abort();
    return 0;
}
