// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/parameters.h"

#include <QJsonDocument>

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

Parameters Parameters::of(const HttpRequest &request)
{
    Parameters parameters;
    auto fields = parseForm(request.query);
    const auto type = request.contentType();
    if (type == "application/x-www-form-urlencoded")
        fields += parseForm(request.body);
    if (type == "multipart/form-data") {
        for (const auto &part : parseMultipart(request).value_or(QList<MultipartPart>{}))
            fields += {part.name, QString::fromUtf8(part.content)};
    }
    for (const auto &[name, value] : fields)
        parameters.values[name] = value;
    if (type == "application/json") {
        const auto json = parseJsonObject(request.body).value_or(QJsonObject{});
        for (auto member = json.begin(); member != json.end(); ++member)
            parameters.values[member.key()] = member.value();
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

bool Parameters::truth(const QString &name) const
{
    const auto word = text(name);
    return word == "true"_L1 || word == "1"_L1;
}

qint64 Parameters::number(const QString &name, qint64 otherwise) const
{
    bool isNumber = false;
    const auto number = text(name).toLongLong(&isNumber);
    return isNumber ? number : otherwise;
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

QString tokenOf(const HttpRequest &request)
{
    const auto header = QString::fromUtf8(request.bearer());
    return header.isEmpty() ? Parameters::of(request).text(u"access_token"_s) : header;
}

}  // namespace carillon::sandbox::threads
