// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

#include <QJsonArray>
#include <QJsonObject>

namespace carillon::sandbox::threads {

/// The parameters of a request: from the query, a form, a multipart body and JSON alike. What is text may be JSON
/// within.
struct Parameters
{
    QJsonObject values;

    static Parameters of(const HttpRequest &request);

    [[nodiscard]] bool has(const QString &name) const { return values.contains(name); }
    /// Also of numbers and truth values.
    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] bool truth(const QString &name) const;
    [[nodiscard]] qint64 number(const QString &name, qint64 otherwise) const;
    [[nodiscard]] QJsonArray list(const QString &name) const;
    [[nodiscard]] QJsonObject object(const QString &name) const;
};

/// The token of a request: in the header, or as a parameter.
QString tokenOf(const HttpRequest &request);

}  // namespace carillon::sandbox::threads
