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

int usualStatus(int code)
{
    switch (code) {
    case 1:
    case 2:
        return 500;
    case 190:
        return 401;
    case 10:
    case 200:
        return 403;
    default:
        return 400;
    }
}

QString usualMessage(int code, int subcode)
{
    if (const auto *row = rowOf(subcode))
        return QString::fromLatin1(row->message);
    switch (code) {
    case 2:
        return u"An unexpected error has occurred. Please retry your request later."_s;
    case 4:
        return u"(#4) Application request limit reached"_s;
    case 190:
        return u"Error validating access token"_s;
    default:
        return code == 0 ? u"An error occurred"_s : u"(#%1) The sandbox was told to answer so"_s.arg(code);
    }
}

}  // namespace

HttpReply failure(const GraphError &error)
{
    QJsonObject body{{u"message"_s, error.message.isEmpty() ? usualMessage(error.code, error.subcode) : error.message},
                     {u"type"_s, u"OAuthException"_s},
                     {u"fbtrace_id"_s, u"AsandboxTrace"_s}};
    if (error.code != 0)
        body[u"code"_s] = error.code;
    if (error.subcode != 0)
        body[u"error_subcode"_s] = error.subcode;
    body[u"is_transient"_s] = error.isTransient;
    return jsonReply({{u"error"_s, body}}, error.status > 0 ? error.status : usualStatus(error.code));
}

HttpReply uploadFailure(int status, const QString &type, const QString &message, bool retriable)
{
    const QJsonObject said{{u"retriable"_s, retriable}, {u"type"_s, type}, {u"message"_s, message}};
    return jsonReply({{u"debug_info"_s, said}}, status);
}

HttpReply codeFailure(const QString &message)
{
    return jsonReply({{u"error_type"_s, u"OAuthException"_s}, {u"code"_s, 400}, {u"error_message"_s, message}}, 400);
}

QJsonObject askedOf(const QJsonObject &whole, const QString &id, const QString &fields)
{
    QJsonObject asked{{u"id"_s, id}};
    for (const auto &name : fields.split(u',', Qt::SkipEmptyParts)) {
        if (whole.contains(name))
            asked[name] = whole[name];
    }
    return asked;
}

HttpReply missingParameter(const QString &name)
{
    return failure({.code = 100, .message = u"(#100) The parameter %1 is required"_s.arg(name)});
}

HttpReply noSuchObject(const QString &id)
{
    return failure({.code = 100,
                    .subcode = 33,
                    .message = u"Unsupported request. Object with ID '%1' does not exist, cannot be loaded due to "
                               "missing permissions, or does not support this operation."_s.arg(id)});
}

HttpReply missingPermission(const QString &scope)
{
    return failure(
        {.code = 10, .message = u"(#10) Application does not have permission for this action: %1"_s.arg(scope)});
}

HttpReply invalidToken(int subcode, const QString &message)
{
    return failure({.code = 190, .subcode = subcode, .message = message});
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
    if (code == "OAuthException"_L1)
        return failure({.status = status});
    if (code == "is_transient"_L1)
        return failure({.code = 99'999, .status = status, .isTransient = true});
    if (code == "retriable"_L1 || code == "not_retriable"_L1)
        return uploadFailure(status, u"ProcessingFailedError"_s, u"Request processing failed"_s,
                             code == "retriable"_L1);
    if (code.contains(u' '))
        return failure({.code = 100, .message = code, .status = status});
    if (!code.isEmpty()) {
        const auto number = code.section(u'/', 0, 0);
        const int subcode = code.section(u'/', 1).toInt();
        return failure(
            {.code = number.isEmpty() ? codeOf(subcode) : number.toInt(), .subcode = subcode, .status = status});
    }
    const int usual = status == 401 ? 190 : status == 403 ? 10 : status == 429 ? 4 : status >= 500 ? 2 : 100;
    return failure({.code = usual, .subcode = status == 404 ? 33 : 0, .status = status});
}

}  // namespace carillon::sandbox::instagram
