// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinacts.h"

#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedinbody.h"
#include "core/platforms/linkedin/linkedinsentences.h"
#include "core/platforms/livepieces.h"

#include <QJsonDocument>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;

namespace {

QJsonObject bodyOf(const LivePiece &piece)
{
    return QJsonDocument::fromJson(piece.payload["body"_L1].toString().toUtf8()).object();
}

/// A comment that is live stays as it is.
bool changesComment(const FrozenPost &post, const LivePiece &piece)
{
    return piece.kind == StepKind::FirstComment
        && bodyOf(piece)["message"_L1]["text"_L1].toString() != post.firstComment;
}

}  // namespace

NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal)
{
    QList<ActCall> calls;
    for (const auto &piece : post.live) {
        if (post.purpose == Purpose::Edit && changesComment(post, piece))
            return Error{ErrorKind::Content,
                         LinkedInSentences::tr("A first comment that is live on LinkedIn cannot be changed from here. "
                                               "Leave it as it was, or change it on LinkedIn itself.")};
        const auto urn = piece.result["id"_L1].toString();
        if (piece.kind != StepKind::Publish || urn.isEmpty())
            continue;
        ActCall call{.part = piece.part, .payload = {{u"id"_s, urn}}};
        if (post.purpose == Purpose::Edit)
            call.payload["card"_L1] = bodyOf(piece)["content"_L1].toObject().contains("article"_L1);
        calls += call;
    }
    return post.purpose == Purpose::Delete ? nextDeletion(calls, journal, costOfAct())
                                           : nextEdition(calls, journal, costOfAct());
}

Cost costOfAct()
{
    return Cost{}.with(LimitUnit::Calls, 1);
}

HttpRequest deleteRequest(const FrozenAccount &account, const QString &urn, const QString &token)
{
    auto request = restRequest(HttpMethod::Delete, account, u"posts/"_s + encoded(urn), {}, token);
    request.headers += HttpHeader{"X-RestLi-Method", "DELETE"};
    return request;
}

HttpRequest editRequest(const FrozenPost &post, const Step &step, const QString &token)
{
    const auto urn = step.payload["id"_L1].toString();
    auto request = restRequest(HttpMethod::Post, post.account, u"posts/"_s + encoded(urn), {}, token);
    request.headers += HttpHeader{"X-RestLi-Method", "PARTIAL_UPDATE"};
    request.body = HttpBody::bytes(editBody(post, step.payload["card"_L1].toBool()), "application/json");
    return request;
}

}  // namespace carillon::linkedin
