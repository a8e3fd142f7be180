// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

namespace carillon {

/// Where a person has found a post: its address as people copy it, or its id as the platform writes it.
struct FoundPlace
{
    QString typed;     ///< without white space at its ends
    QUrl address;      ///< empty where it is none of the web
    QString host;      ///< of the address, in small letters, without "www." and "m."
    QStringList path;  ///< its segments, decoded, without empty ones
    QUrlQuery query;

    /// One of `hosts`, or that of `server`, which is what stands in for them.
    [[nodiscard]] bool isAt(const QStringList &hosts, const QUrl &server) const;
};

FoundPlace readPlace(const QString &typed);

/// Digits alone.
bool isNumber(const QString &text);

/// For Platform::found(): Invalid, or NotFound where nothing was typed. `example` is what such an address looks like.
Error notThere(const FoundPlace &place, const QString &platform, const QString &example);

}  // namespace carillon
