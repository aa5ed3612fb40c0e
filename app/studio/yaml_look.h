// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qsci/qscilexeryaml.h>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// YAML in the colours of the theme: keys in the accent, comments muted, marks of blocks and numbers strong.
class YamlLook : public QsciLexerYAML {
    Q_OBJECT
public:
    explicit YamlLook(QObject* parent);

    /// Colours and font as the theme has them now.
    void follow(const theme::Theme& theme);
    static QFont fontFor(const theme::Theme& theme);

    const char* keywords(int set) const override;
};

} // namespace anteroom::studio
