// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/uploads.h"

#include "core/base/key.h"
#include "core/platforms/youtube/sandbox/apierrors.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"youtube"_s;
constexpr qint64 pieceUnit = 256 * 1024;
constexpr qint64 mostKept = 64 * pieceUnit;  // 16 MiB

/// What a Content-Range says.
struct Range
{
    bool isQuestion = false;
    qint64 from = 0;
    qint64 last = -1;
    qint64 total = -1;
};

std::optional<Range> rangeOf(const HttpRequest &request)
{
    static const QRegularExpression piece{u"^bytes (\\d+)-(\\d+)/(\\d+|\\*)$"_s};
    static const QRegularExpression question{u"^bytes \\*/(\\d+|\\*)$"_s};
    const auto value = QString::fromLatin1(request.header("content-range"));
    const auto totalIn = [](const QString &text) {
        return text == "*"_L1 ? qint64{-1} : text.toLongLong();
    };
    if (const auto match = question.match(value); match.hasMatch())
        return Range{.isQuestion = true, .total = totalIn(match.captured(1))};
    if (const auto match = piece.match(value); match.hasMatch())
        return Range{.from = match.captured(1).toLongLong(),
                     .last = match.captured(2).toLongLong(),
                     .total = totalIn(match.captured(3))};
    return {};
}

HttpReply incomplete(const Session &session)
{
    HttpReply reply{.status = 308, .contentType = "text/plain; charset=utf-8", .body = {}};
    if (session.stored > 0)
        reply.headers += {"Range", "bytes=0-" + QByteArray::number(session.stored - 1)};
    return reply;
}

HttpReply badRange(const QString &why)
{
    return failure(400, u"badRequest"_s, u"Invalid request. "_s + why);
}

}  // namespace

bool isLastPiece(const HttpRequest &request)
{
    if (!request.hasHeader("content-range"))
        return true;
    const auto range = rangeOf(request);
    return range && !range->isQuestion && range->total > 0 && range->last + 1 == range->total;
}

void Uploads::note(const QJsonObject &event)
{
    restore(event);
    m_host.journal(platform, event);
}

QString Uploads::start(Session session)
{
    session.id = newKey() + newKey();
    note({{u"do"_s, u"session"_s},
          {u"id"_s, session.id},
          {u"user"_s, session.user},
          {u"video"_s, session.video},
          {u"parts"_s, QJsonArray::fromStringList(session.parts)},
          {u"mime"_s, QString::fromLatin1(session.mime)},
          {u"total"_s, session.total},
          {u"at"_s, qint64{m_host.clock().now().time_since_epoch().count()}}});
    return session.id;
}

const Session *Uploads::find(const QString &id) const
{
    const auto at = m_sessions.constFind(id);
    if (at == m_sessions.constEnd()
        || m_host.clock().now() > at->startedAt + std::chrono::seconds{m_settings.sessionSeconds})
        return nullptr;
    return &*at;
}

PutOutcome Uploads::put(const QString &id, const HttpRequest &request)
{
    if (find(id) == nullptr)
        return failure(404, u"notFound"_s, u"Upload session not found."_s);
    auto &session = m_sessions[id];
    if (!session.made.isEmpty())
        return Whole{session};
    if (!request.hasHeader("content-range")) {
        if (session.stored > 0 || (session.total >= 0 && request.body.size() != session.total))
            return badRange(u"A whole file was expected."_s);
        return take(session, request.body, true);
    }
    const auto range = rangeOf(request);
    if (!range)
        return badRange(u"The Content-Range cannot be read."_s);
    if (range->total >= 0 && session.total >= 0 && range->total != session.total)
        return badRange(u"The total is another one than at the start."_s);
    if (range->isQuestion)
        return request.body.isEmpty() ? incomplete(session) : badRange(u"A question has no body."_s);
    if (range->last - range->from + 1 != request.body.size())
        return badRange(u"The body has another length than the Content-Range."_s);
    if (range->from != session.stored)
        return badRange(u"The piece does not begin at byte %1."_s.arg(session.stored));
    const bool isLast = range->total >= 0 && range->last + 1 == range->total;
    if (!isLast && request.body.size() % pieceUnit != 0)
        return badRange(u"A piece is a multiple of 256 KiB, but for the last."_s);
    return take(session, request.body, isLast);
}

PutOutcome Uploads::take(Session &session, const QByteArray &piece, bool isLast)
{
    auto kept = piece;
    if (m_settings.partialPieces > 0) {
        --m_settings.partialPieces;
        kept.truncate(piece.size() / 2 / pieceUnit * pieceUnit);
    }
    const bool isSmall = session.total >= 0 && session.total <= mostKept;
    QJsonObject event{{u"do"_s, u"piece"_s}, {u"id"_s, session.id}, {u"bytes"_s, kept.size()}};
    if (isSmall && !kept.isEmpty())
        event[u"blob"_s] = QString::fromLatin1(m_host.storeBlob(kept));
    if (!kept.isEmpty())
        note(event);
    const auto &now = m_sessions[session.id];
    if (isLast && kept.size() == piece.size())
        return Whole{now};
    return incomplete(now);
}

void Uploads::finish(const QString &id, const QString &video)
{
    note({{u"do"_s, u"finished"_s}, {u"id"_s, id}, {u"made"_s, video}});
}

QByteArray Uploads::contentOf(const Session &session) const
{
    QByteArray content;
    for (const auto &key : session.blobs)
        content += m_host.blob(key);
    return content.size() == session.stored ? content : QByteArray{};
}

void Uploads::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    if (what == "session"_L1) {
        m_sessions.insert(id,
                          {.id = id,
                           .user = event["user"_L1].toString(),
                           .video = event["video"_L1].toObject(),
                           .parts = event["parts"_L1].toVariant().toStringList(),
                           .mime = event["mime"_L1].toString().toLatin1(),
                           .total = event["total"_L1].toInteger(),
                           .startedAt = Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}}});
    } else if (what == "piece"_L1 && m_sessions.contains(id)) {
        auto &session = m_sessions[id];
        session.stored += event["bytes"_L1].toInteger();
        if (event.contains("blob"_L1))
            session.blobs += event["blob"_L1].toString().toLatin1();
    } else if (what == "finished"_L1 && m_sessions.contains(id)) {
        m_sessions[id].made = event["made"_L1].toString();
    }
}

}  // namespace carillon::sandbox::youtube
