// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/sandbox/postrules.h"

#include "core/platforms/linkedin/sandbox/answers.h"
#include "core/platforms/linkedin/sandbox/littletext.h"

#include <QJsonArray>
#include <QUrl>

namespace carillon::sandbox::linkedin {

using namespace Qt::StringLiterals;

namespace {

using Refusal = std::optional<HttpReply>;
using Type = QJsonValue::Type;

/// A member that an object may have.
struct Member
{
    QString name;
    Type type;
    bool isNeeded = false;
};

Refusal refusalOfShape(const QJsonObject &object, const QString &path, const QList<Member> &members)
{
    for (auto at = object.begin(); at != object.end(); ++at) {
        const auto known = std::find_if(members.begin(), members.end(),
                                        [&](const Member &member) { return member.name == at.key(); });
        if (known == members.end())
            return invalidField(path + at.key(), u"unrecognized field found but not allowed"_s);
        if (at->type() != known->type)
            return invalidField(path + at.key(), u"it has the wrong type"_s);
    }
    for (const auto &member : members) {
        if (member.isNeeded && !object.contains(member.name))
            return missingField(path + member.name);
    }
    return {};
}

Refusal refusalOfText(const QJsonObject &object, const QString &path, const QString &member, int longest)
{
    const auto text = object[member].toString();
    if (text.isEmpty() && object.contains(member))
        return invalidField(path + member, u"it is empty"_s);
    if (text.size() > longest)
        return failure(400, u"FIELD_LENGTH_TOO_LONG"_s,
                       u"%1%2 length (%3 characters) exceeded the maximum allowed (%4 characters)"_s.arg(path, member)
                           .arg(text.size())
                           .arg(longest));
    return {};
}

Refusal refusalOfWord(const QJsonObject &object, const QString &path, const QString &member, const QStringList &words)
{
    if (words.contains(object[member].toString()))
        return {};
    return invalidField(path + member, u"\"%1\" is not an enum symbol"_s.arg(object[member].toString()));
}

Refusal refusalOfCommentary(const QString &commentary, const QString &path, const Settings &settings)
{
    const auto length = readLittleText(commentary).plain.size();
    if (length <= settings.maxCharacters)
        return {};
    return failure(
        400, u"FIELD_LENGTH_TOO_LONG"_s,
        u"%1 text length (%2 characters) exceeded the maximum allowed (%3 characters)"_s.arg(path).arg(length).arg(
            settings.maxCharacters));
}

/// One body on its way through the rules.
class PostRules
{
public:
    PostRules(const QJsonObject &body, Uploads &uploads, const Settings &settings)
        : m_body{body},
          m_uploads{uploads},
          m_settings{settings}
    {
    }

    Refusal refusal()
    {
        if (auto refused = refusalOfShape(m_body, u"/"_s,
                                          {{u"author"_s, Type::String, true},
                                           {u"commentary"_s, Type::String, true},
                                           {u"visibility"_s, Type::String, true},
                                           {u"distribution"_s, Type::Object, true},
                                           {u"content"_s, Type::Object},
                                           {u"lifecycleState"_s, Type::String, true},
                                           {u"isReshareDisabledByAuthor"_s, Type::Bool},
                                           {u"reshareContext"_s, Type::Object},
                                           {u"contentLandingPage"_s, Type::String},
                                           {u"contentCallToActionLabel"_s, Type::String}}))
            return refused;
        const bool isPerson = m_body["author"_L1].toString().startsWith("urn:li:person:"_L1);
        const auto visibilities = isPerson ? QStringList{u"PUBLIC"_s, u"CONNECTIONS"_s, u"LOGGED_IN"_s}
                                           : QStringList{u"PUBLIC"_s, u"LOGGED_IN"_s};
        if (auto refused = refusalOfWord(m_body, u"/"_s, u"visibility"_s, visibilities))
            return refused;
        if (auto refused = refusalOfWord(m_body, u"/"_s, u"lifecycleState"_s, {u"PUBLISHED"_s}))
            return refused;
        if (auto refused = distribution())
            return refused;
        const auto commentary = m_body["commentary"_L1].toString();
        if (commentary.trimmed().isEmpty() && !m_body.contains("content"_L1))
            return missingField(u"/commentary"_s);
        if (auto refused = refusalOfCommentary(commentary, u"ShareCommentary"_s, m_settings))
            return refused;
        return m_body.contains("content"_L1) ? content() : Refusal{};
    }

private:
    Refusal distribution() const
    {
        const auto distribution = m_body["distribution"_L1].toObject();
        if (auto refused = refusalOfShape(distribution, u"/distribution/"_s,
                                          {{u"feedDistribution"_s, Type::String, true},
                                           {u"targetEntities"_s, Type::Array},
                                           {u"thirdPartyDistributionChannels"_s, Type::Array}}))
            return refused;
        return refusalOfWord(distribution, u"/distribution/"_s, u"feedDistribution"_s, {u"MAIN_FEED"_s, u"NONE"_s});
    }

