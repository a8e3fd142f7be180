// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/sandbox/uploads.h"

#include "core/base/key.h"
#include "core/platforms/linkedin/sandbox/answers.h"
#include "core/platforms/simulatedtext.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::sandbox::linkedin {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"linkedin"_s;

qint64 millisecondsOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

QString placeOf(const QString &urn)
{
    return urn.section(u':', -1);
}

QString unknownMember(const QJsonObject &wanted, const QStringList &known)
{
    for (auto member = wanted.begin(); member != wanted.end(); ++member) {
        if (!known.contains(member.key()))
            return member.key();
    }
    return {};
}

/// What is said about captions: the format, whose they are and in which language.
std::optional<HttpReply> refusalOfCaptions(const QJsonObject &said)
{
    const auto member = unknownMember(
        said,
        {u"format"_s, u"formattedForEasyReader"_s, u"largeText"_s, u"source"_s, u"locale"_s, u"transcriptType"_s});
    if (!member.isEmpty())
        return invalidField(u"/metadata/"_s + member, u"unrecognized field found but not allowed"_s);
    const auto locale = said["locale"_L1].toObject();
    static const QRegularExpression code{u"^[A-Z]{2}$"_s};
    const bool isLocale = code.match(locale["language"_L1].toString()).hasMatch()
        && (!locale.contains("country"_L1) || code.match(locale["country"_L1].toString()).hasMatch())
        && unknownMember(locale, {u"language"_s, u"country"_s, u"variant"_s}).isEmpty();
    if (!isLocale)
        return invalidField(u"/metadata/locale"_s, u"it is no locale"_s);
    if (said["format"_L1].toString() != "SRT"_L1)
        return invalidField(u"/metadata/format"_s, u"it is SRT"_s);
    if (said["transcriptType"_L1].toString() != "CLOSED_CAPTION"_L1)
        return invalidField(u"/metadata/transcriptType"_s, u"it is CLOSED_CAPTION"_s);
    return {};
}

bool isDocument(const QByteArray &content)
{
    return content.startsWith("%PDF-") || content.startsWith("PK\x03\x04") || content.startsWith("\xD0\xCF\x11\xE0");
}

}  // namespace

QString Upload::status() const
{
    if (blob.isEmpty())
        return u"WAITING_UPLOAD"_s;
    if (pollsLeft > 0)
        return u"PROCESSING"_s;
    return fails ? u"PROCESSING_FAILED"_s : u"AVAILABLE"_s;
}

