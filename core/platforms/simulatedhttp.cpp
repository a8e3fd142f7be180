// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/simulatedhttp.h"

#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const auto at
        = std::find_if(headers.begin(), headers.end(), [&](const auto &header) { return header.first == name; });
    return at == headers.end() ? QByteArray{} : at->second;
}

bool HttpRequest::hasHeader(QByteArrayView name) const
{
    return std::any_of(headers.begin(), headers.end(), [&](const auto &header) { return header.first == name; });
}

QByteArray HttpRequest::contentType() const
{
    const auto value = header("content-type");
    return value.split(';').first().trimmed().toLower();
}

QByteArray HttpRequest::bearer() const
{
    const auto value = header("authorization");
    return value.left(7).toLower() == "bearer " ? value.mid(7).trimmed() : QByteArray{};
}

QStringList HttpRequest::segments() const
{
    QStringList segments;
    for (const auto &segment : path.split('/')) {
        if (!segment.isEmpty())
            segments += QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
    }
    return segments;
}

QString HttpRequest::origin() const
{
    const auto host = header("host");
    return u"http://"_s + QString::fromLatin1(host.isEmpty() ? QByteArrayLiteral("127.0.0.1") : host);
}

FormFields parseForm(const QByteArray &encoded)
{
    const auto decode = [](QByteArray text) {
        text.replace('+', ' ');
        return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
    };
    FormFields fields;
    for (const auto &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const auto equals = pair.indexOf('=');
        fields.emplaceBack(decode(equals < 0 ? pair : pair.left(equals)),
                           equals < 0 ? QString{} : decode(pair.mid(equals + 1)));
    }
    return fields;
}

QString valueOf(const FormFields &fields, QStringView name)
{
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const auto &field) { return field.first == name; });
    return at == fields.end() ? QString{} : at->second;
}

namespace {

/// The value of `name` in a header such as: form-data; name="file"; filename="a.png"
QByteArray parameterOf(const QByteArray &header, const QByteArray &name)
{
    const QRegularExpression pattern{
        u"(?:^|[;\\s])%1\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))"_s.arg(QString::fromLatin1(name)),
        QRegularExpression::CaseInsensitiveOption};
    const auto match = pattern.match(QString::fromUtf8(header));
    const auto quoted = match.captured(1);
    return (quoted.isEmpty() ? match.captured(2) : quoted).toUtf8();
}

std::optional<MultipartPart> parsePart(const QByteArray &part)
{
    const auto headEnd = part.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    MultipartPart parsed;
    parsed.content = part.mid(headEnd + 4);
    for (const auto &line : part.left(headEnd).split('\n')) {
        const auto colon = line.indexOf(':');
        const auto name = line.left(colon).trimmed().toLower();
        const auto value = line.mid(colon + 1).trimmed();
        if (name == "content-disposition") {
            parsed.name = QString::fromUtf8(parameterOf(value, "name"));
            parsed.fileName = QString::fromUtf8(parameterOf(value, "filename"));
        } else if (name == "content-type") {
            parsed.contentType = value;
        }
    }
    if (parsed.name.isEmpty())
        return {};
    return parsed;
}

}  // namespace

std::optional<QList<MultipartPart>> parseMultipart(const HttpRequest &request)
{
    const auto boundary = parameterOf(request.header("content-type"), "boundary");
    if (boundary.isEmpty())
        return {};
    const auto delimiter = "\r\n--" + boundary;
    const auto body = "\r\n" + request.body;  // the first delimiter may open the body
    QList<MultipartPart> parts;
    auto at = body.indexOf(delimiter);
    while (at >= 0) {
        at += delimiter.size();
        if (body.mid(at, 2) == "--")
            return parts;
        const auto start = body.indexOf("\r\n", at);
        const auto next = start < 0 ? -1 : body.indexOf(delimiter, start);
        if (next < 0)
            return {};
        auto part = parsePart(body.mid(start + 2, next - start - 2));
        if (!part)
            return {};
        parts += std::move(*part);
        at = next;
    }
    return {};
}

std::optional<QJsonObject> parseJsonObject(const QByteArray &body)
{
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return {};
    return document.object();
}

QByteArray httpDate(Instant instant)
{
    return QLocale::c().toString(toUtcDateTime(instant), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT";
}

void addDate(HttpReply &reply, Instant now)
{
    const bool isDated = std::any_of(reply.headers.begin(), reply.headers.end(),
                                     [](const auto &header) { return header.first.toLower() == "date"; });
    if (!isDated)
        reply.headers.emplaceBack("Date", httpDate(now));
}

HttpReply jsonReply(const QJsonObject &object, int status)
{
    return {.status = status,
            .contentType = "application/json; charset=utf-8",
            .body = QJsonDocument{object}.toJson(QJsonDocument::Compact)};
}

HttpReply htmlReply(const QByteArray &html, int status)
{
    return {.status = status, .contentType = "text/html; charset=utf-8", .body = html};
}

QByteArray htmlEscaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray htmlPage(const QString &title, const QByteArray &body)
{
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + htmlEscaped(title)
        + "</title>\n<style>\n:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}\n"
          "body{margin:0 "
          "auto;max-width:40rem;padding:1rem}\nlabel,input,button{display:block;font:inherit;margin:.5rem "
          "0}\n"
          "code{font-size:1.1rem}\n</style>\n</head>\n<body>\n"
        + body + "\n</body>\n</html>\n";
}

}  // namespace carillon::sandbox
