// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.h"

#include "core/net/netsentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

QByteArray toVerb(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return "GET";
    case HttpMethod::Post:
        return "POST";
    case HttpMethod::Put:
        return "PUT";
    case HttpMethod::Patch:
        return "PATCH";
    case HttpMethod::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

Result<QJsonDocument> HttpReply::json() const
{
    QJsonParseError problem;
    auto document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{
            ErrorKind::Unknown,
            NetSentences::tr("The answer with status %1 is not JSON: %2.").arg(status).arg(problem.errorString())};
    return document;
}

Result<QJsonObject> HttpReply::jsonObject() const
{
    const auto document = json();
    if (!document)
        return document.error();
    if (!document->isObject())
        return Error{ErrorKind::Unknown,
                     NetSentences::tr("The answer with status %1 is not a JSON object.").arg(status)};
    return document->object();
}

}  // namespace carillon
