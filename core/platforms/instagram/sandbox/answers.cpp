// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/sandbox/answers.h"

#include <algorithm>
#include <array>

namespace carillon::sandbox::instagram {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    int subcode;
    int code;
    const char *message;
};

/// https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes, read November
/// 2026
constexpr std::array rows{
    Row{2207001, -1, "Instagram server error. Try again."},
    Row{2207003, -2, "Timeout downloading media."},
    Row{2207004, 36000, "The image size is too large."},
    Row{2207005, 36001, "The image format is not supported."},
    Row{2207006, 24, "Media with this ID was not found."},
    Row{2207008, 24, "The media builder with this creation id does not exist or has expired."},
    Row{2207009, 36003, "The submitted image with this aspect ratio cannot be published."},
    Row{2207010, 100, "The caption is too long."},
    Row{2207020, -2, "The media you are trying to access has expired."},
    Row{2207023, 100, "The media type is unknown."},
    Row{2207026, 352, "The video format is not supported."},
    Row{2207027, 9007, "Media ID is not available"},
    Row{2207028, 100, "Your post won't work as a carousel."},
    Row{2207032, -1, "Create media fail, please try to re-create media"},
    Row{2207035, 100, "Product tag positions should not be specified for video media."},
    Row{2207036, 100, "Product tag positions are required for photo media."},
    Row{2207037, 100, "We couldn't add all of your product tags."},
    Row{2207040, 100, "You can't use more than 20 tags."},
    Row{2207042, 9, "Application request limit reached"},
    Row{2207050, 25, "The Instagram account is inactive, checkpointed, or restricted."},
    Row{2207051, 4, "We restrict certain activity to protect our community."},
    Row{2207052, 9004, "Only photo or video can be accepted as media type."},
    Row{2207053, -1, "Unknown upload error"},
    Row{2207057, 1, "Thumbnail offset must be greater than or equal to 0 and less than video duration."},
    Row{2207077, -1, "Media download has failed."},
    Row{2207081, 100, "This account doesn't support trial reels."},
    Row{2207082, -1, "Media upload has failed."},
    Row{2207085, 100, "Fatal"},
};

const Row *rowOf(int subcode)
{
    const auto *row
        = std::find_if(rows.begin(), rows.end(), [subcode](const Row &each) { return each.subcode == subcode; });
    return row == rows.end() ? nullptr : row;
}

}  // namespace

HttpReply failure(GraphError error)
{
    if (const auto *row = rowOf(error.subcode); row != nullptr && error.message.isEmpty())
        error.message = QString::fromLatin1(row->message);
    error.isTransient = error.isTransient.value_or(false);
    return graph::envelope(error);
}

HttpReply codeFailure(const QString &message)
{
    return jsonReply({{u"error_type"_s, u"OAuthException"_s}, {u"code"_s, 400}, {u"error_message"_s, message}}, 400);
}

int codeOf(int subcode)
{
    const auto *row = rowOf(subcode);
    return row == nullptr ? 100 : row->code;
}

HttpReply failureBy(int subcode)
{
    return failure({.code = codeOf(subcode), .subcode = subcode, .status = 400});
}

HttpReply failureAsked(int status, const QString &code)
{
    if (code == "retriable"_L1 || code == "not_retriable"_L1)
        return uploadFailure(status, u"ProcessingFailedError"_s, u"Request processing failed"_s,
                             code == "retriable"_L1);
    if (code.startsWith(u'/'))
        return failure(graph::errorAsked(status, QString::number(codeOf(code.mid(1).toInt())) + code));
    if (code.isEmpty() && status == 403)
        return failure({.code = 10, .status = status});
    return failure(graph::errorAsked(status, code));
}

}  // namespace carillon::sandbox::instagram
