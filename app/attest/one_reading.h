// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attest/qpdf.h"

#include <string_view>

namespace anteroom::attest {

class Streams;

/// Throws Unreadable where libqpdf reads a file without a complaint, and other programs find other objects in
/// it: in one that says that it is linearized they may begin with another table; of two tables, or of two
/// places in one, they may take the other; they may take an object by its number, whatever its generation;
/// and in a stream of objects they may go by the place that the table names, or by the first of two that have
/// the same number; and they may not take a vertical tab for a blank. A file that was written in one go has
/// none of that.
void requireOneReading(QPDF& pdf, std::string_view bytes, Streams& streams);

} // namespace anteroom::attest
