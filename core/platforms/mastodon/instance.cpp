// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/instance.h"

#include <QJsonArray>

#include <array>
#include <limits>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

namespace {

struct Figure
{
    QLatin1StringView group;
    QLatin1StringView name;
};
constexpr std::array figures{Figure{"statuses"_L1, "max_characters"_L1},
                             Figure{"statuses"_L1, "max_media_attachments"_L1},
                             Figure{"statuses"_L1, "characters_reserved_per_url"_L1},
                             Figure{"media_attachments"_L1, "image_size_limit"_L1},
                             Figure{"media_attachments"_L1, "image_matrix_limit"_L1},
                             Figure{"media_attachments"_L1, "video_size_limit"_L1},
                             Figure{"media_attachments"_L1, "description_limit"_L1},
                             Figure{"polls"_L1, "max_options"_L1},
                             Figure{"polls"_L1, "max_characters_per_option"_L1},
                             Figure{"polls"_L1, "min_expiration"_L1},
                             Figure{"polls"_L1, "max_expiration"_L1}};

template <class Number>
void take(const QJsonObject &reported, QLatin1StringView name, Number &into)
{
    const auto value = reported[name].toInteger();
    if (value > 0 && value <= std::numeric_limits<Number>::max())
        into = static_cast<Number>(value);
}

}  // namespace

QJsonObject reportedBy(const QJsonObject &instance)
{
    QJsonObject reported;
    const auto configuration = instance["configuration"_L1].toObject();
    for (const auto &figure : figures) {
        const auto value = configuration[figure.group][figure.name].toInteger();
        if (value > 0)
            reported[figure.name] = value;
    }
    // Pleroma, Akkoma and old forks told their length at the top.
    const auto older = instance["max_toot_chars"_L1].toInteger();
    if (older > 0 && !reported.contains("max_characters"_L1))
        reported["max_characters"_L1] = older;
    const auto types = configuration["media_attachments"_L1]["supported_mime_types"_L1].toArray();
    if (!types.isEmpty())
        reported["supported_mime_types"_L1] = types;
    for (const auto name : {"version"_L1, "source_url"_L1}) {
        if (instance[name].isString())
            reported[name] = instance[name].toString().left(200);
    }
    return reported;
}

InstanceLimits limitsOf(const QJsonObject &reported)
{
    InstanceLimits limits;
    take(reported, "max_characters"_L1, limits.maxCharacters);
    take(reported, "characters_reserved_per_url"_L1, limits.charactersPerUrl);
    take(reported, "max_media_attachments"_L1, limits.maxMedia);
    take(reported, "description_limit"_L1, limits.maxDescription);
    take(reported, "image_size_limit"_L1, limits.maxImageBytes);
    take(reported, "image_matrix_limit"_L1, limits.maxImagePixels);
    take(reported, "video_size_limit"_L1, limits.maxVideoBytes);
    take(reported, "max_options"_L1, limits.maxPollChoices);
    take(reported, "max_characters_per_option"_L1, limits.maxPollCharacters);
    take(reported, "min_expiration"_L1, limits.minPollSeconds);
    take(reported, "max_expiration"_L1, limits.maxPollSeconds);
    limits.tellsOfPolls = reported.isEmpty() || reported.contains("max_options"_L1);
    for (const auto &type : reported["supported_mime_types"_L1].toArray())
        limits.types += type.toString();
    return limits;
}

}  // namespace carillon::mastodon
