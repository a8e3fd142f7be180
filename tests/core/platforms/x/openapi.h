// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace carillon::test {

/// Holds requests to an OpenAPI 3 document, in those parts of JSON schema that it uses: $ref, type, properties,
/// required, additionalProperties, items, enum, pattern, and the limits of numbers, texts and lists.
class OpenApi final
{
public:
    explicit OpenApi(const QJsonObject &document) : m_document{document} {}

    /// The path template that `path` has the form of; empty when there is none.
    [[nodiscard]] QString templateOf(const QString &path) const;
    /// What is wrong with the JSON body of a request; empty when nothing is.
    [[nodiscard]] QString bodyFault(const QString &path, const QString &method, const QJsonValue &body) const;
    /// The same of its query, where it has parameters that the document does not know.
    [[nodiscard]] QString queryFault(const QString &path, const QString &method, const QString &query) const;
    /// The content types that a request may have; none when it has no body.
    [[nodiscard]] QStringList contentTypes(const QString &path, const QString &method) const;
    /// What is wrong with an answer of 2xx.
    [[nodiscard]] QString answerFault(const QString &path, const QString &method, int status,
                                      const QJsonValue &body) const;

private:
    [[nodiscard]] QJsonObject operation(const QString &path, const QString &method) const;
    [[nodiscard]] QJsonObject resolved(const QJsonObject &schema) const;
    [[nodiscard]] QString fault(const QJsonValue &value, const QJsonObject &schema, const QString &at) const;
    [[nodiscard]] QString objectFault(const QJsonObject &value, const QJsonObject &schema, const QString &at) const;

    QJsonObject m_document;
};

}  // namespace carillon::test
