// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskygates.h"

#include "core/platforms/bluesky/blueskysentences.h"

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

const auto repliesKey = u"who_may_reply"_s;
const auto quotesKey = u"quotes"_s;
const auto threadgate = u"app.bsky.feed.threadgate"_s;
const auto postgate = u"app.bsky.feed.postgate"_s;

/// The post's word, or else the account's.
QString wordOf(const FrozenPost &post, const QString &key)
{
    const auto ofPost = optionValue(post.options, platformId, key).trimmed();
    return ofPost.isEmpty() ? optionValue(post.account.options, platformId, key).trimmed() : ofPost;
}

struct Rule
{
    QString word;
    QString type;
};

const QList<Rule> &rules()
{
    static const QList<Rule> all{{u"mentioned"_s, threadgate + u"#mentionRule"_s},
                                 {u"followers"_s, threadgate + u"#followerRule"_s},
                                 {u"following"_s, threadgate + u"#followingRule"_s}};
    return all;
}

/// Who may reply, as the lexicon has it; nothing: everyone. An unknown word gives nothing, too: the check refuses it.
std::optional<QJsonArray> allowedBy(const QString &word)
{
    if (word.isEmpty() || word == "everyone"_L1)
        return {};
    QJsonArray allowed;
    if (word == "nobody"_L1)
        return allowed;
    const auto groups = word.split(u'+');
    for (const auto &rule : rules()) {
        if (groups.contains(rule.word))
            allowed += QJsonObject{{u"$type"_s, rule.type}};
    }
    return allowed.size() == groups.size() ? std::optional{allowed} : std::nullopt;
}

bool forbidsQuotes(const FrozenPost &post)
{
    return wordOf(post, quotesKey) == "nobody"_L1;
}

QJsonObject gate(const QString &collection, const FrozenPost &post, const RecordKeys &keys, qsizetype part,
                 const std::pair<QString, QJsonArray> &rule)
{
    const auto rkey = keys.rkeys.value(part);
    return {{u"collection"_s, collection},
            {u"rkey"_s, rkey},
            {u"record"_s,
             QJsonObject{{u"$type"_s, collection},
                         {u"post"_s, recordUri(post.account, rkey)},
                         {u"createdAt"_s, keys.createdAt},
                         {rule.first, rule.second}}}};
}

}  // namespace

QJsonArray gatesOf(const FrozenPost &post, const RecordKeys &keys)
{
    QJsonArray gates;
    if (const auto allowed = allowedBy(wordOf(post, repliesKey)))
        gates += gate(threadgate, post, keys, 0, {u"allow"_s, *allowed});
    if (!forbidsQuotes(post))
        return gates;
    const QJsonArray nobody{QJsonObject{{u"$type"_s, postgate + u"#disableRule"_s}}};
    for (qsizetype part = 0; part < post.parts.size(); ++part)
        gates += gate(postgate, post, keys, part, {u"embeddingRules"_s, nobody});
    return gates;
}

int gateCount(const FrozenPost &post)
{
    return (allowedBy(wordOf(post, repliesKey)) ? 1 : 0)
        + (forbidsQuotes(post) ? static_cast<int>(post.parts.size()) : 0);
}

QList<Problem> gateProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    const auto replies = wordOf(post, repliesKey);
    if (!replies.isEmpty() && replies != "everyone"_L1 && !allowedBy(replies))
        problems
            += Problem{.code = u"option_value"_s,
                       .message = BlueskySentences::tr("The option who_may_reply is \"%1\"; write everyone, nobody, "
                                                       "or one or several of mentioned, followers and following, "
                                                       "with a + between them.")
                                      .arg(replies.left(40))};
    const auto quotes = wordOf(post, quotesKey);
    if (!quotes.isEmpty() && quotes != "everyone"_L1 && quotes != "nobody"_L1)
        problems += Problem{
            .code = u"option_value"_s,
            .message
            = BlueskySentences::tr("The option quotes is \"%1\"; write everyone or nobody.").arg(quotes.left(40))};
    return problems;
}

}  // namespace carillon::bluesky
