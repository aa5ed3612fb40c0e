// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whatever the bytes: parsing ends, and gives a tree all of whose places lie in the text, or a problem, or
// both.
#include "core/base/text.h"
#include "core/document/parse.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

using namespace anteroom;

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void checkSpan(SourceSpan span, std::size_t size) { require(span.begin <= span.end && span.end <= size); }

void walk(Node node, const SourceText& source) {
    const std::size_t size = source.text().size();
    checkSpan(node.span(), size);
    const std::string_view scalar = node.scalar();
    require(!firstInvalidUtf8(scalar) && scalar.find('\0') == std::string_view::npos);
    for (std::uint32_t i = 0; i <= scalar.size() && i < 64; ++i) {
        checkSpan(node.spanWithin(i, static_cast<std::uint32_t>(scalar.size() - i)), size);
        checkSpan(node.spanWithin(i, 0), size);
    }
    std::uint32_t before = node.span().begin;
    const auto visit = [&](Node child) {
        require(before <= child.span().begin && child.span().end <= node.span().end);
        before = child.span().end;
        walk(child, source);
    };
    for (std::uint32_t i = 0; i < node.size(); ++i) {
        if (node.isMapping()) {
            require(node.key(i).isScalar());
            visit(node.key(i));
        }
        visit(node[i]);
    }
}

void check(decltype(&parseYaml) parse, const std::shared_ptr<const SourceText>& source) {
    SourceSet sources;
    const FileIndex file = sources.add(source);
    Diagnostics diagnostics;
    const auto document = parse(source, file, diagnostics, Limits{});
    require(document != nullptr || !diagnostics.empty());
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        require(!diagnostic.message.empty());
        require(diagnostic.span.begin <= source->text().size());
    }
    require(!firstInvalidUtf8(render(diagnostics, sources)));
    if (document) {
        walk(document->root(), *source);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto source = std::make_shared<SourceText>("input", std::string(data, data + size));
    check(&parseYaml, source);
    check(&parseJson, source);
    return 0;
}