HttpReply Uploads::initialize(const QString &kind, const QJsonObject &wanted, const QString &origin)
{
    const bool isVideo = kind == "video"_L1;
    QStringList known{u"owner"_s, u"mediaLibraryMetadata"_s};
    if (isVideo)
        known += {u"fileSizeBytes"_s, u"uploadCaptions"_s, u"uploadThumbnail"_s};
    if (const auto member = unknownMember(wanted, known); !member.isEmpty())
        return invalidField(u"/initializeUploadRequest/"_s + member, u"unrecognized field found but not allowed"_s);
    const auto bytes = wanted["fileSizeBytes"_L1].toInteger(-1);
    if (isVideo && !wanted["fileSizeBytes"_L1].isDouble())
        return missingField(u"/initializeUploadRequest/fileSizeBytes"_s);
    if (isVideo && (bytes < m_settings.minVideoBytes || bytes > m_settings.maxVideoBytes))
        return invalidField(u"/initializeUploadRequest/fileSizeBytes"_s, u"%1 is out of range"_s.arg(bytes));

    Upload upload{.urn = u"urn:li:%1:C4E%2"_s.arg(kind, newKey()),
                  .kind = kind,
                  .owner = wanted["owner"_L1].toString(),
                  .parts = {},
                  .expiresAt = m_host.clock().now() + std::chrono::seconds{m_settings.uploadSeconds}};
    if (!isVideo)
        upload.parts = {Part{.from = 0, .to = -1}};
    for (qint64 from = 0; isVideo && from < bytes; from += m_settings.partBytes)
        upload.parts += Part{.from = from, .to = std::min(from + m_settings.partBytes, bytes) - 1};
    const auto expires = millisecondsOf(upload.expiresAt);
    QJsonArray parts;
    for (const auto &part : std::as_const(upload.parts))
        parts += QJsonObject{{u"from"_s, part.from}, {u"to"_s, part.to}};
    const QJsonObject event{{u"do"_s, u"upload"_s},
                            {u"urn"_s, upload.urn},
                            {u"kind"_s, kind},
                            {u"owner"_s, upload.owner},
                            {u"parts"_s, parts},
                            {u"expires"_s, expires},
                            {u"captions"_s, wanted["uploadCaptions"_L1].toBool()},
                            {u"fails"_s, m_settings.mediaFail}};
    restore(event);
    m_host.journal(platform, event);

    const auto address = [&](qsizetype number) {
        return u"%1/linkedin/dms-uploads/%2/%3?e=%4"_s.arg(origin, placeOf(upload.urn)).arg(number).arg(expires);
    };
    if (!isVideo)
        return jsonReply(
            {{u"value"_s,
              QJsonObject{{u"uploadUrl"_s, address(0)}, {u"uploadUrlExpiresAt"_s, expires}, {kind, upload.urn}}}});
    QJsonArray instructions;
    for (qsizetype at = 0; at < upload.parts.size(); ++at)
        instructions += QJsonObject{{u"uploadUrl"_s, address(at)},
                                    {u"firstByte"_s, upload.parts[at].from},
                                    {u"lastByte"_s, upload.parts[at].to}};
    QJsonObject value{{u"uploadUrlsExpireAt"_s, expires},
                      {u"video"_s, upload.urn},
                      {u"uploadToken"_s, u"token-"_s + placeOf(upload.urn)},
                      {u"uploadInstructions"_s, instructions}};
    if (wanted["uploadCaptions"_L1].toBool() && m_settings.captionsPlace)
        value[u"captionsUploadUrl"_s]
            = u"%1/linkedin/dms-uploads/%2/captions?e=%3"_s.arg(origin, placeOf(upload.urn)).arg(expires);
    return jsonReply({{u"value"_s, value}});
}

HttpReply Uploads::receive(const HttpRequest &request, const QString &place, int number, bool token,
                           std::optional<int> polls)
{
    const auto at = m_uploads.find(m_urnOfPlace.value(place));
    if (at == m_uploads.end() || number < 0 || number >= at->parts.size())
        return failure(404, u"RESOURCE_NOT_FOUND"_s, u"There is no such upload"_s);
    if (m_host.clock().now() >= at->expiresAt)
        return failure(400, u"EXPIRED_UPLOAD_URL"_s, u"The upload URL has expired"_s);
    const bool isVideo = at->kind == "video"_L1;
    if (!isVideo && !token)
        return failure(401, u"EMPTY_ACCESS_TOKEN"_s, u"Empty oauth2 access token"_s, 65604);
    if (isVideo && token)
        m_host.warned(platform, at->owner,
                      u"A film's bytes are sent with the login, which the documentation leaves out"_s);
    if (isVideo && request.contentType() != "application/octet-stream")
        return failure(415, {}, u"The content type is application/octet-stream"_s);
    auto &part = at->parts[number];
    const auto size = part.to - part.from + 1;
    if (request.body.isEmpty() || (isVideo && request.body.size() != size))
        return failure(400, u"INVALID_CONTENT_LENGTH"_s,
                       u"%1 bytes came where %2 were announced"_s.arg(request.body.size()).arg(size));
    part.blob = m_host.storeBlob(request.body);
    part.etag = QString::fromLatin1(QCryptographicHash::hash(request.body, QCryptographicHash::Md5).toHex());
    m_host.journal(platform,
                   {{u"do"_s, u"part"_s},
                    {u"urn"_s, at->urn},
                    {u"number"_s, number},
                    {u"blob"_s, QString::fromLatin1(part.blob)},
                    {u"etag"_s, part.etag}});
    if (!isVideo)
        complete(*at, polls);
    return {.status = isVideo ? 200 : 201,
            .contentType = {},
            .body = {},
            .headers = {{"ETag", '"' + part.etag.toLatin1() + '"'}}};
}

