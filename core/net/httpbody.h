// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace carillon {

class BodyReader;

struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    friend bool operator==(const HttpHeader &, const HttpHeader &) = default;
};

/// The value of the first header called `name` in any case of letters; empty when there is none.
QByteArray headerValue(const QList<HttpHeader> &headers, QByteArrayView name);

/// Names and values in the order they are sent.
using FormFields = QList<std::pair<QString, QString>>;

/// A stretch of a file.
struct FileRange
{
    qint64 from = 0;
    qint64 size = -1;  ///< -1: up to the end
};

/// One part of a multipart body: bytes in memory, or a file that is read while it is sent.
struct HttpPart
{
    QList<HttpHeader> headers;
    QByteArray bytes;
    QString path;       ///< when not empty, the content is this file and `bytes` is ignored
    FileRange range{};  ///< of that file

    /// A field of multipart/form-data (RFC 7578); `value` is UTF-8.
    static HttpPart field(const QByteArray &name, const QByteArray &value);
    /// A file of multipart/form-data under the name `fileName` (only its last component is sent).
    static HttpPart file(const QByteArray &name, const QString &path, const QByteArray &contentType,
                         const QString &fileName, FileRange range = {});
};

/// What a request carries. A value that is cheap to copy; files are opened only by open() and never held in memory.
class HttpBody
{
public:
    HttpBody() = default;
    static HttpBody none() { return {}; }
    static HttpBody bytes(const QByteArray &content, const QByteArray &contentType);
    static HttpBody json(const QJsonObject &object);
    /// application/x-www-form-urlencoded (WHATWG URL, 5.2): UTF-8, a space as "+".
    static HttpBody form(const FormFields &fields);
    /// `range` of a file that reaches less far: Storage when the body is opened.
    static HttpBody file(const QString &path, const QByteArray &contentType, FileRange range = {});
    /// multipart/form-data with a random boundary; or multipart/`kind` (RFC 2387: "related").
    static HttpBody multipart(const QList<HttpPart> &parts, const QByteArray &kind = "form-data");

    /// True when this was made by none(); an empty file or empty bytes are a body of no length.
    [[nodiscard]] bool isNone() const { return m_pieces.isEmpty() && m_contentType.isEmpty(); }
    /// Empty for none().
    [[nodiscard]] QByteArray contentType() const { return m_contentType; }

    /// Opens every file, so that the length is known before the first byte is sent. Storage: a file is missing or
    /// cannot be read.
    [[nodiscard]] Result<std::unique_ptr<BodyReader>> open() const;
    /// The whole body when none of it is a file.
    [[nodiscard]] std::optional<QByteArray> inMemory() const;

    /// The bytes for a person's eyes, at most about `limit` of them; a file is named by its kind only.
    [[nodiscard]] QByteArray summary(qsizetype limit) const;

    /// A stretch of the body: bytes, or a file.
    struct Piece
    {
        QByteArray bytes;
        QString path{};  ///< when not empty, the stretch is this file
        FileRange range{};
    };

private:
    QByteArray m_contentType;
    QList<Piece> m_pieces;
};

}  // namespace carillon
