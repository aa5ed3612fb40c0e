// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <vector>

namespace anteroom::interview {

/// What was measured of a text. A layout asks for the same heights again and again, of every card of a page
/// and every line of a long list, and Qt shapes the text each time; here it is measured once for each width
/// and font.
class TextSizes {
public:
    /// `most`: of texts, widths and fonts together that are kept.
    explicit TextSizes(std::size_t most = 6) : m_most(most) {}

    template <typename Measure>
    int of(const QString& text, const QFont& font, int width, Measure measure) const {
        for (const Size& known : m_known)
            if (known.width == width && known.text == text && known.font == font)
                return known.size;
        if (m_known.size() == m_most)
            m_known.erase(m_known.begin());
        m_known.push_back({width, measure(), text, font});
        return m_known.back().size;
    }

private:
    struct Size {
        int width, size;
        QString text;
        QFont font;
    };
    std::size_t m_most;
    mutable std::vector<Size> m_known;
};

} // namespace anteroom::interview
