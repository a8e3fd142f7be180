// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/sandbox/answers.h"

#include <QHash>

namespace carillon::sandbox::linkedin {

using namespace Qt::StringLiterals;

namespace {

QString wordOf(int number)
{
    switch (number) {
    case 65600:
        return u"INVALID_ACCESS_TOKEN"_s;
    case 65601:
        return u"REVOKED_ACCESS_TOKEN"_s;
    case 65602:
        return u"EXPIRED_ACCESS_TOKEN"_s;
    case 100:
        return u"ACCESS_DENIED"_s;
    default:
        return {};
    }
}

}  // namespace

HttpReply failure(int status, const QString &code, const QString &message, int number)
{
    QJsonObject body{{u"status"_s, status}, {u"message"_s, message}};
    if (!code.isEmpty())
        body[u"code"_s] = code;
    if (number > 0)
        body[u"serviceErrorCode"_s] = number;
    return jsonReply(body, status);
}

HttpReply missingField(const QString &path)
{
    return failure(400, u"MISSING_FIELD"_s,
                   u"Field Value validation failed in REQUEST_BODY: %1 is required"_s.arg(path));
}

HttpReply invalidField(const QString &path, const QString &why)
{
    return failure(400, u"INVALID_VALUE_FOR_FIELD"_s,
                   u"Field Value validation failed in REQUEST_BODY: %1: %2"_s.arg(path, why));
}

HttpReply denied(const QString &what)
{
    return failure(403, u"ACCESS_DENIED"_s, u"Not enough permissions to access: %1.20260801"_s.arg(what), 100);
}

HttpReply duplicateOf(const QString &urn)
{
    return failure(422, u"DUPLICATE_POST"_s, u"Content is a duplicate of %1"_s.arg(urn));
}

HttpReply failureAsked(int status, const QString &code)
{
    if (const int number = code.toInt(); number > 0)
        return failure(status, wordOf(number), wordOf(number), number);
    if (code.contains(u' '))
        return failure(status, {}, code);
    if (code == "DUPLICATE_POST"_L1 || (status == 422 && code.isEmpty()))
        return duplicateOf(u"urn:li:share:7100000000000000001"_s);
    if (!code.isEmpty())
        return failure(status, code, u"The sandbox was told to answer %1"_s.arg(code));
    switch (status) {
    case 401:
        return failure(401, u"INVALID_ACCESS_TOKEN"_s, u"Invalid access token"_s, 65600);
    case 403:
        return denied(u"posts.CREATE"_s);
    case 404:
        return failure(404, u"RESOURCE_NOT_FOUND"_s, u"No virtual resource found"_s);
    case 409:
        return failure(409, u"CONFLICT"_s, u"Conflict"_s);
    case 426:
        return failure(426, u"NONEXISTENT_VERSION"_s, u"Requested version 20251101 is not active"_s);
    case 429:
        return failure(429, {}, u"Resource level throttle limit for calls to this resource is reached."_s);
    default:
        return failure(status, {}, u"The sandbox was told to answer so"_s);
    }
}

}  // namespace carillon::sandbox::linkedin
