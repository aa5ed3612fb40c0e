// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

namespace anteroom::desktop {

/// What somebody has open, or nothing. It lies apart from whoever holds it: what a program gives back is
/// overwritten, and what an optional held in itself stays in its owner's memory, short names among it.
template <typename T>
class Apart {
public:
    Apart& operator=(const T& value) {
        m_value = std::make_unique<T>(value);
        return *this;
    }
    void reset() { m_value.reset(); }
    /// It is empty then. Precondition: it is not.
    T take() {
        T taken = std::move(*m_value);
        m_value.reset();
        return taken;
    }

    explicit operator bool() const { return m_value != nullptr; }
    T& operator*() { return *m_value; }
    const T& operator*() const { return *m_value; }
    T* operator->() { return m_value.get(); }
    const T* operator->() const { return m_value.get(); }

private:
    std::unique_ptr<T> m_value;
};

} // namespace anteroom::desktop
