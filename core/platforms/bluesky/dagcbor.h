// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace carillon::bluesky {

/// `value` in DAG-CBOR, the form that a repository stores: map keys by length, then bytewise; the shortest integers;
/// {"$link": "b..."} as tag 42. Nothing when it cannot be said there: a number that is no integer, half a surrogate
/// pair, a broken link. Byte strings ({"$bytes"}) occur in no record of ours and are not known here.
/// Source: https://ipld.io/specs/codecs/dag-cbor/spec/, https://atproto.com/specs/data-model, read 2026-11-21.
std::optional<QByteArray> encodeDagCbor(const QJsonValue &value);

/// The name by which everybody will know `record`: CID version 1, DAG-CBOR, SHA-256, in base 32. What is sent must be
/// exactly this object.
std::optional<QString> recordCid(const QJsonObject &record);

}  // namespace carillon::bluesky