    Refusal content()
    {
        const auto content = m_body["content"_L1].toObject();
        if (content.size() != 1)
            return invalidField(u"/content"_s, u"it is a union of one member"_s);
        const auto kind = content.begin().key();
        const auto value = content.begin()->toObject();
        if (kind == "media"_L1)
            return media(value);
        if (kind == "multiImage"_L1)
            return multiImage(value);
        if (kind == "article"_L1)
            return article(value);
        if (kind == "poll"_L1)
            return poll(value);
        return invalidField(u"/content/"_s + kind, u"unrecognized field found but not allowed"_s);
    }

    /// The medium must be there, the author's, and of one of these kinds.
    Refusal asset(const QString &urn, const QString &path, const QStringList &kinds)
    {
        if (!kinds.contains(urn.section(u':', 2, 2)))
            return failure(400, u"INVALID_URN_TYPE"_s, u"%1: %2 is of a wrong type"_s.arg(path, urn));
        const auto *upload = m_uploads.find(urn);
        if (upload && upload->owner != m_body["author"_L1].toString())
            return failure(400, u"INVALID_URN_ID"_s, u"%1 belongs to somebody else"_s.arg(urn));
        return m_uploads.refusalOf(urn);
    }

    Refusal media(const QJsonObject &media)
    {
        const auto path = u"/content/media/"_s;
        const auto kind = media["id"_L1].toString().section(u':', 2, 2);
        QList<Member> members{{u"id"_s, Type::String, true}};
        if (kind == "image"_L1)
            members += Member{u"altText"_s, Type::String};
        else
            members += Member{u"title"_s, Type::String, kind == "document"_L1};
        if (auto refused = refusalOfShape(media, path, members))
            return refused;
        if (auto refused = refusalOfText(media, path, u"altText"_s, 4086))
            return refused;
        if (auto refused = refusalOfText(media, path, u"title"_s, 400))
            return refused;
        return asset(media["id"_L1].toString(), path + u"id"_s, {u"image"_s, u"video"_s, u"document"_s});
    }

    Refusal multiImage(const QJsonObject &multi)
    {
        const auto path = u"/content/multiImage/images/"_s;
        if (auto refused = refusalOfShape(multi, u"/content/multiImage/"_s, {{u"images"_s, Type::Array, true}}))
            return refused;
        const auto images = multi["images"_L1].toArray();
        if (images.size() < 2 || images.size() > 20)
            return invalidField(path, u"there are 2 to 20 images"_s);
        for (const auto &image : images) {
            const auto object = image.toObject();
            if (auto refused
                = refusalOfShape(object, path, {{u"id"_s, Type::String, true}, {u"altText"_s, Type::String}}))
                return refused;
            if (auto refused = refusalOfText(object, path, u"altText"_s, 4086))
                return refused;
            if (auto refused = asset(object["id"_L1].toString(), path + u"id"_s, {u"image"_s}))
                return refused;
        }
        return {};
    }

