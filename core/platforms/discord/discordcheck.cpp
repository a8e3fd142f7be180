// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordcheck.h"

#include "core/platforms/discord/discordapi.h"
#include "core/platforms/discord/discordpoll.h"
#include "core/platforms/discord/discordsentences.h"
#include "core/platforms/discord/discordtext.h"
#include "core/platforms/mediacheck.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace carillon::discord {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxUsernameLength = 80;
constexpr int maxThreadNameLength = 100;

Problem error(const QString &code, const QString &message, int part = -1)
{
    return Problem{.code = code, .message = message, .part = part};
}

QString mebibytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / (1024 * 1024), 'f', 1);
}

QList<Problem> textProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    const auto notified = settingOf(post, u"mentions"_s);
    const bool notifiesNobody = notified.isEmpty() || notified == "nobody"_L1;
    for (int part = 0; part < post.parts.size(); ++part) {
        const auto text = contentOf(post, part);
        const bool isPoll = part == 0 && pollOf(post);
        if (const auto length = lengthOf(text); length > maxContentLength)
            problems += error(u"text_too_long"_s,
                              DiscordSentences::tr("The text has %1 characters; Discord takes %2. Shorten it or make a "
                                                   "thread of it.")
                                  .arg(length)
                                  .arg(maxContentLength),
                              part);
        if (text.trimmed().isEmpty() && !isPoll && (part > 0 || post.media.isEmpty()))
            problems += error(u"empty"_s, DiscordSentences::tr("There is nothing to post. Write a text or add a file."),
                              part);
        if (notifiesNobody && mentionsSomebody(text))
            problems += Problem{.severity = Severity::Warning,
                                .code = u"mentions_silent"_s,
                                .message = DiscordSentences::tr(
                                    "The text mentions somebody who will not be notified. Choose in the post's options "
                                    "who is."),
                                .part = part};
    }
    return problems;
}

QList<Problem> filesProblems(const FrozenPost &post, const MediaRules &rules)
{
    auto problems = mediaProblems(post.media, rules);
    qint64 bytes = 0;
    for (int part = 0; part < post.media.size(); ++part) {
        const auto &medium = post.media.at(part);
        const bool isShrunk = medium.kind == MediaKind::Image && rules.shrinksImages;
        bytes += isShrunk ? std::min(medium.bytes, rules.image.maxBytes) : medium.bytes;
        if (const auto length = lengthOf(medium.alt); length > maxDescriptionLength)
            problems += error(u"alt_too_long"_s,
                              DiscordSentences::tr("The description has %1 characters; Discord takes %2. Shorten it.")
                                  .arg(length)
                                  .arg(maxDescriptionLength),
                              part);
    }
    if (const auto most = maxRequestBytes(post.account); bytes > most)
        problems += error(u"media_too_large"_s,
                          DiscordSentences::tr("The files have %1 MiB together; Discord takes %2 in one message. Make "
                                               "them smaller or leave some out.")
                              .arg(mebibytes(bytes), mebibytes(most)));
    return problems;
}

QString nameTrouble(const QString &name)
{
    if (lengthOf(name) > maxUsernameLength)
        return DiscordSentences::tr("The sender's name has %1 characters; Discord takes %2. Shorten it.")
            .arg(lengthOf(name))
            .arg(maxUsernameLength);
    for (const auto &word : {u"discord"_s, u"clyde"_s}) {
        if (name.contains(word, Qt::CaseInsensitive))
            return DiscordSentences::tr("Discord takes no sender whose name has \"%1\" in it. Choose another name.")
                .arg(word);
    }
    return {};
}

QString threadTrouble(const FrozenPost &post)
{
    static const QRegularExpression number{u"^\\d{1,20}$"_s};
    const auto thread = threadOf(post);
    const auto title = settingOf(post, u"thread_name"_s);
    if (!thread.isEmpty() && !title.isEmpty())
        return DiscordSentences::tr(
            "A message goes into a thread or starts one in the forum, not both. Leave one of the two options empty.");
    if (!thread.isEmpty() && !number.match(thread).hasMatch())
        return DiscordSentences::tr("\"%1\" is no id of a thread: it has digits only. Switch on developer mode in "
                                    "Discord and copy the thread's id there.")
            .arg(thread);
    if (lengthOf(title) > maxThreadNameLength)
        return DiscordSentences::tr("The title for the forum has %1 characters; Discord takes %2. Shorten it.")
            .arg(lengthOf(title))
            .arg(maxThreadNameLength);
    return {};
}

QString wordTrouble(const FrozenPost &post)
{
    static const QStringList mentioned{{}, u"nobody"_s, u"users"_s, u"roles"_s, u"@everyone"_s, u"all"_s};
    static const QStringList answers{{}, u"yes"_s, u"no"_s};
    if (const auto chosen = settingOf(post, u"mentions"_s); !mentioned.contains(chosen))
        return DiscordSentences::tr("The option mentions is \"%1\"; write nobody, users, roles, @everyone or all.")
            .arg(chosen);
    static const QStringList hidden{{}, u"nothing"_s, u"text"_s, u"media"_s, u"both"_s};
    if (const auto chosen = settingOf(post, u"spoiler"_s); !hidden.contains(chosen))
        return DiscordSentences::tr("The option spoiler is \"%1\"; write nothing, text, media or both.").arg(chosen);
    for (const auto &key : {u"silent"_s, u"link_previews"_s, u"poll_multiple"_s}) {
        if (const auto chosen = settingOf(post, key); !answers.contains(chosen))
            return DiscordSentences::tr("The option %1 is \"%2\"; write yes or no.").arg(key, chosen);
    }
    return {};
}

QString pictureTrouble(const FrozenPost &post)
{
    const QUrl picture{settingOf(post, u"avatar_url"_s), QUrl::StrictMode};
    const bool isWeb = picture.isValid() && !picture.host().isEmpty()
        && (picture.scheme() == "https"_L1 || picture.scheme() == "http"_L1);
    if (isWeb || settingOf(post, u"avatar_url"_s).isEmpty())
        return {};
    return DiscordSentences::tr("The sender's picture needs an address that begins with https://.");
}

/// What was to be hidden and stays visible.
QString hidingTrouble(const FrozenPost &post)
{
    const auto poll = pollOf(post);
    if (hidesText(post) && poll && poll->isAskedByText)
        return DiscordSentences::tr(
            "The text is the poll's question here, which Discord cannot hide. Write the question "
            "in the poll's option, and the text is hidden.");
    if (hidesMedia(post) && !hidesText(post) && post.media.isEmpty())
        return DiscordSentences::tr("There is no file in this post that could be hidden. Hide the text if that is what "
                                    "is meant.");
    return {};
}

QList<Problem> optionProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    for (const auto &trouble :
         {nameTrouble(settingOf(post, u"username"_s)), pictureTrouble(post), threadTrouble(post), wordTrouble(post)}) {
        if (!trouble.isEmpty())
            problems += error(u"option_invalid"_s, trouble);
    }
    if (const auto trouble = hidingTrouble(post); !trouble.isEmpty())
        problems += Problem{.severity = Severity::Warning, .code = u"option_spoiler_unused"_s, .message = trouble};
    return problems;
}

}  // namespace

MediaRules mediaRulesOf(MediaRules rules, const FrozenAccount &account)
{
    const auto most = maxFileBytes(account);
    for (auto *kind : {&rules.image, &rules.animation, &rules.video, &rules.audio, &rules.document})
        kind->maxBytes = most;
    return rules;
}

QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules)
{
    return textProblems(post) + filesProblems(post, rules) + pollProblems(post) + optionProblems(post);
}

}  // namespace carillon::discord
