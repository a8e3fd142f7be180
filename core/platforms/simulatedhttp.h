// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace carillon::sandbox {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// One whole request as the simulated platforms see it.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;      ///< as sent, percent-encoded, without the query
    QByteArray query;     ///< as sent, without '?'
    HttpHeaders headers;  ///< names in small letters
    QByteArray body;      ///< after chunked decoding

    /// Empty when absent; the first one when repeated.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
    /// "image/png" of "Image/PNG; charset=x"
    [[nodiscard]] QByteArray contentType() const;
    /// The token of "Authorization: Bearer TOKEN"; empty when absent or of another scheme.
    [[nodiscard]] QByteArray bearer() const;
    /// Decoded path segments: "/a/b%20c" is {"a", "b c"}.
    [[nodiscard]] QStringList segments() const;
    /// "http://HOST" as the client addressed it, so that links work from wherever it came.
    [[nodiscard]] QString origin() const;
};

struct HttpReply
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    HttpHeaders headers{};
};

/// Fields in order of appearance, decoded; used for queries and for form bodies.
using FormFields = QList<std::pair<QString, QString>>;
FormFields parseForm(const QByteArray &encoded);
/// The first field of that name.
QString valueOf(const FormFields &fields, QStringView name);

struct MultipartPart
{
    QString name;
    QString fileName;  ///< empty for a plain field
    QByteArray contentType;
    QByteArray content;
};
/// Nothing when the body isn't well-formed multipart/form-data (RFC 7578).
std::optional<QList<MultipartPart>> parseMultipart(const HttpRequest &request);

/// Nothing when the body isn't a JSON object.
std::optional<QJsonObject> parseJsonObject(const QByteArray &body);

/// As the header Date has it.
QByteArray httpDate(Instant instant);
/// Says when `reply` was made, unless it says so: every server does, and clients count the life of a login from there.
void addDate(HttpReply &reply, Instant now);

HttpReply jsonReply(const QJsonObject &object, int status = 200);
HttpReply htmlReply(const QByteArray &html, int status = 200);
/// `text` made harmless inside HTML text and attributes.
QByteArray htmlEscaped(const QString &text);
/// A whole small page; `body` is HTML.
QByteArray htmlPage(const QString &title, const QByteArray &body);

}  // namespace carillon::sandbox
