// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace carillon::sandbox::bluesky {

/// DAG-CBOR of a record in its JSON form: {"$link"} and {"$bytes"} become links and byte strings.
/// Nothing when it can't be encoded: a number that is no integer, a broken link.
/// Source: https://ipld.io/specs/codecs/dag-cbor/spec/ and https://atproto.com/specs/data-model
std::optional<QByteArray> dagCborOf(const QJsonValue &value);

/// CID version 1 with SHA-256, base 32: "bafyrei..." of a record's DAG-CBOR.
QString recordCidOf(const QByteArray &dagCbor);
/// The same for a blob's raw bytes: "bafkrei...".
QString blobCidOf(const QByteArray &bytes);

}  // namespace carillon::sandbox::bluesky
