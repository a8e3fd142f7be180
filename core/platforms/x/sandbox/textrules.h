// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace carillon::sandbox::x {

struct LinkPlace
{
    qsizetype start = 0;  ///< UTF-16
    qsizetype end = 0;
};

/// The addresses that get a short link.
QList<LinkPlace> linksIn(const QString &text);
/// The weighted length. Counted here a second time on purpose: the client has its own.
int weightedLength(const QString &text);
int cashtagsIn(const QString &text);
bool hasForbidden(const QString &text);

}  // namespace carillon::sandbox::x
