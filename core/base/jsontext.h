// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace carillon {

/// `text` as a string of JSON (RFC 8259, 7) at the end of `json`. For what is only written, which takes a QJsonObject
/// several times as long.
void appendQuoted(QString &json, QStringView text);

/// An object of JSON, in the order in which its members are added.
class JsonObjectText final
{
public:
    JsonObjectText &add(QLatin1StringView name, QStringView text);
    JsonObjectText &add(QLatin1StringView name, const QStringList &texts);
    /// Objects one after the other, each whole.
    JsonObjectText &addObjects(QLatin1StringView name, const QStringList &objects);
    [[nodiscard]] QString text() const { return m_json + u'}'; }

private:
    void begin(QLatin1StringView name);

    QString m_json;
};

}  // namespace carillon
