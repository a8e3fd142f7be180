// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/sandbox/mediarules.h"

#include "core/platforms/x/sandbox/problems.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;

QString unknownIn(const QJsonObject &object, const QSet<QString> &known)
{
    const auto names = object.keys();
    const auto stranger
        = std::find_if(names.begin(), names.end(), [&](const QString &name) { return !known.contains(name); });
    return stranger == names.end() ? QString{} : *stranger;
}

HttpReply unknownMember(const QString &name)
{
    return invalidRequest(
        u"[$.%1: is not defined in the schema and the schema does not allow additional properties]"_s.arg(name), name);
}

std::variant<Segment, HttpReply> segmentIn(const HttpRequest &request)
{
    Segment segment;
    if (request.contentType() == "application/json") {
        const auto body = parseJsonObject(request.body).value_or(QJsonObject{});
        if (const auto stranger = unknownIn(body, {u"media"_s, u"segment_index"_s}); !stranger.isEmpty())
            return unknownMember(stranger);
        if (body["segment_index"_L1].isDouble())
            segment.index = body["segment_index"_L1].toInt(-1);
        segment.content = QByteArray::fromBase64(body["media"_L1].toString().toLatin1());
        return segment;
    }
    const auto parts = parseMultipart(request);
    if (!parts)
        return invalidRequest(u"The body is no multipart/form-data."_s);
    for (const auto &part : *parts) {
        bool isNumber = false;
        if (part.name == "segment_index"_L1) {
            const auto number = part.content.toInt(&isNumber);
            if (isNumber)
                segment.index = number;
        } else if (part.name == "media"_L1) {
            segment.content = part.content;
        } else {
            return unknownMember(part.name);
        }
    }
    return segment;
}

const QSet<QString> &categories()
{
    static const QSet<QString> known{u"tweet_image"_s, u"tweet_gif"_s, u"tweet_video"_s, u"subtitles"_s};
    return known;
}

QString categoryOf(const QString &type)
{
    if (type == "text/srt"_L1 || type == "text/vtt"_L1)
        return u"subtitles"_s;
    if (type.startsWith("video/"_L1))
        return u"tweet_video"_s;
    return type == "image/gif"_L1 ? u"tweet_gif"_s : u"tweet_image"_s;
}

const QSet<QString> &types()
{
    static const QSet<QString> known{u"video/mp4"_s,  u"video/webm"_s, u"video/mp2t"_s,  u"video/quicktime"_s,
                                     u"image/jpeg"_s, u"image/gif"_s,  u"image/bmp"_s,   u"image/png"_s,
                                     u"image/webp"_s, u"image/tiff"_s, u"image/pjpeg"_s, u"text/srt"_s,
                                     u"text/vtt"_s};
    return known;
}

bool isSubtitles(const QByteArray &content)
{
    static const QRegularExpression begins{
        u"^1\\r?\\n\\d\\d+:\\d\\d:\\d\\d,\\d{3} --> \\d\\d+:\\d\\d:\\d\\d,\\d{3}\\r?\\n."_s};
    return begins.match(QString::fromUtf8(content)).hasMatch();
}

}  // namespace carillon::sandbox::x
