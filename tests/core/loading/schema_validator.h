// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/document/node.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace anteroom::test {

/// As much of JSON Schema draft-07 as our schemas use, over a document of ours: enough to see that the
/// schemas and the loader speak of the same format. Throws nothing; each failure is "path: what".
class SchemaValidator {
public:
    explicit SchemaValidator(QJsonObject schema) : m_root(std::move(schema)) {}

    QStringList failures(Node node) const {
        QStringList failures;
        check(node, m_root, "", failures);
        return failures;
    }

private:
    QJsonObject resolved(const QJsonObject& schema) const {
        const QString ref = schema["$ref"].toString();
        return ref.isEmpty() ? schema : m_root["definitions"].toObject()[ref.section('/', -1)].toObject();
    }

    static QString scalarOf(Node node) {
        return QString::fromUtf8(node.scalar().data(), qsizetype(node.scalar().size()));
    }

    static bool isNumber(Node node) {
        return node.isScalar() && node.isPlain() && parseDecimal(node.scalar());
    }

    static bool hasType(Node node, const QString& type) {
        if (type == "object")
            return node.isMapping();
        if (type == "array")
            return node.isSequence();
        if (type == "number")
            return isNumber(node);
        if (type == "integer")
            return isNumber(node) && !scalarOf(node).contains('.');
        const bool isTruth = node.isPlain() && (node.scalar() == "true" || node.scalar() == "false");
        if (type == "boolean")
            return isTruth;
        return type == "string" && node.isScalar() && !isNumber(node) && !isTruth;
    }

    static std::optional<Node> valueOf(Node node, const QString& key) {
        for (std::uint32_t i = 0; node.isMapping() && i < node.size(); ++i)
            if (scalarOf(node.key(i)) == key)
                return node[i];
        return std::nullopt;
    }

    bool passes(Node node, const QJsonValue& schema) const {
        QStringList failures;
        check(node, schema, "", failures);
        return failures.isEmpty();
    }

    void check(Node node, const QJsonValue& value, const QString& path, QStringList& failures) const {
        if (value.isBool()) {
            if (!value.toBool())
                failures << path + ": does not belong here";
            return;
        }
        const QJsonObject schema = resolved(value.toObject());
        checkScalar(node, schema, path, failures);
        for (const auto& part : schema["allOf"].toArray())
            check(node, part, path, failures);
        if (schema.contains("anyOf")) {
            bool any = false;
            for (const auto& part : schema["anyOf"].toArray())
                any = any || passes(node, part);
            if (!any)
                failures << path + ": is none of the forms";
        }
        if (schema.contains("if"))
            check(node, passes(node, schema["if"]) ? schema.value("then") : schema.value("else"), path,
                  failures);
        if (node.isMapping())
            checkMapping(node, schema, path, failures);
        if (node.isSequence())
            checkSequence(node, schema, path, failures);
    }

    void checkScalar(Node node, const QJsonObject& schema, const QString& path, QStringList& failures) const {
        if (schema.contains("type")) {
            bool any = false;
            const QJsonValue types = schema["type"];
            for (const auto& type : types.isArray() ? types.toArray() : QJsonArray{types})
                any = any || hasType(node, type.toString());
            if (!any)
                failures << path + ": has another type";
        }
        if (!node.isScalar())
            return;
        const QString text = scalarOf(node);
        const auto equals = [&](const QJsonValue& one) {
            if (one.isBool())
                return hasType(node, "boolean") && text == (one.toBool() ? "true" : "false");
            return one.isString()
                       ? one.toString() == text && hasType(node, "string")
                       : one.isDouble() && QString::number(one.toDouble()) == text && hasType(node, "number");
        };
        if (schema.contains("const") && !equals(schema["const"]))
            failures << path + ": is not " + schema["const"].toVariant().toString();
        if (schema.contains("enum")) {
            bool any = false;
            for (const auto& one : schema["enum"].toArray())
                any = any || equals(one);
            if (!any)
                failures << path + ": " + text + " is not one of the words";
        }
        if (schema.contains("pattern") &&
            !QRegularExpression(schema["pattern"].toString()).match(text).hasMatch())
            failures << path + ": " + text + " has another form";
    }

    void checkMapping(Node node, const QJsonObject& schema, const QString& path,
                      QStringList& failures) const {
        const QJsonObject properties = schema["properties"].toObject();
        for (const auto& key : schema["required"].toArray())
            if (!valueOf(node, key.toString()))
                failures << path + ": lacks " + key.toString();
        for (std::uint32_t i = 0; i < node.size(); ++i) {
            const QString key = scalarOf(node.key(i));
            if (schema.contains("propertyNames"))
                check(node.key(i), schema["propertyNames"], path + '/' + key, failures);
            if (properties.contains(key))
                check(node[i], properties[key], path + '/' + key, failures);
            else if (schema.contains("additionalProperties"))
                check(node[i], schema["additionalProperties"], path + '/' + key, failures);
        }
        if (int(node.size()) < schema["minProperties"].toInt(0))
            failures << path + ": is empty";
    }

    void checkSequence(Node node, const QJsonObject& schema, const QString& path,
                       QStringList& failures) const {
        const int size = int(node.size());
        if (size < schema["minItems"].toInt(0) || size > schema["maxItems"].toInt(size))
            failures << path + ": has too few or too many items";
        const QJsonValue items = schema["items"];
        for (std::uint32_t i = 0; schema.contains("items") && i < node.size(); ++i)
            check(node[i], items.isArray() ? items.toArray()[int(i)] : items, path + '/' + QString::number(i),
                  failures);
    }

    QJsonObject m_root;
};

} // namespace anteroom::test
