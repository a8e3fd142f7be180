// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of SimulatedMastodon about statuses.
#include "core/platforms/mastodon/sandbox/parameters.h"
#include "core/platforms/mastodon/sandbox/simulatedmastodon.h"
#include "core/platforms/mastodon/sandbox/textrules.h"
#include "core/platforms/simulatedtext.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

namespace {

HttpReply notFound()
{
    return failure(404, u"Record not found"_s);
}

QString problemWithPoll(const QJsonObject &poll, bool hasMedia, const Settings &settings)
{
    const auto options = listOf(poll, u"options");
    const auto expires = textOf(poll, u"expires_in");
    if (hasMedia)
        return u"Validation failed: Cannot attach a poll to a post with media"_s;
    if (options.size() < 2)
        return u"Validation failed: Options must be more than one item"_s;
    if (options.size() > settings.pollOptions)
        return u"Validation failed: Options can't contain more than %1 items"_s.arg(settings.pollOptions);
    for (const auto &option : options) {
        if (option.trimmed().isEmpty())
            return u"Validation failed: Options can't be blank"_s;
        if (graphemeCount(option) > settings.pollCharacters)
            return u"Validation failed: Options can't be longer than %1 characters each"_s.arg(settings.pollCharacters);
    }
    if (QSet<QString>{options.begin(), options.end()}.size() != options.size())
        return u"Validation failed: Options contains duplicate items"_s;
    if (expires.isEmpty())
        return u"Validation failed: Expires at can't be blank"_s;
    if (expires.toInt() < settings.pollMinSeconds)
        return u"Validation failed: Expires at is too soon"_s;
    if (expires.toInt() > settings.pollMaxSeconds)
        return u"Validation failed: Expires at is too far into the future"_s;
    return {};
}

}  // namespace

QString SimulatedMastodon::problemWithMedia(const Status &status) const
{
    if (status.media.size() > m_settings.maxMediaAttachments)
        return u"Cannot attach more than %1 files"_s.arg(m_settings.maxMediaAttachments);
    QStringList missing;
    bool film = false;
    bool unready = false;
    for (const auto &id : status.media) {
        const auto *attachment = m_media.find(id);
        const bool isFree = attachment && (attachment->statusId.isEmpty() || attachment->statusId == status.id);
        if (!attachment || attachment->user != status.user || !isFree) {
            missing += id;
            continue;
        }
        film = film || attachment->isFilm();
        unready = unready || !attachment->isReady();
    }
    if (!missing.isEmpty())
        return u"Media %1 not found or already attached to another post"_s.arg(missing.join(u", "_s));
    if (film && status.media.size() > 1)
        return u"Cannot attach a video to a post that already contains images"_s;
    if (unready)
        return u"Cannot attach files that have not finished processing. Try again in a moment!"_s;
    return {};
}

QString SimulatedMastodon::problemWith(const Status &status, bool mayBeBlank) const
{
    if (const auto problem = problemWithMedia(status); !problem.isEmpty())
        return problem;
    if (status.text.trimmed().isEmpty() && status.media.isEmpty() && !mayBeBlank)
        return u"Validation failed: Text can't be blank"_s;
    if (statusLength(status.spoiler + status.text, m_settings.charactersPerUrl) > m_settings.maxCharacters)
        return u"Validation failed: Text character limit of %1 exceeded"_s.arg(m_settings.maxCharacters);
    static const QSet<QString> visibilities{u"public"_s, u"unlisted"_s, u"private"_s, u"direct"_s};
    if (!visibilities.contains(status.visibility))
        return u"Validation failed: Visibility is not included in the list"_s;
    if (!status.poll.isEmpty())
        return problemWithPoll(status.poll, !status.media.isEmpty(), m_settings);
    return {};
}

QJsonObject SimulatedMastodon::pollFrom(const QJsonObject &parameters) const
{
    return m_settings.pollsUnknown ? QJsonObject{} : parameters["poll"_L1].toObject();
}

std::variant<Status, HttpReply> SimulatedMastodon::statusFrom(const Call &call) const
{
    const bool ignored = m_settings.formBodyIgnored && call.request.contentType() != "application/json";
    const auto parameters = ignored ? QJsonObject{} : call.parameters;
    static const QRegularExpression language{u"^[a-z]{2,3}(-[A-Za-z]{2,4})?$"_s};
    const auto tongue = textOf(parameters, u"language");
    Status status{.id = {},
                  .user = call.grant.user,
                  .text = textOf(parameters, u"status"),
                  .spoiler = textOf(parameters, u"spoiler_text"),
                  .visibility = textOf(parameters, u"visibility"),
                  .language = language.match(tongue).hasMatch() ? tongue : QString{},
                  .sensitive = truthOf(parameters, u"sensitive", false),
                  .inReplyTo = textOf(parameters, u"in_reply_to_id"),
                  .media = listOf(parameters, u"media_ids"),
                  .poll = pollFrom(parameters),
                  .application = call.grant.application,
                  .website = call.grant.website,
                  .idempotencyKey = m_settings.ignoreIdempotencyKey
                      ? QString{}
                      : QString::fromUtf8(call.request.header("idempotency-key")),
                  .createdAt = call.now};
    if (status.visibility.isEmpty())
        status.visibility = u"public"_s;
    if (m_settings.visibilityLowered && status.visibility == "public"_L1)
        status.visibility = u"unlisted"_s;
    status.sensitive = status.sensitive || !status.spoiler.isEmpty();
    const auto *parent = m_statuses.find(status.inReplyTo);
    if (!status.inReplyTo.isEmpty() && (!parent || !m_statuses.isVisible(*parent, call.grant.user)))
        return failure(404, u"The post you are trying to reply to does not appear to exist."_s);
    return status;
}

