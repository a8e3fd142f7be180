// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/postlist.h"

namespace carillon::sandbox {

struct FeedView
{
    QString platform;                                ///< only this one; empty: all
    bool follow = false;                             ///< loads itself again every two seconds
    QList<std::pair<QString, QString>> platforms{};  ///< id and name
};

/// The page for people at "/": everything posted, newest first, marked as a stand-in. Needs nothing from outside.
QByteArray feedPage(const FeedView &view, const QList<QList<const ListedPost *>> &threads, qsizetype total);

/// The page behind a permalink: the thread with `shown` marked.
QByteArray threadPage(const QList<const ListedPost *> &thread, const ListedPost &shown);

}  // namespace carillon::sandbox
