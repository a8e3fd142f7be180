// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/x/openapi.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == "object"_L1)
        return value.isObject();
    if (type == "array"_L1)
        return value.isArray();
    if (type == "string"_L1)
        return value.isString();
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "integer"_L1)
        return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
    return type != "number"_L1 || value.isDouble();
}

QString rangeFault(double size, const QJsonObject &schema, const QString &least, const QString &most, const QString &at)
{
    if (schema.contains(least) && size < schema[least].toDouble())
        return u"%1: less than %2"_s.arg(at, least);
    if (schema.contains(most) && size > schema[most].toDouble())
        return u"%1: more than %2"_s.arg(at, most);
    return {};
}

}  // namespace

QString OpenApi::templateOf(const QString &path) const
{
    const auto paths = m_document["paths"_L1].toObject();
    const auto wanted = path.split(u'/');
    QString fitting;
    for (const auto &known : paths.keys()) {
        const auto segments = known.split(u'/');
        bool fits = segments.size() == wanted.size();
        for (qsizetype at = 0; fits && at < segments.size(); ++at)
            fits = segments[at].startsWith(u'{') || segments[at] == wanted[at];
        if (fits && (fitting.isEmpty() || !known.contains(u'{')))
            fitting = known;
    }
    return fitting;
}

QJsonObject OpenApi::operation(const QString &path, const QString &method) const
{
    return m_document["paths"_L1][templateOf(path)][method.toLower()].toObject();
}

QStringList OpenApi::contentTypes(const QString &path, const QString &method) const
{
    return operation(path, method)["requestBody"_L1]["content"_L1].toObject().keys();
}

QString OpenApi::bodyFault(const QString &path, const QString &method, const QJsonValue &body) const
{
    const auto content = operation(path, method)["requestBody"_L1]["content"_L1]["application/json"_L1];
    if (!content.isObject())
        return u"%1 %2 takes no JSON"_s.arg(method, path);
    return fault(body, content["schema"_L1].toObject(), u"$"_s);
}

QString OpenApi::answerFault(const QString &path, const QString &method, int status, const QJsonValue &body) const
{
    const auto answer = operation(path, method)["responses"_L1][QString::number(status)];
    if (!answer.isObject())
        return u"%1 %2 does not answer %3"_s.arg(method, path).arg(status);
    return fault(body, answer["content"_L1]["application/json"_L1]["schema"_L1].toObject(), u"$"_s);
}

QString OpenApi::queryFault(const QString &path, const QString &method, const QString &query) const
{
    const auto parameters = operation(path, method)["parameters"_L1].toArray();
    const QUrlQuery items{query};
    for (const auto &[name, value] : items.queryItems()) {
        const bool isKnown = std::any_of(parameters.begin(), parameters.end(), [&](const QJsonValue &entry) {
            return resolved(entry.toObject())["name"_L1].toString() == name;
        });
        if (!isKnown)
            return u"%1 %2 has no parameter %3"_s.arg(method, path, name);
    }
    return {};
}

QJsonObject OpenApi::resolved(const QJsonObject &schema) const
{
    const auto reference = schema["$ref"_L1].toString();
    if (reference.isEmpty())
        return schema;
    QJsonValue target = m_document;
    for (const auto &step : reference.mid(2).split(u'/'))
        target = target[step];
    return resolved(target.toObject());
}

QString OpenApi::objectFault(const QJsonObject &value, const QJsonObject &schema, const QString &at) const
{
    const auto properties = schema["properties"_L1].toObject();
    for (const auto &name : schema["required"_L1].toArray()) {
        if (!value.contains(name.toString()))
            return u"%1: lacks %2"_s.arg(at, name.toString());
    }
    for (auto member = value.begin(); member != value.end(); ++member) {
        const auto place = at + u'.' + member.key();
        if (!properties.contains(member.key())) {
            if (schema["additionalProperties"_L1].isBool() && !schema["additionalProperties"_L1].toBool())
                return place + u": is not known"_s;
            continue;
        }
        if (const auto found = fault(member.value(), properties[member.key()].toObject(), place); !found.isEmpty())
            return found;
    }
    return {};
}

QString OpenApi::fault(const QJsonValue &value, const QJsonObject &given, const QString &at) const
{
    const auto schema = resolved(given);
    const auto type = schema["type"_L1].toString();
    if (!type.isEmpty() && !hasType(value, type))
        return u"%1: is no %2"_s.arg(at, type);
    if (schema.contains("enum"_L1) && !schema["enum"_L1].toArray().contains(value))
        return at + u": is not one of those allowed"_s;
    if (value.isObject())
        return objectFault(value.toObject(), schema, at);
    if (value.isArray()) {
        const auto list = value.toArray();
        for (const auto &entry : list) {
            if (const auto found = fault(entry, schema["items"_L1].toObject(), at + u"[]"_s); !found.isEmpty())
                return found;
        }
        return rangeFault(double(list.size()), schema, u"minItems"_s, u"maxItems"_s, at);
    }
    if (value.isString()) {
        const auto text = value.toString();
        const QRegularExpression pattern{schema["pattern"_L1].toString()};
        if (!pattern.pattern().isEmpty() && !pattern.match(text).hasMatch())
            return at + u": does not have the form of it"_s;
        return rangeFault(double(text.toUcs4().size()), schema, u"minLength"_s, u"maxLength"_s, at);
    }
    return value.isDouble() ? rangeFault(value.toDouble(), schema, u"minimum"_s, u"maximum"_s, at) : QString{};
}

}  // namespace carillon::test
