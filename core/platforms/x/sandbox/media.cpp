// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/sandbox/media.h"

#include "core/platforms/simulatedtext.h"
#include "core/platforms/x/sandbox/mediarules.h"
#include "core/platforms/x/sandbox/problems.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"x"_s;
constexpr int mostSegments = 1000;
constexpr qint64 mostTotal = 17'179'869'184;
constexpr int mostAlt = 1000;

}  // namespace

QString Upload::key() const
{
    const auto kind = category == "tweet_video"_L1 ? u"7_"_s : category == "tweet_gif"_L1 ? u"16_"_s : u"3_"_s;
    return kind + id;
}

std::optional<HttpReply> MediaShelf::refuseContent(const QByteArray &content, const QString &category) const
{
    if (category == "subtitles"_L1)
        return isSubtitles(content) ? std::nullopt
                                    : std::optional{invalidRequest(u"The file is no SRT."_s, u"media"_s)};
    const auto type = QString::fromLatin1(sniffMediaType(content));
    if (content.isEmpty() || type.isEmpty())
        return invalidRequest(u"media type unrecognized."_s, u"media"_s);
    if (category == "tweet_image"_L1 && content.size() > m_settings.maxImageBytes)
        return problem(413, u"Payload Too Large"_s, u"File size exceeds %1 bytes."_s.arg(m_settings.maxImageBytes));
    const bool isStill = category == "tweet_image"_L1 && type.startsWith("image/"_L1);
    if (!isStill && categoryOf(type) != category)
        return invalidRequest(u"The media type %1 does not match the category %2."_s.arg(type, category),
                              u"media_category"_s);
    return {};
}

void MediaShelf::becomeWhole(Upload &upload, const QByteArray &content, std::optional<int> polls)
{
    upload.blob = m_host.storeBlob(content);
    const bool isText = upload.category == "subtitles"_L1;
    upload.type = isText ? u"text/srt"_s : QString::fromLatin1(sniffMediaType(content));
    upload.total = content.size();
    upload.segments.clear();
    const bool isQuick = isText || upload.category == "tweet_image"_L1;
    upload.pollsLeft = isText ? 0 : polls.value_or(std::max(m_settings.mediaPolls, isQuick ? 0 : 1));
    upload.fails = m_settings.mediaFail;
    upload.until = m_host.clock().now() + std::chrono::seconds{m_settings.mediaSeconds};
    m_host.journal(platform,
                   {{u"do"_s, u"media"_s},
                    {u"id"_s, upload.id},
                    {u"user"_s, upload.user},
                    {u"category"_s, upload.category},
                    {u"type"_s, upload.type},
                    {u"total"_s, upload.total},
                    {u"blob"_s, QString::fromLatin1(upload.blob)},
                    {u"until"_s, qint64{upload.until.time_since_epoch().count()}}});
}

HttpReply MediaShelf::upload(const HttpRequest &request, const QString &user, const QString &id,
                             std::optional<int> polls)
{
    QByteArray content;
    QString category;
    if (request.contentType() == "application/json") {
        const auto body = parseJsonObject(request.body).value_or(QJsonObject{});
        if (const auto stranger = unknownIn(body, {u"media"_s, u"media_category"_s, u"additional_owners"_s});
            !stranger.isEmpty())
            return unknownMember(stranger);
        content = QByteArray::fromBase64(body["media"_L1].toString().toLatin1());
        category = body["media_category"_L1].toString();
    } else {
        const auto parts = parseMultipart(request);
        if (!parts)
            return invalidRequest(u"The body is no multipart/form-data."_s);
        for (const auto &part : *parts) {
            if (part.name == "media"_L1)
                content = part.content;
            else if (part.name == "media_category"_L1)
                category = QString::fromUtf8(part.content);
            else if (part.name != "additional_owners"_L1)
                return unknownMember(part.name);
        }
    }
    if (!categories().contains(category))
        return invalidRequest(u"The `media_category` is missing or unknown."_s, u"media_category"_s);
    if (auto refusal = refuseContent(content, category))
        return *refusal;
    auto &made = m_uploads[id];
    made = Upload{.id = id, .user = user, .category = category};
    becomeWhole(made, content, polls);
    return jsonReply({{u"data"_s, toJson(made)}});
}

