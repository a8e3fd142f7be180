// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/sandbox/parameters.h"

#include <QJsonArray>
#include <QSet>

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

namespace {

void put(QJsonObject &into, const QString &name, const QString &value)
{
    const auto bracket = name.indexOf(u'[');
    if (bracket <= 0) {
        into[name] = value;
        return;
    }
    const auto outer = name.left(bracket);
    const auto inner = name.mid(bracket + 1, name.indexOf(u']', bracket) - bracket - 1);
    if (inner.isEmpty()) {
        auto list = into[outer].toArray();
        list += value;
        into[outer] = list;
        return;
    }
    auto object = into[outer].toObject();
    put(object, inner + name.mid(name.indexOf(u']', bracket) + 1), value);
    into[outer] = object;
}

QString asText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

}  // namespace

QJsonObject parametersOf(const HttpRequest &request)
{
    QJsonObject parameters;
    for (const auto &[name, value] : parseForm(request.query))
        put(parameters, name, value);
    const auto type = request.contentType();
    if (type == "application/json") {
        const auto json = parseJsonObject(request.body).value_or(QJsonObject{});
        for (auto member = json.begin(); member != json.end(); ++member)
            parameters[member.key()] = member.value();
    } else if (type == "application/x-www-form-urlencoded") {
        for (const auto &[name, value] : parseForm(request.body))
            put(parameters, name, value);
    } else if (type == "multipart/form-data") {
        for (const auto &part : parseMultipart(request).value_or(QList<MultipartPart>{})) {
            if (part.fileName.isEmpty())
                put(parameters, part.name, QString::fromUtf8(part.content));
        }
    }
    return parameters;
}

QString textOf(const QJsonObject &parameters, QStringView name)
{
    return asText(parameters[name]);
}

bool truthOf(const QJsonObject &parameters, QStringView name, bool otherwise)
{
    const auto value = parameters[name];
    if (value.isUndefined() || value.isNull())
        return otherwise;
    static const QSet<QString> no{u""_s, u"0"_s, u"f"_s, u"false"_s, u"off"_s};
    return !no.contains(asText(value).toLower());
}

QStringList listOf(const QJsonObject &parameters, QStringView name)
{
    QStringList list;
    const auto value = parameters[name];
    if (!value.isArray() && !value.isUndefined() && !value.isNull())
        return {asText(value)};
    for (const auto &item : value.toArray())
        list += asText(item);
    return list;
}

}  // namespace carillon::sandbox::mastodon
