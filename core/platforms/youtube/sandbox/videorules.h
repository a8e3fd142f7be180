// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace carillon::sandbox::youtube {

/// Why YouTube would not take this video resource: members that it does not know or that are of the wrong kind, then
/// what a title, a description, tags, a category and a status may be. `parts` are those that the request names.
std::optional<HttpReply> refusalOf(const QJsonObject &video, const QStringList &parts);

/// The parts in a request's query; nothing when one of them is not among `known`, or there is none.
std::optional<QStringList> partsIn(const FormFields &query, const QStringList &known);

/// A reply that refuses a query with a parameter that is not among `known`.
std::optional<HttpReply> refusalOfQuery(const FormFields &query, const QStringList &known);

}  // namespace carillon::sandbox::youtube