HttpReply MediaShelf::initialize(const HttpRequest &request, const QString &user, const QString &id)
{
    const auto body = request.contentType() == "application/json" ? parseJsonObject(request.body) : std::nullopt;
    if (!body)
        return invalidRequest(u"The body is no JSON object."_s);
    const QSet<QString> known{u"media_type"_s, u"media_category"_s, u"total_bytes"_s, u"additional_owners"_s,
                              u"shared"_s};
    if (const auto stranger = unknownIn(*body, known); !stranger.isEmpty())
        return unknownMember(stranger);
    const auto total = body->value("total_bytes"_L1);
    const auto type = body->value("media_type"_L1).toString();
    const auto category = body->value("media_category"_L1).toString();
    if (!types().contains(type))
        return invalidRequest(u"The `media_type` query parameter value [%1] is not valid."_s.arg(type),
                              u"media_type"_s);
    if (!categories().contains(category) || categoryOf(type) != category)
        return invalidRequest(u"The `media_category` [%1] is not valid for this type."_s.arg(category),
                              u"media_category"_s);
    if (!total.isDouble() || total.toInteger() <= 0 || total.toInteger() > mostTotal)
        return invalidRequest(u"The `total_bytes` is not valid."_s, u"total_bytes"_s);
    Upload begun{.id = id, .user = user, .category = category, .type = type, .total = total.toInteger()};
    begun.until = m_host.clock().now() + std::chrono::seconds{m_settings.mediaSeconds};
    m_uploads.insert(id, begun);
    m_host.journal(platform,
                   {{u"do"_s, u"media"_s},
                    {u"id"_s, id},
                    {u"user"_s, user},
                    {u"category"_s, category},
                    {u"type"_s, type},
                    {u"total"_s, begun.total},
                    {u"until"_s, qint64{begun.until.time_since_epoch().count()}}});
    return jsonReply(
        {{u"data"_s,
          QJsonObject{
              {u"id"_s, id}, {u"media_key"_s, begun.key()}, {u"expires_after_secs"_s, m_settings.mediaSeconds}}}});
}

Upload *MediaShelf::mine(const QString &id, const QString &user)
{
    const auto at = m_uploads.find(id);
    const bool isMine = at != m_uploads.end() && at->user == user && m_host.clock().now() < at->until;
    return isMine ? &*at : nullptr;
}

HttpReply MediaShelf::append(const HttpRequest &request, const QString &user, const QString &id)
{
    auto *upload = mine(id, user);
    if (!upload || upload->isWhole())
        return invalidRequest(u"Media ID not found, expired or already finalized."_s, u"id"_s);
    auto read = segmentIn(request);
    if (const auto *refusal = std::get_if<HttpReply>(&read))
        return *refusal;
    const auto &[index, content] = std::get<Segment>(read);
    if (!index || *index < 0 || *index >= mostSegments)
        return invalidRequest(u"The `segment_index` must be from 0 to 999."_s, u"segment_index"_s);
    if (content.isEmpty())
        return invalidRequest(u"The `media` is missing."_s, u"media"_s);
    if (content.size() > m_settings.maxChunkBytes)
        return problem(413, u"Payload Too Large"_s, u"A segment has at most 5 MB."_s);
    const auto blob = m_host.storeBlob(content);
    upload->segments.insert(*index, blob);  // the same once more is the same
    m_host.journal(
        platform,
        {{u"do"_s, u"segment"_s}, {u"id"_s, id}, {u"index"_s, *index}, {u"blob"_s, QString::fromLatin1(blob)}});
    const auto until = std::chrono::floor<std::chrono::seconds>(upload->until);
    return jsonReply({{u"data"_s, QJsonObject{{u"expires_at"_s, qint64{until.time_since_epoch().count()}}}}});
}

