// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linkcard/linkpreview.h"

#include "core/linkcard/htmlmeta.h"
#include "core/text/graphemes.h"

#include <QHostAddress>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 maxPageBytes = qint64{1} * 1024 * 1024;
constexpr auto fetchDeadline = 20s;
constexpr auto fetchInactivity = 10s;

HttpRequest fetchRequest(const QUrl &url, const QByteArray &accept, qint64 maxBytes)
{
    HttpRequest request{.url = url};
    request.headers = {{.name = "Accept", .value = accept}};
    request.followRedirects = true;
    request.deadline = fetchDeadline;
    request.inactivity = fetchInactivity;
    request.maxAnswerBytes = maxBytes;
    return request;
}

QString firstOf(const HtmlMeta &meta, std::initializer_list<QLatin1String> names)
{
    for (const auto name : names) {
        const auto value = meta.values.value(name);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && one.port() == other.port();
}

}  // namespace

QUrl linkAddress(const QString &link)
{
    const QUrl url{link.trimmed(), QUrl::TolerantMode};
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && web && !url.host().isEmpty() ? url : QUrl{};
}

HttpRequest pageRequest(const QUrl &link)
{
    return fetchRequest(link, "text/html, application/xhtml+xml;q=0.9", maxPageBytes);
}

HttpRequest pictureRequest(const QUrl &image, qint64 mostBytes)
{
    return fetchRequest(image, "image/jpeg, image/png, image/webp, image/gif", mostBytes);
}

LinkPreview readPreview(const QByteArray &page, const QByteArray &contentType, const QUrl &address)
{
    if (!contentType.isEmpty() && !contentType.toLower().contains("html"))
        return {};
    const auto meta = readHtmlMeta(page.left(maxPageBytes), contentType);
    LinkPreview preview{.title = firstOf(meta, {"og:title"_L1, "twitter:title"_L1}),
                        .description
                        = firstOf(meta, {"og:description"_L1, "twitter:description"_L1, "description"_L1})};
    if (preview.title.isEmpty())
        preview.title = meta.title;
    const auto image = firstOf(
        meta, {"og:image:secure_url"_L1, "og:image"_L1, "og:image:url"_L1, "twitter:image"_L1, "twitter:image:src"_L1});
    const auto imageUrl = address.resolved(QUrl{image});
    if (!image.isEmpty() && mayFetchImage(imageUrl, address))
        preview.image = imageUrl;
    return preview;
}

bool mayFetchImage(const QUrl &image, const QUrl &page)
{
    if (!image.isValid() || image.host().isEmpty() || !image.userInfo().isEmpty())
        return false;
    if (sameOrigin(image, page))
        return true;
    const auto host = image.host();
    const bool named = QHostAddress{host}.isNull() && host.contains(u'.') && !host.endsWith(".localhost"_L1)
        && !host.endsWith(".local"_L1) && !host.endsWith(".internal"_L1);
    return image.scheme() == "https"_L1 && named;
}

QByteArray imageTypeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "image/webp";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "image/gif";
    return {};
}

QString shortened(const QString &text, qsizetype most)
{
    const auto ends = graphemeEnds(text);
    return ends.size() <= most ? text : text.left(ends[most - 2]) + u'…';
}

}  // namespace carillon