    Refusal article(const QJsonObject &article)
    {
        const auto path = u"/content/article/"_s;
        if (auto refused = refusalOfShape(article, path,
                                          {{u"source"_s, Type::String, true},
                                           {u"title"_s, Type::String, true},
                                           {u"description"_s, Type::String},
                                           {u"thumbnail"_s, Type::String},
                                           {u"thumbnailAltText"_s, Type::String}}))
            return refused;
        if (auto refused = refusalOfText(article, path, u"title"_s, 400))
            return refused;
        if (auto refused = refusalOfText(article, path, u"description"_s, 4086))
            return refused;
        const QUrl source{article["source"_L1].toString(), QUrl::StrictMode};
        if (!source.isValid() || !source.scheme().startsWith("http"_L1) || source.host().isEmpty())
            return invalidField(path + u"source"_s, u"it is no URL"_s);
        if (!article.contains("thumbnail"_L1))
            return {};
        return asset(article["thumbnail"_L1].toString(), path + u"thumbnail"_s, {u"image"_s});
    }

    Refusal poll(const QJsonObject &poll) const
    {
        const auto path = u"/content/poll/"_s;
        if (auto refused = refusalOfShape(poll, path,
                                          {{u"question"_s, Type::String, true},
                                           {u"options"_s, Type::Array, true},
                                           {u"settings"_s, Type::Object, true}}))
            return refused;
        if (auto refused = refusalOfText(poll, path, u"question"_s, 140))
            return refused;
        const auto options = poll["options"_L1].toArray();
        if (options.size() < 2 || options.size() > 4)
            return invalidField(path + u"options"_s, u"there are 2 to 4"_s);
        for (const auto &option : options) {
            if (auto refused
                = refusalOfShape(option.toObject(), path + u"options/"_s, {{u"text"_s, Type::String, true}}))
                return refused;
            if (auto refused = refusalOfText(option.toObject(), path + u"options/"_s, u"text"_s, 30))
                return refused;
        }
        const auto settings = poll["settings"_L1].toObject();
        if (auto refused = refusalOfShape(settings, path + u"settings/"_s,
                                          {{u"duration"_s, Type::String, true},
                                           {u"voteSelectionType"_s, Type::String},
                                           {u"isVoterVisibleToAuthor"_s, Type::Bool}}))
            return refused;
        return refusalOfWord(settings, path + u"settings/"_s, u"duration"_s,
                             {u"ONE_DAY"_s, u"THREE_DAYS"_s, u"SEVEN_DAYS"_s, u"FOURTEEN_DAYS"_s});
    }

    const QJsonObject &m_body;
    Uploads &m_uploads;
    const Settings &m_settings;
};

}  // namespace

std::optional<HttpReply> refusalOfPost(const QJsonObject &body, Uploads &uploads, const Settings &settings)
{
    return PostRules{body, uploads, settings}.refusal();
}

std::optional<HttpReply> refusalOfComment(const QJsonObject &body, const QString &urn)
{
    if (auto refused = refusalOfShape(body, u"/"_s,
                                      {{u"actor"_s, Type::String, true},
                                       {u"object"_s, Type::String, true},
                                       {u"message"_s, Type::Object, true},
                                       {u"parentComment"_s, Type::String}}))
        return refused;
    const auto message = body["message"_L1].toObject();
    if (auto refused
        = refusalOfShape(message, u"/message/"_s, {{u"text"_s, Type::String, true}, {u"attributes"_s, Type::Array}}))
        return refused;
    if (auto refused = refusalOfText(message, u"/message/"_s, u"text"_s, 1250))
        return refused;
    if (body["object"_L1].toString() != urn)
        return invalidField(u"/object"_s, u"it is not the post of the path"_s);
    return {};
}

std::optional<HttpReply> refusalOfPatch(const QJsonObject &body, const Settings &settings)
{
    if (auto refused = refusalOfShape(body, u"/"_s, {{u"patch"_s, Type::Object, true}}))
        return refused;
    const auto patch = body["patch"_L1].toObject();
    if (auto refused = refusalOfShape(patch, u"/patch/"_s, {{u"$set"_s, Type::Object, true}}))
        return refused;
    const auto set = patch["$set"_L1].toObject();
    if (auto refused = refusalOfShape(set, u"/patch/$set/"_s, {{u"commentary"_s, Type::String, true}}))
        return refused;
    return refusalOfCommentary(set["commentary"_L1].toString(), u"ShareCommentary"_s, settings);
}

}  // namespace carillon::sandbox::linkedin
