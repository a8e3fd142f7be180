// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/sandbox/answers.h"

namespace carillon::sandbox::graph {

using namespace Qt::StringLiterals;

namespace {

int usualStatus(int code)
{
    switch (code) {
    case 1:
    case 2:
        return 500;
    case 190:
        return 401;
    case 4:
    case 10:
    case 200:
        return 403;
    default:
        return 400;
    }
}

QString usualMessage(int code, int subcode)
{
    switch (subcode) {
    case 463:
        return u"Error validating access token: Session has expired on Sunday, 22-Nov-26 09:00:00 PST."_s;
    case 460:
        return u"Error validating access token: The session has been invalidated because the user changed their "
               "password."_s;
    case 458:
        return u"Error validating access token: The user has not authorized application 1."_s;
    case 1390008:
        return u"We limit how often you can post, comment or do other things in a given amount of time."_s;
    default:
        break;
    }
    switch (code) {
    case 1:
        return u"An unknown error occurred"_s;
    case 2:
        return u"An unexpected error has occurred. Please retry your request later."_s;
    case 4:
        return u"(#4) Application request limit reached"_s;
    case 24:
        return u"The requested resource does not exist"_s;
    case 32:
        return u"(#32) Page request limit reached"_s;
    case 190:
        return u"Invalid OAuth access token - Cannot parse access token"_s;
    case 324:
        return u"(#324) Missing or invalid image file"_s;
    case 506:
        return u"(#506) Duplicate status message"_s;
    default:
        return code == 0 ? u"An error occurred"_s : u"(#%1) The sandbox was told to answer so"_s.arg(code);
    }
}

}  // namespace

HttpReply envelope(const GraphError &error)
{
    QJsonObject body{{u"message"_s, error.message.isEmpty() ? usualMessage(error.code, error.subcode) : error.message},
                     {u"type"_s, error.type},
                     {u"fbtrace_id"_s, u"AsandboxTrace"_s}};
    if (error.code != 0)
        body[u"code"_s] = error.code;
    if (error.subcode != 0)
        body[u"error_subcode"_s] = error.subcode;
    if (!error.userMessage.isEmpty())
        body[u"error_user_msg"_s] = error.userMessage;
    if (error.isTransient)
        body[u"is_transient"_s] = *error.isTransient;
    if (!error.where.isEmpty())
        body[u"error_data"_s] = error.where;
    return jsonReply({{u"error"_s, body}}, error.status > 0 ? error.status : usualStatus(error.code));
}

HttpReply uploadFailure(int status, const QString &type, const QString &message, bool retriable)
{
    const QJsonObject said{{u"retriable"_s, retriable}, {u"type"_s, type}, {u"message"_s, message}};
    return jsonReply({{u"debug_info"_s, said}}, status);
}

std::optional<HttpReply> refuseUpload(const HttpRequest &request, const QStringList &path, const QString &edge)
{
    const bool isUpload = path.size() == 3 && path[0] == edge && request.method == "POST";
    if (isUpload && request.header("authorization").startsWith("OAuth "))
        return {};
    return uploadFailure(isUpload ? 401 : 404, u"NotAuthorizedError"_s, u"The header Authorization: OAuth is needed"_s,
                         false);
}

GraphError missingParameter(const QString &name)
{
    return {.code = 100, .message = u"(#100) The parameter %1 is required"_s.arg(name)};
}

GraphError noSuchObject(const QString &id)
{
    return {.code = 100,
            .subcode = 33,
            .message = u"Unsupported request. Object with ID '%1' does not exist, cannot be loaded due to missing "
                       "permissions, or does not support this operation."_s.arg(id)};
}

GraphError unknownPath(const QString &path)
{
    return {.code = 2500, .message = u"Unknown path components: /%1"_s.arg(path)};
}

GraphError missingScope(const QString &scope)
{
    return {.code = 10, .message = u"(#10) Application does not have permission for this action: "_s + scope};
}

GraphError invalidToken(int subcode, const QString &message)
{
    return {.code = 190, .subcode = subcode, .message = message};
}

GraphError errorAsked(int status, const QString &code)
{
    if (code == "OAuthException"_L1)
        return {.status = status};
    if (code == "is_transient"_L1)
        return {.code = 99'999, .status = status, .isTransient = true};
    if (code.contains(u' '))
        return {.code = 100, .message = code, .status = status};
    if (!code.isEmpty()) {
        const auto number = code.section(u'/', 0, 0);
        return {.code = number.isEmpty() ? 100 : number.toInt(),
                .subcode = code.section(u'/', 1).toInt(),
                .status = status};
    }
    const int usual = status == 401 ? 190 : status == 403 ? 200 : status == 429 ? 4 : status >= 500 ? 2 : 100;
    return {.code = usual, .subcode = status == 404 ? 33 : 0, .status = status};
}

QJsonObject askedOf(const QJsonObject &whole, const QString &id, const QString &fields)
{
    QJsonObject asked{{u"id"_s, id}};
    for (const auto &name : fields.split(u',', Qt::SkipEmptyParts)) {
        if (whole.contains(name))
            asked[name] = whole[name];
    }
    return asked;
}

}  // namespace carillon::sandbox::graph
