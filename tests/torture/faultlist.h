// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace carillon::test {

/// For POST /_sandbox/faults; `more` is added to it.
QJsonObject fault(const QString &method, const QString &what, double probability, const QJsonObject &more = {});

/// Of all that makes something 5 % each are: closed before accepting, closed after accepting, answered 500, answered
/// 429.
QJsonArray oneInFiveFails();

/// How often each was played, by the sandbox's word.
QString hitsOf(const QJsonArray &faults);

}  // namespace carillon::test
