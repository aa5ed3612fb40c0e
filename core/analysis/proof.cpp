// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/proof.h"

namespace anteroom {

bool isSame(Truth a, Truth b, Reading reading) {
    const auto isShown = [](Truth truth) { return truth == Truth::True || truth == Truth::Unknown; };
    switch (reading) {
    case Reading::Exactly:
        break;
    case Reading::Status:
        return a == b || (!isKnown(a) && !isKnown(b));
    case Reading::ShowWhen:
        return a == b || (isShown(a) && isShown(b));
    case Reading::Settled:
        return a == b || !isKnown(a) || !isKnown(b);
    }
    return a == b;
}

} // namespace anteroom
