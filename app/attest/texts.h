// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace anteroom::attest {

/// What stands in the way, in the language that the program speaks where it is said.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::attest::Texts)
};

} // namespace anteroom::attest
