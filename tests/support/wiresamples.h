// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

#include <QJsonArray>

namespace carillon::test {

/// An answer with JSON in it.
HttpReply replyWith(int status, const QJsonObject &body, const QList<HttpHeader> &headers = {});
/// The error envelope of Meta's Graph interface; a code or subcode of 0 is not told.
QJsonObject graphEnvelope(int code, int subcode = 0, const QString &message = QStringLiteral("What it says"));

/// An upright film of 20 seconds that every network takes.
FrozenMedia uprightFilm(qint64 bytes);

/// The rows of the platforms' reference of errors; empty where it is not beside the source.
QJsonArray referenceErrors(const QString &sourceRoot);
/// The classes of the reference by ours; Unknown for others.
ErrorKind kindOfClass(const QString &word);

}  // namespace carillon::test