HttpReply SimulatedMastodon::postStatus(Call &call)
{
    const auto room = m_newStatuses.peek(call.grant.user, 1, call.now);
    call.reading = tighter(call.reading, room);
    if (room && room->refused)
        return failure(429, u"Too many requests"_s);
    auto made = statusFrom(call);
    if (const auto *refusal = std::get_if<HttpReply>(&made))
        return *refusal;
    auto &status = std::get<Status>(made);
    if (!status.idempotencyKey.isEmpty()) {
        if (const auto first = m_statuses.idOfKey(status.user, status.idempotencyKey)) {
            const auto *known = m_statuses.find(*first);
            return known ? jsonReply(m_statuses.toJson(*known, call.origin)) : notFound();
        }
    }
    if (const auto problem = problemWith(status, m_settings.formBodyIgnored); !problem.isEmpty())
        return failure(422, problem);
    if (auto scheduled = schedule(call, status))
        return *std::move(scheduled);
    limited(call, m_newStatuses, status.user);
    if (!status.poll.isEmpty())
        status.poll[u"id"_s] = m_statuses.nextId();
    status.id = m_statuses.nextId();
    m_statuses.add(status);
    return jsonReply(m_statuses.toJson(status, call.origin));
}

HttpReply SimulatedMastodon::status(Call &call)
{
    const auto *status = m_statuses.find(call.id);
    if (!status || !m_statuses.isVisible(*status, call.grant.user))
        return notFound();
    return jsonReply(m_statuses.toJson(*status, call.origin));
}

/// Several by id, since 4.3: at most 20, those that cannot be seen left out. The version decides, as it does there.
HttpReply SimulatedMastodon::statuses(Call &call)
{
    const auto version = m_settings.version.split(u'.');
    const int major = version.value(0).toInt();
    if (major < 4 || (major == 4 && version.value(1).toInt() < 3))
        return notFound();
    QJsonArray found;
    for (const auto &id : listOf(call.parameters, u"id").mid(0, 20)) {
        const auto *status = m_statuses.find(id);
        if (status && m_statuses.isVisible(*status, call.grant.user))
            found += m_statuses.toJson(*status, call.origin);
    }
    return {.contentType = "application/json; charset=utf-8",
            .body = QJsonDocument{found}.toJson(QJsonDocument::Compact)};
}

HttpReply SimulatedMastodon::statusSource(Call &call)
{
    const auto *status = m_statuses.find(call.id);
    if (!status || !m_statuses.isVisible(*status, call.grant.user))
        return notFound();
    return jsonReply({{u"id"_s, status->id}, {u"text"_s, status->text}, {u"spoiler_text"_s, status->spoiler}});
}

/// What is not named becomes empty, media too; nobody sees an edit that changes nothing.
HttpReply SimulatedMastodon::editStatus(Call &call)
{
    const auto room = m_newStatuses.peek(call.grant.user, 1, call.now);
    call.reading = tighter(call.reading, room);
    if (room && room->refused)
        return failure(429, u"Too many requests"_s);
    const auto *known = m_statuses.find(call.id);
    if (!known || known->user != call.grant.user)
        return notFound();
    auto edited = *known;
    edited.text = textOf(call.parameters, u"status");
    edited.spoiler = textOf(call.parameters, u"spoiler_text");
    edited.sensitive = truthOf(call.parameters, u"sensitive", false) || !edited.spoiler.isEmpty();
    edited.media = listOf(call.parameters, u"media_ids");
    edited.poll = pollFrom(call.parameters);
    if (!edited.poll.isEmpty())
        edited.poll[u"id"_s] = known->poll.isEmpty() ? QJsonValue{m_statuses.nextId()} : known->poll["id"_L1];
    if (const auto language = textOf(call.parameters, u"language"); !language.isEmpty())
        edited.language = language;
    if (const auto problem = problemWith(edited, false); !problem.isEmpty())
        return failure(422, problem);
    limited(call, m_newStatuses, call.grant.user);
    const bool differs = edited.text != known->text || edited.spoiler != known->spoiler
        || edited.sensitive != known->sensitive || edited.media != known->media || edited.language != known->language
        || edited.poll != known->poll;
    if (differs) {
        edited.editedAt = call.now;
        m_statuses.edit(edited);
    }
    return jsonReply(m_statuses.toJson(edited, call.origin));
}

HttpReply SimulatedMastodon::deleteStatus(Call &call)
{
    if (limited(call, m_deletes, call.grant.user))
        return failure(429, u"Too many requests"_s);
    const auto *status = m_statuses.find(call.id);
    if (!status || status->user != call.grant.user)
        return notFound();
    auto json = m_statuses.toJson(*status, call.origin);
    json[u"text"_s] = status->text;
    m_statuses.remove(call.id);
    return jsonReply(json);
}

}  // namespace carillon::sandbox::mastodon
