// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/schemas.h"

#include <QFile>

// Outside of any namespace, as Q_INIT_RESOURCE wants it.
static void loadSchemas() { Q_INIT_RESOURCE(schemas); }

namespace anteroom::studio {

namespace {

Schema schemaOf(const QString& name) {
    QFile file(QStringLiteral(":/anteroom/schema/") + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    Q_UNUSED(isThere)
    Result<Schema> schema = Schema::fromJson(file.readAll().toStdString());
    Q_ASSERT(schema.ok());
    return std::move(schema).value();
}

} // namespace

Schemas builtInSchemas() {
    loadSchemas();
    return {schemaOf(QStringLiteral("questionnaire.json")), schemaOf(QStringLiteral("library.json")),
            schemaOf(QStringLiteral("cases.json"))};
}

} // namespace anteroom::studio
