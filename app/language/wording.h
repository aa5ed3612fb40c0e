// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <type_traits>
#include <utility>

namespace anteroom::language {

/// What the program says somewhere: a text that stays as it is, such as a patient's name, or one that is
/// asked for anew, and is then in the language that the program speaks now: [] { return tr("Records"); }.
class Wording {
public:
    Wording() = default;
    Wording(QString fixed) : m_fixed(std::move(fixed)) {}
    template <class Ask>
    requires std::is_invocable_r_v<QString, const Ask&> Wording(Ask ask) : m_ask(std::move(ask)) {}

    QString text() const { return m_ask ? m_ask() : m_fixed; }
    /// It is another text in another language.
    bool isAsked() const { return m_ask != nullptr; }

private:
    QString m_fixed;
    std::function<QString()> m_ask;
};

} // namespace anteroom::language
