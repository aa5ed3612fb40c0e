// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/missing_display.h"

#include <algorithm>
#include <string_view>

namespace anteroom::desktop {

namespace {

class Displays {
public:
    Displays(const std::vector<std::string>& arguments,
             const std::function<const char*(const char*)>& environment)
        : m_platforms(valueOf(environment, "QT_QPA_PLATFORM")),
          m_hasX11(!valueOf(environment, "DISPLAY").empty()),
          m_hasWayland(!valueOf(environment, "WAYLAND_DISPLAY").empty() ||
                       !valueOf(environment, "WAYLAND_SOCKET").empty()) {
        for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
            // Qt takes its options with one hyphen or two; the last of them holds.
            std::string_view option = arguments[i];
            if (option.starts_with("--"))
                option.remove_prefix(1);
            if (option == "-platform")
                m_platforms = arguments[i + 1];
            m_hasX11 = m_hasX11 || option == "-display";
        }
    }

    std::string missing() const {
        constexpr const char* neither = "neither DISPLAY nor WAYLAND_DISPLAY is set";
        if (m_platforms.empty())
            return m_hasX11 || m_hasWayland ? "" : neither;
        // One after the other is tried: "wayland;xcb". What follows a colon are its own settings.
        std::string why;
        for (std::string_view rest = m_platforms; !rest.empty();) {
            const std::string_view platform = rest.substr(0, rest.find(';'));
            rest.remove_prefix(std::min(platform.size() + 1, rest.size()));
            const std::string one = missingFor(platform.substr(0, platform.find(':')));
            if (one.empty())
                return {};
            why = why.empty() || why == one ? one : neither;
        }
        return why;
    }

private:
    static std::string valueOf(const std::function<const char*(const char*)>& environment, const char* name) {
        const char* value = environment(name);
        return value != nullptr ? value : "";
    }

    std::string missingFor(std::string_view platform) const {
        if (platform == "xcb")
            return m_hasX11 ? "" : "DISPLAY is not set";
        if (platform.starts_with("wayland"))
            return m_hasWayland ? "" : "WAYLAND_DISPLAY is not set";
        return {};
    }

    std::string m_platforms;
    bool m_hasX11;
    bool m_hasWayland;
};

} // namespace

std::string missingDisplay(const std::vector<std::string>& arguments,
                           const std::function<const char*(const char*)>& environment) {
    return Displays(arguments, environment).missing();
}

} // namespace anteroom::desktop
