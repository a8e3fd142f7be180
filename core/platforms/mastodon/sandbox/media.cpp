// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/sandbox/media.h"

#include "core/platforms/mastodon/sandbox/parameters.h"
#include "core/platforms/simulatedtext.h"

#include <algorithm>

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"mastodon"_s;

HttpReply notFound()
{
    return failure(404, u"Record not found"_s);
}

}  // namespace

HttpReply failure(int status, const QString &sentence)
{
    return jsonReply({{u"error"_s, sentence}}, status);
}

QString MediaShelf::problemWith(const QByteArray &content, const QString &mime) const
{
    if (content.isEmpty())
        return u"Validation failed: File can't be blank"_s;
    if (mime.isEmpty())
        return u"Validation failed: File content type is invalid, File is invalid"_s;
    const auto largest = mime.startsWith("image/"_L1) ? m_settings.maxImageBytes : m_settings.maxVideoBytes;
    if (content.size() > largest)
        return u"Validation failed: File file size must be less than %1 MB"_s.arg(largest / 1'048'576);
    return {};
}

HttpReply MediaShelf::upload(const HttpRequest &request, const QString &user, const QString &id,
                             std::optional<int> polls)
{
    const auto parts = parseMultipart(request).value_or(QList<MultipartPart>{});
    const auto file = std::find_if(parts.begin(), parts.end(), [](const auto &part) { return part.name == "file"_L1; });
    if (file == parts.end())
        return failure(422, u"Validation failed: File can't be blank"_s);
    const auto parameters = parametersOf(request);
    Attachment attachment{.id = id,
                          .user = user,
                          .blob = {},
                          .mime = QString::fromLatin1(sniffMediaType(file->content)),
                          .description = textOf(parameters, u"description"),
                          .focus = textOf(parameters, u"focus"),
                          .fails = m_settings.mediaFail};
    if (const auto problem = problemWith(file->content, attachment.mime); !problem.isEmpty())
        return failure(422, problem);
    if (attachment.description.size() > m_settings.descriptionLimit)
        return failure(422,
                       u"Validation failed: Description is too long (maximum is %1 characters)"_s.arg(
                           m_settings.descriptionLimit));
    attachment.blob = m_host.storeBlob(file->content);
    attachment.pollsLeft = polls.value_or(std::max(m_settings.mediaPolls, attachment.isFilm() ? 1 : 0));
    m_attachments.insert(id, attachment);
    m_host.journal(platform,
                   {{u"do"_s, u"media"_s},
                    {u"id"_s, id},
                    {u"user"_s, user},
                    {u"blob"_s, QString::fromLatin1(attachment.blob)},
                    {u"mime"_s, attachment.mime},
                    {u"description"_s, attachment.description}});
    const bool ready = attachment.pollsLeft == 0 && !attachment.fails;
    return jsonReply(toJson(attachment, request.origin()), ready ? 200 : 202);
}

Attachment *MediaShelf::unattached(const QString &id, const QString &user)
{
    const auto at = m_attachments.find(id);
    return at != m_attachments.end() && at->user == user && at->statusId.isEmpty() ? &*at : nullptr;
}

HttpReply MediaShelf::look(const QString &id, const QString &user, const QString &origin)
{
    auto *attachment = unattached(id, user);
    if (!attachment)
        return notFound();
    if (attachment->pollsLeft > 0) {
        const auto json = toJson(*attachment, origin);
        --attachment->pollsLeft;
        return jsonReply(json, 206);
    }
    if (attachment->fails)
        return failure(422, u"Error processing thumbnail for uploaded media"_s);
    return jsonReply(toJson(*attachment, origin));
}

HttpReply MediaShelf::update(const QString &id, const QString &user, const QJsonObject &parameters,
                             const QString &origin)
{
    auto *attachment = unattached(id, user);
    if (!attachment)
        return notFound();
    if (parameters.contains("description"_L1))
        attachment->description = textOf(parameters, u"description");
    if (parameters.contains("focus"_L1))
        attachment->focus = textOf(parameters, u"focus");
    m_host.journal(platform,
                   {{u"do"_s, u"media_update"_s}, {u"id"_s, id}, {u"description"_s, attachment->description}});
    return jsonReply(toJson(*attachment, origin));
}

const Attachment *MediaShelf::find(const QString &id) const
{
    const auto at = m_attachments.constFind(id);
    return at == m_attachments.constEnd() ? nullptr : &*at;
}

void MediaShelf::attach(const QString &id, const QString &statusId)
{
    const auto at = m_attachments.find(id);
    if (at != m_attachments.end())
        at->statusId = statusId;
}

QJsonObject MediaShelf::toJson(const Attachment &attachment, const QString &origin) const
{
    const auto url = u"%1/_sandbox/blobs/%2"_s.arg(origin, QString::fromLatin1(attachment.blob));
    const bool ready = attachment.isReady();
    auto type = attachment.mime.section(u'/', 0, 0);
    if (!ready)
        type = u"unknown"_s;
    return {{u"id"_s, attachment.id},
            {u"type"_s, type},
            {u"url"_s, ready ? QJsonValue{url} : QJsonValue{QJsonValue::Null}},
            {u"preview_url"_s, ready ? QJsonValue{url} : QJsonValue{QJsonValue::Null}},
            {u"remote_url"_s, QJsonValue::Null},
            {u"text_url"_s, QJsonValue::Null},
            {u"meta"_s, QJsonObject{}},
            {u"description"_s,
             attachment.description.isEmpty() ? QJsonValue{QJsonValue::Null} : QJsonValue{attachment.description}},
            {u"blurhash"_s, QJsonValue::Null}};
}

void MediaShelf::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    if (what == "media"_L1) {
        m_attachments.insert(id,
                             {.id = id,
                              .user = event["user"_L1].toString(),
                              .blob = event["blob"_L1].toString().toLatin1(),
                              .mime = event["mime"_L1].toString(),
                              .description = event["description"_L1].toString()});
    } else if (what == "media_update"_L1) {
        m_attachments[id].description = event["description"_L1].toString();
    }
}

void MediaShelf::clear()
{
    m_attachments.clear();
}

}  // namespace carillon::sandbox::mastodon
