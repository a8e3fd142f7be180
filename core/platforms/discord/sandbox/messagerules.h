// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/discord/sandbox/settings.h"
#include "core/platforms/simulatedhttp.h"

#include <optional>
#include <variant>

namespace carillon::sandbox::discord {

/// A file that came with a message.
struct SentFile
{
    QByteArray content;
    QString name;
    QString description;
    bool isSpoiler = false;
};

/// A message as it was sent, read and found good.
struct SentMessage
{
    QJsonObject body;
    QList<SentFile> files;
    QStringList warnings;  ///< what Discord takes no notice of
};

/// Reads the body of a message or of a change to one, JSON or multipart/form-data with payload_json, or says why
/// Discord would refuse it.
std::variant<SentMessage, HttpReply> readMessage(const HttpRequest &request, const Settings &settings, bool isChange);

}  // namespace carillon::sandbox::discord
