// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadsmatch.h"

#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphtime.h"
#include "core/platforms/threads/threadspost.h"
#include "core/platforms/threads/threadstext.h"

#include <QDateTime>
#include <QJsonArray>

namespace carillon::threads {

using namespace Qt::StringLiterals;
using graphapi::idIn;

namespace {

QString typeOf(const FrozenPost &post, const Piece &piece)
{
    if (piece.part > 0 || post.media.isEmpty())
        return u"TEXT_POST"_s;
    if (isCarousel(post))
        return u"CAROUSEL_ALBUM"_s;
    return isFilm(post.media.first()) ? u"VIDEO"_s : u"IMAGE"_s;
}

/// The first #tag of a text becomes its topic, and may come back without its sign.
QString comparable(const QString &text)
{
    auto plain = normalized(text).simplified();
    return plain.remove(u'#');
}

}  // namespace

SoughtPost soughtBy(const FrozenPost &post, const Step &step, Instant intendedAt)
{
    const auto piece = piecesOf(post).value(step.payload["piece"_L1].toInt());
    const auto told = QDateTime::fromString(step.payload["since"_L1].toString(), Qt::ISODateWithMs);
    SoughtPost sought{.text = comparable(piece.text),
                      .type = typeOf(post, piece),
                      .replyTo = step.payload["reply_to"_L1].toString(),
                      .known = {},
                      .notBefore = told.isValid() ? toInstant(told) - lookBack : intendedAt - lookBackByOurClock};
    for (const auto &id : step.payload["known"_L1].toArray())
        sought.known += idIn(id);
    return sought;
}

bool isSought(const QJsonObject &entry, const SoughtPost &sought)
{
    if (sought.known.contains(idIn(entry["id"_L1])))
        return false;
    const auto madeAt = graphapi::graphTime(entry["timestamp"_L1].toString());
    if (madeAt && *madeAt < sought.notBefore)
        return false;
    const auto type = entry["media_type"_L1].toString();
    if (!type.isEmpty() && type != sought.type)
        return false;
    const auto answered = idIn(entry["replied_to"_L1]["id"_L1]);
    if (!answered.isEmpty() && answered != sought.replyTo)
        return false;
    return comparable(entry["text"_L1].toString()) == sought.text;
}

}  // namespace carillon::threads
