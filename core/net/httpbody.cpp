// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpbody.h"

#include "core/base/key.h"
#include "core/net/bodyreader.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// WHATWG HTML, "multipart form data": only these three are escaped in a name.
QByteArray quoted(QByteArray name)
{
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + name + '"';
}

/// WHATWG URL, application/x-www-form-urlencoded serializing.
QByteArray formEncoded(const QString &text)
{
    return text.toUtf8().toPercentEncoding(" *", "~").replace(' ', '+');
}

bool isText(const QByteArray &contentType)
{
    return contentType.startsWith("text/") || contentType.contains("json") || contentType.contains("urlencoded")
        || contentType.contains("xml") || contentType.startsWith("multipart/");
}

}  // namespace

QByteArray headerValue(const QList<HttpHeader> &headers, QByteArrayView name)
{
    for (const auto &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

HttpPart HttpPart::field(const QByteArray &name, const QByteArray &value)
{
    HttpPart part;
    part.headers = {{"Content-Disposition", "form-data; name=" + quoted(name)}};
    part.bytes = value;
    return part;
}

HttpPart HttpPart::file(const QByteArray &name, const QString &path, const QByteArray &contentType,
                        const QString &fileName, FileRange range)
{
    const auto sentName = QFileInfo{fileName}.fileName().toUtf8();
    HttpPart part;
    part.headers = {{"Content-Disposition", "form-data; name=" + quoted(name) + "; filename=" + quoted(sentName)},
                    {"Content-Type", contentType}};
    part.path = path;
    part.range = range;
    return part;
}

HttpBody HttpBody::bytes(const QByteArray &content, const QByteArray &contentType)
{
    HttpBody body;
    body.m_contentType = contentType;
    body.m_pieces = {Piece{content}};
    return body;
}

HttpBody HttpBody::json(const QJsonObject &object)
{
    return bytes(QJsonDocument{object}.toJson(QJsonDocument::Compact), "application/json");
}

HttpBody HttpBody::form(const FormFields &fields)
{
    QByteArray content;
    for (const auto &[name, value] : fields) {
        if (!content.isEmpty())
            content += '&';
        content += formEncoded(name) + '=' + formEncoded(value);
    }
    return bytes(content, "application/x-www-form-urlencoded");
}

HttpBody HttpBody::file(const QString &path, const QByteArray &contentType, FileRange range)
{
    HttpBody body;
    body.m_contentType = contentType;
    body.m_pieces = {Piece{{}, path, range}};
    return body;
}

HttpBody HttpBody::multipart(const QList<HttpPart> &parts, const QByteArray &kind)
{
    const auto boundary = "carillon-" + newKey().toLatin1();
    HttpBody body;
    body.m_contentType = "multipart/" + kind + "; boundary=" + boundary;
    QByteArray between;
    for (const auto &part : parts) {
        between += "--" + boundary + "\r\n";
        for (const auto &header : part.headers)
            between += header.name + ": " + header.value + "\r\n";
        between += "\r\n";
        if (part.path.isEmpty()) {
            between += part.bytes;
        } else {
            body.m_pieces += Piece{std::exchange(between, {})};
            body.m_pieces += Piece{{}, part.path, part.range};
        }
        between += "\r\n";
    }
    body.m_pieces += Piece{between + "--" + boundary + "--\r\n"};
    return body;
}

Result<std::unique_ptr<BodyReader>> HttpBody::open() const
{
    return BodyReader::open(m_pieces);
}

std::optional<QByteArray> HttpBody::inMemory() const
{
    if (std::any_of(m_pieces.begin(), m_pieces.end(), [](const Piece &piece) { return !piece.path.isEmpty(); }))
        return {};
    if (m_pieces.size() == 1)
        return m_pieces.first().bytes;
    QByteArray whole;
    for (const auto &piece : m_pieces)
        whole += piece.bytes;
    return whole;
}

QByteArray HttpBody::summary(qsizetype limit) const
{
    QByteArray text;
    for (const auto &piece : m_pieces) {
        if (text.size() >= limit)
            break;
        if (!piece.path.isEmpty())
            text += "[a file" + (m_pieces.size() == 1 ? " of type " + m_contentType : QByteArray{}) + "]";
        else if (isText(m_contentType))
            text += piece.bytes.left(limit - text.size());
        else
            text += "[" + QByteArray::number(piece.bytes.size()) + " bytes of type " + m_contentType + "]";
    }
    return text;
}

}  // namespace carillon