HttpReply Uploads::receiveCaptions(const HttpRequest &request, const QString &place, bool token)
{
    const auto at = m_uploads.find(m_urnOfPlace.value(place));
    if (at == m_uploads.end() || !at->takesCaptions)
        return failure(404, u"RESOURCE_NOT_FOUND"_s, u"There is no such upload"_s);
    if (m_host.clock().now() >= at->expiresAt)
        return failure(400, u"EXPIRED_UPLOAD_URL"_s, u"The upload URL has expired"_s);
    if (!token)
        return failure(401, u"EMPTY_ACCESS_TOKEN"_s, u"Empty oauth2 access token"_s, 65604);
    const auto parts = parseMultipart(request);
    if (!parts || parts->size() != 2 || parts->first().name != "metadata"_L1 || parts->last().name != "file"_L1)
        return failure(400, {}, u"The parts are metadata and file"_s);
    const auto said = parseJsonObject(parts->first().content);
    if (!said)
        return failure(400, {}, u"The metadata is no JSON"_s);
    if (auto refused = refusalOfCaptions(*said))
        return *refused;
    const auto content = parts->last().content;
    static const QRegularExpression subRip{
        u"^1\\r?\\n\\d\\d+:\\d\\d:\\d\\d,\\d{3} --> \\d\\d+:\\d\\d:\\d\\d,\\d{3}\\r?\\n"_s};
    if (!subRip.match(QString::fromUtf8(content)).hasMatch())
        return failure(400, u"INVALID_FORMAT"_s, u"The captions are not in SRT"_s);
    const auto locale = said->value("locale"_L1).toObject();
    const auto country = locale["country"_L1].toString();
    const QJsonObject event{
        {u"do"_s, u"captions"_s},
        {u"urn"_s, at->urn},
        {u"blob"_s, QString::fromLatin1(m_host.storeBlob(content))},
        {u"locale"_s, locale["language"_L1].toString() + (country.isEmpty() ? QString{} : u'_' + country)}};
    restore(event);
    m_host.journal(platform, event);
    return {.status = 201, .contentType = {}, .body = {}};
}

HttpReply Uploads::finalize(const QJsonObject &wanted, std::optional<int> polls)
{
    const QStringList known{u"video"_s, u"uploadToken"_s, u"uploadedPartIds"_s};
    if (const auto member = unknownMember(wanted, known); !member.isEmpty())
        return invalidField(u"/finalizeUploadRequest/"_s + member, u"unrecognized field found but not allowed"_s);
    for (const auto &member : known) {
        if (!wanted.contains(member))
            return missingField(u"/finalizeUploadRequest/"_s + member);
    }
    const auto at = m_uploads.find(wanted["video"_L1].toString());
    if (at == m_uploads.end() || at->kind != "video"_L1)
        return invalidField(u"/finalizeUploadRequest/video"_s, u"there is no such video"_s);
    if (wanted["uploadToken"_L1].toString() != u"token-"_s + placeOf(at->urn))
        return invalidField(u"/finalizeUploadRequest/uploadToken"_s, u"it is another one's"_s);
    QJsonArray etags;
    for (const auto &part : std::as_const(at->parts))
        etags += part.etag;
    if (etags.contains(QString{}) || wanted["uploadedPartIds"_L1].toArray() != etags)
        return invalidField(u"/finalizeUploadRequest/uploadedPartIds"_s,
                            u"not all parts are there, or not in this order"_s);
    complete(*at, polls);
    return {.status = 200, .contentType = {}, .body = {}};
}

bool Uploads::isReadable(const Upload &upload, const QByteArray &content) const
{
    const auto mime = sniffMediaType(content);
    if (upload.kind == "document"_L1)
        return isDocument(content);
    if (upload.kind == "video"_L1)
        return mime == "video/mp4";
    return mime == "image/jpeg" || mime == "image/png" || mime == "image/gif";
}

