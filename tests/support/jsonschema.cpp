// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jsonschema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

QString faultIn(const QJsonValue &value, const QJsonObject &schema, const QString &where, const QDir &folder);

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == "integer"_L1)
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    return (type == "number"_L1 && value.isDouble()) || (type == "string"_L1 && value.isString())
        || (type == "boolean"_L1 && value.isBool()) || (type == "null"_L1 && value.isNull())
        || (type == "object"_L1 && value.isObject()) || (type == "array"_L1 && value.isArray());
}

QString typeFault(const QJsonValue &value, const QJsonValue &type, const QString &where)
{
    const auto types = type.isArray() ? type.toArray() : QJsonArray{type};
    const bool fits = std::any_of(types.begin(), types.end(),
                                  [&](const QJsonValue &one) { return isOfType(value, one.toString()); });
    return fits ? QString{} : where + u": has another type"_s;
}

QString membersFault(const QJsonObject &object, const QJsonObject &schema, const QString &where, const QDir &folder)
{
    for (const auto &name : schema["required"_L1].toArray()) {
        if (!object.contains(name.toString()))
            return u"%1.%2: is missing"_s.arg(where, name.toString());
    }
    const auto properties = schema["properties"_L1].toObject();
    const auto others = schema["additionalProperties"_L1];
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto at = u"%1.%2"_s.arg(where, member.key());
        const bool known = properties.contains(member.key());
        if (!known && others.isBool() && !others.toBool())
            return at + u": is not in the schema"_s;
        const auto &rule = known ? properties[member.key()] : others;
        if (!rule.isObject())
            continue;
        if (const auto fault = faultIn(member.value(), rule.toObject(), at, folder); !fault.isEmpty())
            return fault;
    }
    return {};
}

QString anyFault(const QJsonValue &value, const QJsonArray &choices, const QString &where, const QDir &folder)
{
    QStringList faults;
    for (const auto &choice : choices) {
        const auto fault = faultIn(value, choice.toObject(), where, folder);
        if (fault.isEmpty())
            return {};
        faults += fault;
    }
    return faults.join(u" / "_s);
}

QJsonObject readSchema(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject{};
}

QString faultIn(const QJsonValue &value, const QJsonObject &schema, const QString &where, const QDir &folder)
{
    static const QStringList known{u"$schema"_s,
                                   u"title"_s,
                                   u"description"_s,
                                   u"type"_s,
                                   u"required"_s,
                                   u"properties"_s,
                                   u"additionalProperties"_s,
                                   u"items"_s,
                                   u"enum"_s,
                                   u"anyOf"_s,
                                   u"$ref"_s};
    if (schema.isEmpty())
        return where + u": its schema is absent or empty"_s;
    for (const auto &word : schema.keys()) {
        if (!known.contains(word))
            return u"%1: the schema says %2, which is not checked here"_s.arg(where, word);
    }
    if (schema.contains("$ref"_L1)) {
        const auto path = folder.filePath(schema["$ref"_L1].toString());
        if (const auto fault = faultIn(value, readSchema(path), where, folder); !fault.isEmpty())
            return fault;
    }
    if (schema.contains("type"_L1)) {
        if (const auto fault = typeFault(value, schema["type"_L1], where); !fault.isEmpty())
            return fault;
    }
    if (schema.contains("enum"_L1) && !schema["enum"_L1].toArray().contains(value))
        return where + u": is none of the words allowed"_s;
    if (schema.contains("anyOf"_L1)) {
        if (const auto fault = anyFault(value, schema["anyOf"_L1].toArray(), where, folder); !fault.isEmpty())
            return fault;
    }
    if (value.isObject()) {
        if (const auto fault = membersFault(value.toObject(), schema, where, folder); !fault.isEmpty())
            return fault;
    }
    const auto items = value.toArray();
    for (qsizetype at = 0; schema.contains("items"_L1) && at < items.size(); ++at) {
        const auto fault = faultIn(items[at], schema["items"_L1].toObject(), u"%1[%2]"_s.arg(where).arg(at), folder);
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

}  // namespace

QString schemaFault(const QJsonValue &value, const QString &schema)
{
    return faultIn(value, readSchema(schema), u"$"_s, QFileInfo{schema}.dir());
}

}  // namespace carillon::test
