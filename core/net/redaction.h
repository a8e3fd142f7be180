// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpbody.h"

#include <QString>
#include <QUrl>

namespace carillon {

/// Strikes secrets out of what is kept of a conversation. Rather too much than too little.
class Redaction
{
public:
    /// Each of `secrets` is found as it is, percent-encoded, as JSON writes it and in base64. Those under four
    /// characters are ignored: they would strike out half of the record.
    explicit Redaction(const QList<QByteArray> &secrets);

    /// A header's value, or a note that there was one when its name says that it carries credentials.
    [[nodiscard]] QString headerValue(const HttpHeader &header) const;
    /// Without user name and password, and without the values of query items whose names say that they are secret.
    [[nodiscard]] QString url(const QUrl &url) const;
    /// At most `limit` bytes of UTF-8 and a note when there was more. Works on JSON, forms and multipart, also when
    /// they are cut off or broken.
    [[nodiscard]] QString body(const QByteArray &content, qsizetype limit) const;
    /// Free text that may quote any of these.
    [[nodiscard]] QString text(QString text) const;

private:
    QStringList m_needles;  ///< every way each secret is written, longest first
    qsizetype m_longest = 0;
};

}  // namespace carillon
