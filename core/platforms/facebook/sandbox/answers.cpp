// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/sandbox/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace carillon::sandbox::facebook {

using namespace Qt::StringLiterals;

namespace {

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

GraphError missingPermission(const QString &scopes)
{
    return {.code = 200, .message = u"(#200) This call requires %1 and a role on the page"_s.arg(scopes)};
}

HttpReply failureAsked(int status, const QString &code)
{
    if (code == "retriable"_L1 || code == "not_retriable"_L1)
        return uploadFailure(status, u"ProcessingFailedError"_s, u"Request processing failed"_s,
                             code == "retriable"_L1);
    return failure(graph::errorAsked(status, code));
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