HttpReply MediaShelf::finalize(const QString &user, const QString &id, std::optional<int> polls)
{
    auto *upload = mine(id, user);
    if (!upload)
        return invalidRequest(u"Media ID not found or expired."_s, u"id"_s);
    if (!upload->isWhole()) {  // a second time changes nothing
        QByteArray content;
        int next = 0;
        for (auto at = upload->segments.cbegin(); at != upload->segments.cend(); ++at, ++next) {
            if (at.key() != next)
                return invalidRequest(u"Segment %1 is missing."_s.arg(next));
            content += m_host.blob(at.value());
        }
        if (content.size() != upload->total)
            return invalidRequest(u"Segments do not add up to provided total file size."_s);
        if (auto refusal = refuseContent(content, upload->category))
            return *refusal;
        becomeWhole(*upload, content, polls);
    }
    return jsonReply({{u"data"_s, toJson(*upload)}});
}

HttpReply MediaShelf::status(const HttpRequest &request, const QString &user)
{
    const auto fields = parseForm(request.query);
    for (const auto &[name, value] : fields) {
        if (name != "command"_L1 && name != "media_id"_L1)
            return invalidRequest(u"The query parameter [%1] is not one of [command,media_id]"_s.arg(name), name);
    }
    const auto command = valueOf(fields, u"command");
    if (!command.isEmpty() && command != "STATUS"_L1)
        return invalidRequest(u"The `command` query parameter value [%1] is not one of [STATUS]"_s.arg(command));
    auto *upload = mine(valueOf(fields, u"media_id"), user);
    if (!upload)
        return invalidRequest(u"Media ID not found or expired."_s, u"media_id"_s);
    const auto json = toJson(*upload);
    if (upload->pollsLeft > 0)
        --upload->pollsLeft;
    return jsonReply({{u"data"_s, json}});
}

HttpReply MediaShelf::describe(const HttpRequest &request, const QString &user)
{
    const auto body = request.contentType() == "application/json" ? parseJsonObject(request.body) : std::nullopt;
    if (!body)
        return invalidRequest(u"The body is no JSON object."_s);
    if (const auto stranger = unknownIn(*body, {u"id"_s, u"metadata"_s}); !stranger.isEmpty())
        return unknownMember(stranger);
    auto *upload = mine(body->value("id"_L1).toString(), user);
    if (!upload || !upload->isWhole())
        return invalidRequest(u"Media ID not found or expired."_s, u"id"_s);
    const auto alt = body->value("metadata"_L1)["alt_text"_L1]["text"_L1];
    if (!alt.isString() || alt.toString().size() > mostAlt)
        return invalidRequest(u"The alt text must have 1 to 1000 characters."_s, u"metadata"_s);
    upload->alt = alt.toString();
    m_host.journal(platform, {{u"do"_s, u"alt"_s}, {u"id"_s, upload->id}, {u"alt"_s, upload->alt}});
    return jsonReply(
        {{u"data"_s, QJsonObject{{u"id"_s, upload->id}, {u"associated_metadata"_s, body->value("metadata"_L1)}}}});
}

