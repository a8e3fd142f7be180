// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/sandbox/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace carillon::sandbox::facebook {

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

/// Of "id,from{id,name},comments.limit(2)": id, from and comments. The id is always told.
QSet<QString> topNames(const QString &fields)
{
    QSet<QString> names{u"id"_s};
    QString name;
    int depth = 0;
    bool isNamed = false;
    for (const auto letter : fields + u',') {
        if (letter == u'{' || letter == u'(')
            ++depth;
        else if (letter == u'}' || letter == u')')
            --depth;
        if (depth == 0 && letter == u',') {
            names += name.trimmed();
            name.clear();
            isNamed = false;
            continue;
        }
        isNamed = isNamed || letter == u'{' || letter == u'.';
        if (!isNamed)
            name += letter;
    }
    return names;
}

/// What is counted of a post, and whether it is out, is told by name alone; of lists the sum, where that is asked for:
/// nobody stands in them here.
bool isTold(const QString &member, const QString &fields, const QSet<QString> &names)
{
    if (member == "reactions"_L1 || member == "comments"_L1) {
        const QRegularExpression sum{u"\\b%1(\\.\\w+\\([^)]*\\))*\\.summary\\((true|1)\\)"_s.arg(member)};
        return sum.match(fields).hasMatch();
    }
    static const QSet<QString> byNameAlone{u"shares"_s, u"is_published"_s, u"scheduled_publish_time"_s};
    return fields.isEmpty() ? !byNameAlone.contains(member) : names.contains(member);
}

}  // namespace

HttpReply failure(const GraphError &error)
{
    QJsonObject body{{u"message"_s, error.message.isEmpty() ? usualMessage(error.code, error.subcode) : error.message},
                     {u"type"_s, u"OAuthException"_s},
                     {u"fbtrace_id"_s, u"AsandboxTrace"_s}};
    if (error.code != 0)
        body[u"code"_s] = error.code;
    if (error.subcode != 0)
        body[u"error_subcode"_s] = error.subcode;
    if (!error.userMessage.isEmpty())
        body[u"error_user_msg"_s] = error.userMessage;
    if (error.isTransient)
        body[u"is_transient"_s] = true;
    if (!error.where.isEmpty())
        body[u"error_data"_s] = error.where;
    return jsonReply({{u"error"_s, body}}, error.status > 0 ? error.status : usualStatus(error.code));
}

HttpReply uploadFailure(int status, const QString &type, const QString &message, bool retriable)
{
    const QJsonObject said{{u"retriable"_s, retriable}, {u"type"_s, type}, {u"message"_s, message}};
    return jsonReply({{u"debug_info"_s, said}}, status);
}

HttpReply missingParameter(const QString &name)
{
    return failure({.code = 100, .message = u"(#100) The parameter %1 is required"_s.arg(name)});
}

HttpReply noSuchObject(const QString &id)
{
    return failure({.code = 100,
                    .subcode = 33,
                    .message = u"Unsupported request. Object with ID '%1' does not exist, cannot be loaded due to "
                               "missing permissions, or does not support this operation."_s.arg(id)});
}

HttpReply missingPermission(const QString &scopes)
{
    return failure({.code = 200, .message = u"(#200) This call requires %1 and a role on the page"_s.arg(scopes)});
}

HttpReply invalidToken(int subcode, const QString &message)
{
    return failure({.code = 190, .subcode = subcode, .message = message});
}

HttpReply failureAsked(int status, const QString &code)
{
    if (code == "OAuthException"_L1)
        return failure({.status = status});
    if (code == "is_transient"_L1)
        return failure({.code = 99'999, .status = status, .isTransient = true});
    if (code == "retriable"_L1 || code == "not_retriable"_L1)
        return uploadFailure(status, u"ProcessingFailedError"_s, u"Request processing failed"_s,
                             code == "retriable"_L1);
    if (code.contains(u' '))
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

HttpReply onlyAsked(HttpReply reply, const QString &fields)
{
    const auto answer = parseJsonObject(reply.body);
    if (reply.status != 200 || !answer)
        return reply;
    const auto names = topNames(fields);
    const auto part = [&](const QJsonObject &whole) {
        QJsonObject told;
        for (auto member = whole.begin(); member != whole.end(); ++member) {
            if (isTold(member.key(), fields, names))
                told[member.key()] = member.value();
        }
        return told;
    };
    auto told = *answer;
    if (const auto data = told.value("data"_L1); data.isArray()) {
        QJsonArray list;
        for (const auto &whole : data.toArray())
            list += part(whole.toObject());
        told[u"data"_s] = list;
    } else {
        told = part(told);
    }
    reply.body = QJsonDocument{told}.toJson(QJsonDocument::Compact);
    return reply;
}

}  // namespace carillon::sandbox::facebook
