// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/sandbox/parameters.h"

#include <QJsonDocument>

#include <algorithm>

namespace carillon::sandbox::graph {

using namespace Qt::StringLiterals;

Parameters Parameters::of(const HttpRequest &request)
{
    Parameters parameters;
    for (const auto &[name, value] : parseForm(request.query))
        parameters.values[name] = value;
    const auto type = request.contentType();
    if (type == "application/json") {
        const auto json = parseJsonObject(request.body).value_or(QJsonObject{});
        for (auto member = json.begin(); member != json.end(); ++member)
            parameters.values[member.key()] = member.value();
    } else if (type == "application/x-www-form-urlencoded") {
        for (const auto &[name, value] : parseForm(request.body))
            parameters.values[name] = value;
    } else if (type == "multipart/form-data") {
        for (const auto &part : parseMultipart(request).value_or(QList<MultipartPart>{})) {
            if (part.fileName.isEmpty())
                parameters.values[part.name] = QString::fromUtf8(part.content);
            else
                parameters.files += part;
        }
    }
    return parameters;
}

QString Parameters::text(const QString &name) const
{
    const auto value = values[name];
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

bool Parameters::truth(const QString &name, bool otherwise) const
{
    if (!has(name))
        return otherwise;
    const auto word = text(name);
    return word == "true"_L1 || word == "1"_L1;
}

std::optional<qint64> Parameters::number(const QString &name) const
{
    bool isNumber = false;
    const auto number = text(name).toLongLong(&isNumber);
    return isNumber ? std::optional{number} : std::nullopt;
}

QJsonArray Parameters::list(const QString &name) const
{
    const auto value = values[name];
    return value.isString() ? QJsonDocument::fromJson(value.toString().toUtf8()).array() : value.toArray();
}

QJsonObject Parameters::object(const QString &name) const
{
    const auto value = values[name];
    return value.isString() ? QJsonDocument::fromJson(value.toString().toUtf8()).object() : value.toObject();
}

const MultipartPart *Parameters::file(const QString &name) const
{
    const auto at
        = std::find_if(files.begin(), files.end(), [&](const MultipartPart &part) { return part.name == name; });
    return at == files.end() ? nullptr : &*at;
}

QString tokenOf(const HttpRequest &request)
{
    const auto header = request.header("authorization");
    for (const QByteArrayView scheme : {"Bearer ", "OAuth "}) {
        if (header.startsWith(scheme))
            return QString::fromUtf8(header.mid(scheme.size()).trimmed());
    }
    const auto inQuery = valueOf(parseForm(request.query), u"access_token");
    return inQuery.isEmpty() ? Parameters::of(request).text(u"access_token"_s) : inQuery;
}

}  // namespace carillon::sandbox::graph
