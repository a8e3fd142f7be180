// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace carillon::sandbox::threads {

/// Characters as Threads counts them: an emoji is as many as it has bytes in UTF-8.
int charactersOf(const QString &text);

/// The different addresses in a text.
QStringList addressesIn(const QString &text);

}  // namespace carillon::sandbox::threads
