// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

#include <QSet>

#include <optional>
#include <variant>

namespace carillon::sandbox::x {

/// The first member that is none of `known`; empty when there is none.
QString unknownIn(const QJsonObject &object, const QSet<QString> &known);
HttpReply unknownMember(const QString &name);

struct Segment
{
    std::optional<int> index{};
    QByteArray content{};
};
/// Of a form with the bytes as they are, or of JSON with the bytes in base64: AppendMediaUploadRequest is given for
/// both.
std::variant<Segment, HttpReply> segmentIn(const HttpRequest &request);

/// What an upload may be for, and the types that it may have.
const QSet<QString> &categories();
const QSet<QString> &types();
QString categoryOf(const QString &type);
/// SRT, by its beginning.
bool isSubtitles(const QByteArray &content);

}  // namespace carillon::sandbox::x
