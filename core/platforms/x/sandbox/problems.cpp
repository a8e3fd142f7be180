// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/sandbox/problems.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;

namespace {

constexpr auto typePrefix = "https://api.x.com/2/problems/"_L1;

struct Named
{
    QLatin1StringView word;
    QLatin1StringView title;
    QLatin1StringView detail;
    QLatin1StringView name;
};

constexpr std::array words{
    Named{"duplicate"_L1, "Forbidden"_L1, "You are not allowed to create a Tweet with duplicate content."_L1, ""_L1},
    Named{"duplicate-rules"_L1, "Forbidden"_L1, "This request violates the duplicate-rules."_L1, "duplicate-rules"_L1},
    Named{"engaged"_L1, "Forbidden"_L1,
          "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the "
          "author of the post you are replying to."_L1,
          ""_L1},
    Named{"not-permitted"_L1, "Forbidden"_L1, "You are not permitted to perform this action."_L1, ""_L1},
    Named{"cashtag"_L1, "Forbidden"_L1, "Posts are limited to a maximum of one cashtag."_L1, ""_L1},
    Named{"items"_L1, "Forbidden"_L1, "A post can have a maximum of 4 items."_L1, ""_L1},
    Named{"long-video"_L1, "Forbidden"_L1, "This user is not allowed to post a video longer than 2 minutes."_L1, ""_L1},
    Named{"credits"_L1, "CreditsDepleted"_L1,
          "Your enrolled account [1] does not have any credits to fulfill this request."_L1, "credits"_L1},
    Named{"usage-capped"_L1, "UsageCapExceeded"_L1, "Usage cap exceeded: Monthly product cap"_L1, "usage-capped"_L1},
    Named{"client-forbidden"_L1, "Client Forbidden"_L1,
          "When authenticating requests to the X API v2 endpoints, you must use keys and tokens from a developer App "
          "that "
          "is attached to a Project."_L1,
          "client-forbidden"_L1},
    Named{"client-not-enrolled"_L1, "Client Forbidden"_L1, "This App is not enrolled."_L1, "client-not-enrolled"_L1},
    Named{
        "unsupported-authentication"_L1, "Unsupported Authentication"_L1,
        "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint. Supported authentication types "
        "are [OAuth 1.0a User Context, OAuth 2.0 User Context]."_L1,
        "unsupported-authentication"_L1},
    Named{"scope"_L1, "Forbidden"_L1, "The token does not have the required scope for this endpoint."_L1, ""_L1},
    Named{"user-suspended"_L1, "Forbidden"_L1, "The user has been suspended."_L1, "user-suspended"_L1},
    Named{"resource-not-found"_L1, "Not Found Error"_L1, "Could not find tweet."_L1, "resource-not-found"_L1},
};

constexpr std::array<std::pair<int, QLatin1StringView>, 12> numbers{
    {{64, "Your account is suspended and is not permitted to access this feature."_L1},
     {88, "Rate limit exceeded"_L1},
     {89, "Invalid or expired token."_L1},
     {185, "User is over daily status update limit."_L1},
     {186, "Tweet needs to be a bit shorter."_L1},
     {187, "Status is a duplicate."_L1},
     {226, "This request looks like it might be automated."_L1},
     {261, "Application cannot perform write actions."_L1},
     {324, "The validation of media ids failed."_L1},
     {326, "To protect our users from spam and other malicious activity, this account is temporarily locked."_L1},
     {385, "You attempted to reply to a Tweet that is deleted or not visible to you."_L1},
     {416, "Your application has been suspended."_L1}}};

HttpReply usual(int status)
{
    switch (status) {
    case 400:
        return invalidRequest(u"The sandbox was told to answer so."_s);
    case 401:
        return problem(401, u"Unauthorized"_s, u"Unauthorized"_s);
    case 402:
        return namedProblem(402, u"credits"_s);
    case 403:
        return namedProblem(403, u"not-permitted"_s);
    case 404:
        return namedProblem(404, u"resource-not-found"_s);
    case 413:
        return problem(413, u"Payload Too Large"_s, u"The request is too large."_s);
    case 429:
        return problem(429, u"Too Many Requests"_s, u"Too Many Requests"_s);
    case 503:
        return problem(503, u"Service Unavailable"_s, u"Service Unavailable"_s);
    default:
        return problem(status, u"Error"_s, u"The sandbox was told to answer so."_s);
    }
}

}  // namespace

HttpReply problem(int status, const QString &title, const QString &detail, const QString &name)
{
    const auto type = name.isEmpty() ? u"about:blank"_s : typePrefix + name;
    return jsonReply({{u"title"_s, title}, {u"detail"_s, detail}, {u"type"_s, type}, {u"status"_s, status}}, status);
}

HttpReply invalidRequest(const QString &message, const QString &member)
{
    QJsonObject error{{u"message"_s, message}};
    if (!member.isEmpty())
        error[u"parameters"_s] = QJsonObject{{member, QJsonArray{}}};
    return jsonReply({{u"errors"_s, QJsonArray{error}},
                      {u"title"_s, u"Invalid Request"_s},
                      {u"detail"_s, u"One or more parameters to your request was invalid."_s},
                      {u"type"_s, typePrefix + u"invalid-request"_s}},
                     400);
}

HttpReply numbered(int status, int code, const QString &message)
{
    return jsonReply({{u"errors"_s, QJsonArray{QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}}}, status);
}

HttpReply oauthProblem(int status, const QString &error, const QString &description)
{
    return jsonReply({{u"error"_s, error}, {u"error_description"_s, description}}, status);
}

HttpReply namedProblem(int status, const QString &code)
{
    if (code.isEmpty())
        return usual(status);
    if (code == "media-ids"_L1)
        return invalidRequest(u"Your media IDs are invalid."_s, u"media.media_ids"_s);
    if (code == "invalid-url"_L1)
        return invalidRequest(u"The text contains an invalid URL."_s, u"text"_s);
    bool isNumber = false;
    const auto number = code.toInt(&isNumber);
    const auto known
        = std::find_if(numbers.begin(), numbers.end(), [&](const auto &entry) { return entry.first == number; });
    if (isNumber)
        return numbered(status, number, known == numbers.end() ? u"Error"_s : QString{known->second});
    const auto word = std::find_if(words.begin(), words.end(), [&](const Named &entry) { return entry.word == code; });
    if (word == words.end())
        return problem(status, u"Forbidden"_s, code);
    return problem(status, word->title, word->detail, word->name);
}

}  // namespace carillon::sandbox::x