void Uploads::complete(Upload &upload, std::optional<int> polls)
{
    QByteArray content;
    for (const auto &part : std::as_const(upload.parts))
        content += m_host.blob(part.blob);
    const QJsonObject event{{u"do"_s, u"complete"_s},
                            {u"urn"_s, upload.urn},
                            {u"blob"_s, QString::fromLatin1(m_host.storeBlob(content))},
                            {u"mime"_s, QString::fromLatin1(sniffMediaType(content))},
                            {u"polls"_s, polls.value_or(m_settings.mediaPolls)},
                            {u"fails"_s, upload.fails || !isReadable(upload, content)}};
    restore(event);
    m_host.journal(platform, event);
}

HttpReply Uploads::look(const QString &urn)
{
    const auto at = m_uploads.find(urn);
    if (at == m_uploads.end())
        return failure(404, u"RESOURCE_NOT_FOUND"_s, u"Could not find entity"_s);
    const auto status = at->status();
    at->pollsLeft = std::max(0, at->pollsLeft - 1);
    QJsonObject json{{u"id"_s, urn}, {u"owner"_s, at->owner}, {u"status"_s, status}};
    if (status == "PROCESSING_FAILED"_L1)
        json[u"processingFailureReason"_s] = u"INVALID_FORMAT"_s;
    return jsonReply(json);
}

const Upload *Uploads::find(const QString &urn) const
{
    const auto at = m_uploads.constFind(urn);
    return at == m_uploads.constEnd() ? nullptr : &*at;
}

std::optional<HttpReply> Uploads::refusalOf(const QString &urn)
{
    const auto at = m_uploads.find(urn);
    if (at == m_uploads.end())
        return failure(400, u"INVALID_URN_ID"_s, u"%1 does not exist"_s.arg(urn));
    const auto status = at->status();
    at->pollsLeft = std::max(0, at->pollsLeft - 1);
    if (status == "PROCESSING_FAILED"_L1)
        return failure(400, u"MEDIA_ASSET_PROCESSING_FAILED"_s, u"Media asset %1 failed processing"_s.arg(urn));
    if (status != "AVAILABLE"_L1)
        return failure(400, u"MEDIA_ASSET_WAITING_UPLOAD"_s, u"Media asset %1 is %2"_s.arg(urn, status));
    return {};
}

void Uploads::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto urn = event["urn"_L1].toString();
    if (what == "upload"_L1) {
        Upload upload{.urn = urn,
                      .kind = event["kind"_L1].toString(),
                      .owner = event["owner"_L1].toString(),
                      .parts = {},
                      .expiresAt = Instant{std::chrono::milliseconds{event["expires"_L1].toInteger()}},
                      .fails = event["fails"_L1].toBool()};
        upload.takesCaptions = event["captions"_L1].toBool();
        for (const auto &part : event["parts"_L1].toArray())
            upload.parts += Part{.from = part["from"_L1].toInteger(), .to = part["to"_L1].toInteger()};
        m_uploads.insert(urn, upload);
        m_urnOfPlace.insert(placeOf(urn), urn);
    } else if (what == "part"_L1 && m_uploads.contains(urn)) {
        auto &part = m_uploads[urn].parts[event["number"_L1].toInt()];
        part.blob = event["blob"_L1].toString().toLatin1();
        part.etag = event["etag"_L1].toString();
    } else if (what == "captions"_L1 && m_uploads.contains(urn)) {
        auto &upload = m_uploads[urn];
        upload.captions = event["blob"_L1].toString().toLatin1();
        upload.captionsLocale = event["locale"_L1].toString();
    } else if (what == "complete"_L1 && m_uploads.contains(urn)) {
        auto &upload = m_uploads[urn];
        upload.blob = event["blob"_L1].toString().toLatin1();
        upload.mime = event["mime"_L1].toString().toLatin1();
        upload.pollsLeft = event["polls"_L1].toInt();
        upload.fails = event["fails"_L1].toBool();
    }
}

void Uploads::clear()
{
    m_uploads.clear();
    m_urnOfPlace.clear();
}

}  // namespace carillon::sandbox::linkedin