HttpReply MediaShelf::subtitle(const HttpRequest &request, const QString &user)
{
    const auto body = request.contentType() == "application/json" ? parseJsonObject(request.body) : std::nullopt;
    if (!body)
        return invalidRequest(u"The body is no JSON object."_s);
    if (const auto stranger = unknownIn(*body, {u"id"_s, u"media_category"_s, u"subtitles"_s}); !stranger.isEmpty())
        return unknownMember(stranger);
    const auto track = body->value("subtitles"_L1).toObject();
    if (const auto stranger = unknownIn(track, {u"id"_s, u"language_code"_s, u"display_name"_s}); !stranger.isEmpty())
        return unknownMember(stranger);
    if (body->value("media_category"_L1).toString() != "TweetVideo"_L1)
        return invalidRequest(u"The `media_category` is not that of the media."_s, u"media_category"_s);
    auto *film = mine(body->value("id"_L1).toString(), user);
    const auto *file = mine(track["id"_L1].toString(), user);
    const bool areThere = film != nullptr && film->isWhole() && film->category == "tweet_video"_L1 && file != nullptr
        && file->category == "subtitles"_L1;
    if (!areThere)
        return invalidRequest(u"Media ID not found or expired."_s, u"id"_s);
    static const QRegularExpression code{u"^[A-Z]{2}$"_s};
    const auto language = track["language_code"_L1].toString();
    if (!code.match(language).hasMatch())
        return invalidRequest(u"The `language_code` does not match ^[A-Z]{2}$."_s, u"language_code"_s);
    if (track["display_name"_L1].toString().isEmpty())
        return invalidRequest(u"The `display_name` is missing."_s, u"display_name"_s);
    film->subtitles.insert(language, file->id);
    m_host.journal(platform,
                   {{u"do"_s, u"subtitles"_s}, {u"id"_s, film->id}, {u"language"_s, language}, {u"file"_s, file->id}});
    return jsonReply(
        {{u"data"_s,
          QJsonObject{
              {u"id"_s, film->id}, {u"media_category"_s, u"TweetVideo"_s}, {u"associated_subtitles"_s, track}}}});
}

const Upload *MediaShelf::find(const QString &id, const QString &user) const
{
    const auto at = m_uploads.constFind(id);
    const bool isMine = at != m_uploads.constEnd() && at->user == user && m_host.clock().now() < at->until;
    return isMine ? &*at : nullptr;
}

const Upload *MediaShelf::any(const QString &id) const
{
    const auto at = m_uploads.constFind(id);
    return at == m_uploads.constEnd() ? nullptr : &*at;
}

QJsonObject MediaShelf::toJson(const Upload &upload) const
{
    QJsonObject json{{u"id"_s, upload.id},
                     {u"media_key"_s, upload.key()},
                     {u"size"_s, upload.total},
                     {u"expires_after_secs"_s, m_settings.mediaSeconds}};
    if (upload.category == "tweet_image"_L1) {
        json[u"image"_s] = QJsonObject{{u"image_type"_s, upload.type}, {u"w"_s, 1}, {u"h"_s, 1}};
        if (upload.isReady())
            return json;
    }
    if (upload.category == "subtitles"_L1)
        return json;
    QJsonObject processing{{u"state"_s, u"succeeded"_s}, {u"progress_percent"_s, 100}};
    if (upload.pollsLeft > 0) {
        processing = {{u"state"_s, u"in_progress"_s}, {u"check_after_secs"_s, 1}, {u"progress_percent"_s, 42}};
    } else if (upload.fails) {
        const QJsonObject error{
            {u"code"_s, 1}, {u"name"_s, u"InvalidMedia"_s}, {u"message"_s, u"Unsupported video format."_s}};
        processing = {{u"state"_s, u"failed"_s}, {u"error"_s, error}};
    }
    json[u"processing_info"_s] = processing;
    return json;
}

void MediaShelf::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    if (what == "media"_L1) {
        m_uploads[id] = Upload{.id = id,
                               .user = event["user"_L1].toString(),
                               .category = event["category"_L1].toString(),
                               .type = event["type"_L1].toString(),
                               .total = event["total"_L1].toInteger(),
                               .blob = event["blob"_L1].toString().toLatin1(),
                               .until = Instant{std::chrono::milliseconds{event["until"_L1].toInteger()}}};
    } else if (what == "segment"_L1) {
        m_uploads[id].segments.insert(event["index"_L1].toInt(), event["blob"_L1].toString().toLatin1());
    } else if (what == "subtitles"_L1) {
        m_uploads[id].subtitles.insert(event["language"_L1].toString(), event["file"_L1].toString());
    } else if (what == "alt"_L1) {
        m_uploads[id].alt = event["alt"_L1].toString();
    }
}

}  // namespace carillon::sandbox::x
