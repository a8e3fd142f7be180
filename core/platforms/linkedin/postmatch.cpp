// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/postmatch.h"

#include "core/platforms/linkedin/linkedinbody.h"
#include "core/platforms/linkedin/linkedintext.h"

#include <QJsonDocument>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Clocks differ, and a post may carry the moment in which its request began.
constexpr auto tolerance = 2min;

QJsonObject bodyOf(const Step &step)
{
    return QJsonDocument::fromJson(step.payload["body"_L1].toString().toUtf8()).object();
}

/// Milliseconds since 1970, as LinkedIn tells them.
std::optional<Instant> instantIn(const QJsonObject &element, QLatin1StringView member)
{
    const auto told = element[member].toVariant().toLongLong();
    return told > 0 ? std::optional{Instant{std::chrono::milliseconds{told}}} : std::nullopt;
}

/// True unless both tell and differ.
bool mayAgree(const QJsonObject &one, const QJsonObject &other, QLatin1StringView kind, QLatin1StringView member)
{
    const auto mine = one[kind][member].toString();
    const auto theirs = other[kind][member].toString();
    return mine.isEmpty() || theirs.isEmpty() || mine == theirs;
}

}  // namespace

SoughtPost soughtBy(const Step &step, Instant intendedAt)
{
    const auto body = bodyOf(step);
    SoughtPost sought;
    sought.text = plainText(body["commentary"_L1].toString()).simplified();
    sought.content = body["content"_L1].toObject();
    sought.media = mediaIn(sought.content);
    for (const auto &urn : step.payload["known"_L1].toArray())
        sought.known += urn.toString();
    // LinkedIn's own time before the create, when it told one: then no wrong clock here can hide the post.
    const auto since = QDateTime::fromString(step.payload["since"_L1].toString(), Qt::ISODateWithMs);
    sought.notBefore = (since.isValid() ? toInstant(since) : intendedAt) - tolerance;
    return sought;
}

bool isOlder(const QJsonObject &element, const SoughtPost &sought)
{
    auto changed = instantIn(element, "lastModifiedAt"_L1);
    if (!changed)
        changed = instantIn(element, "createdAt"_L1);
    return changed && *changed < sought.notBefore;
}

bool isSought(const QJsonObject &element, const SoughtPost &sought)
{
    auto made = instantIn(element, "publishedAt"_L1);
    if (!made)
        made = instantIn(element, "createdAt"_L1);
    const bool isNew = !sought.known.contains(element["id"_L1].toString()) && (!made || *made >= sought.notBefore);
    const auto content = element["content"_L1].toObject();
    return isNew && plainText(element["commentary"_L1].toString()).simplified() == sought.text
        && mediaIn(content) == sought.media && mayAgree(sought.content, content, "article"_L1, "source"_L1)
        && mayAgree(sought.content, content, "poll"_L1, "question"_L1);
}

QString commentIn(const QJsonArray &elements, const QString &actor, const Step &step)
{
    const auto text = bodyOf(step)["message"_L1]["text"_L1].toString().simplified();
    for (const auto &value : elements) {
        const auto comment = value.toObject();
        if (comment["actor"_L1].toString() == actor && comment["message"_L1]["text"_L1].toString().simplified() == text)
            return commentId(comment);
    }
    return {};
}

QString commentId(const QJsonObject &comment)
{
    for (const auto member : {"$URN"_L1, "commentUrn"_L1, "id"_L1}) {
        if (const auto id = comment[member].toVariant().toString(); !id.isEmpty())
            return id;
    }
    return {};
}

}  // namespace carillon::linkedin
