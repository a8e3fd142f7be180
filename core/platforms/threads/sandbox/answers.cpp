// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/answers.h"

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

namespace {

int usualStatus(int code)
{
    switch (code) {
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

QString usualMessage(int code)
{
    switch (code) {
    case 1:
    case 2:
        return u"An unexpected error has occurred. Please retry your request later."_s;
    case 4:
        return u"(#4) Application request limit reached"_s;
    case 24:
        return u"The requested resource does not exist"_s;
    case 190:
        return u"Error validating access token"_s;
    default:
        return code == 0 ? u"An error occurred"_s : u"(#%1) The sandbox was told to answer so"_s.arg(code);
    }
}

}  // namespace

HttpReply failure(const ThreadsError &error)
{
    QJsonObject body{{u"message"_s, error.message.isEmpty() ? usualMessage(error.code) : error.message},
                     {u"type"_s, error.type},
                     {u"fbtrace_id"_s, u"AsandboxTrace"_s}};
    if (error.code != 0)
        body[u"code"_s] = error.code;
    if (error.subcode != 0)
        body[u"error_subcode"_s] = error.subcode;
    if (!error.userMessage.isEmpty())
        body[u"error_user_msg"_s] = error.userMessage;
    if (error.isTransient)
        body[u"is_transient"_s] = true;
    return jsonReply({{u"error"_s, body}}, error.status > 0 ? error.status : usualStatus(error.code));
}

HttpReply missingParameter(const QString &name)
{
    return invalid(u"The parameter %1 is required"_s.arg(name));
}

HttpReply invalid(const QString &message)
{
    return failure({.code = 100, .message = message, .type = u"THApiException"_s});
}

HttpReply noSuchObject(const QString &id)
{
    return failure({.code = 100,
                    .subcode = 33,
                    .message = u"Unsupported request. Object with ID '%1' does not exist, cannot be loaded due to "
                               "missing permissions, or does not support this operation"_s.arg(id),
                    .type = u"THApiException"_s});
}

HttpReply noSuchMedia(const QString &id)
{
    return failure({.code = 24, .subcode = 4279009, .userMessage = u"The media with id %1 cannot be found."_s.arg(id)});
}

HttpReply missingPermission(const QString &scope)
{
    return failure({.code = 10, .message = u"(#10) Application does not have permission for this action: "_s + scope});
}

HttpReply invalidToken(int subcode, const QString &message)
{
    return failure({.code = 190, .subcode = subcode, .message = message});
}

HttpReply failureAsked(int status, const QString &code)
{
    if (code == "is_transient"_L1)
        return failure({.code = 99'999, .status = status, .isTransient = true});
    if (code == "THApiException"_L1)
        return failure({.code = 100, .subcode = 33, .status = status, .type = code});
    if (code == "OAuthException"_L1)
        return failure({.status = status});
    if (code.contains(u' ') || code.contains(u'_'))
        return failure({.code = 100, .message = code, .status = status});
    if (!code.isEmpty()) {
        const auto number = code.section(u'/', 0, 0);
        return failure({.code = number.isEmpty() ? 100 : number.toInt(),
                        .subcode = code.section(u'/', 1).toInt(),
                        .status = status});
    }
    const int usual = status == 401 ? 190 : status == 403 ? 200 : status == 429 ? 4 : status >= 500 ? 2 : 100;
    return failure({.code = usual, .subcode = status == 404 ? 33 : 0, .status = status});
}

}  // namespace carillon::sandbox::threads
