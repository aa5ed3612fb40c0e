// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace anteroom {

/// Why an outside operation (disk, database, cryptography) did not happen, in words a user can act on.
struct Error {
    Error() = default;
    Error(std::string words) : message(std::move(words)) {}
    Error(Message words) : message(words.english()), wording(std::move(words)) {}

    std::string message;
    Message wording{}; ///< of `message`, for a program that says it in another language; may be empty
};

/// A value, or the Error that took its place. For I/O only: a person's mistake in a file is a Diagnostic,
/// a missing answer is the value Unknown, and our own bug is an assertion.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    /// Precondition: ok().
    const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T& operator*() const& { return value(); }
    const T* operator->() const { return &value(); }

    /// Precondition: !ok().
    const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// The Result of an operation that yields nothing.
using Outcome = Result<std::monostate>;
inline Outcome done() { return Outcome(std::monostate{}); }

} // namespace anteroom
