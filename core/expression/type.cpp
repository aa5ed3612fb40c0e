// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/type.h"

#include "core/base/said.h"

namespace anteroom {

namespace {

Type withOptions(TypeKind kind, std::initializer_list<const char*> ids) {
    auto options = std::make_shared<OptionList>();
    for (const char* id : ids) {
        options->push_back(OptionId::parse(id).value());
    }
    Type type;
    type.kind = kind;
    type.options = std::move(options);
    return type;
}

} // namespace

Type Type::yesNo() {
    static const Type type = withOptions(TypeKind::YesNo, {"yes", "no"});
    return type;
}

Type Type::status() {
    static const Type type = withOptions(TypeKind::Status, {"current", "past", "never"});
    return type;
}

const char* describe(TypeKind kind) {
    switch (kind) {
    case TypeKind::YesNo:
        return core::translatable("yes or no");
    case TypeKind::Status:
        return core::translatable("current, past or never");
    case TypeKind::Choice:
        return core::translatable("one of its options");
    case TypeKind::Choices:
        return core::translatable("any of its options");
    case TypeKind::Vocabulary:
        return core::translatable("a text from a vocabulary");
    case TypeKind::Number:
        return core::translatable("a number");
    case TypeKind::Date:
        return core::translatable("a date");
    case TypeKind::Text:
        return core::translatable("a text");
    case TypeKind::Rows:
        return core::translatable("a list of rows");
    }
    return "";
}

} // namespace anteroom
