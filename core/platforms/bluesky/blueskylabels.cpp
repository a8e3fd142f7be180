// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskylabels.h"

#include "core/platforms/bluesky/blueskyplan.h"
#include "core/platforms/bluesky/blueskyrecord.h"
#include "core/platforms/bluesky/blueskysentences.h"

#include <QJsonArray>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

const auto optionKey = u"labels"_s;

struct Choice
{
    QString word;  ///< of the option
    QStringList values;
};

/// As in Bluesky's own app: one of three that are about bodies, and the fourth beside it or alone.
const QList<Choice> &choices()
{
    static const auto graphic = u"graphic-media"_s;
    static const QList<Choice> all{{u"nothing"_s, {}},
                                   {u"suggestive"_s, {u"sexual"_s}},
                                   {u"nudity"_s, {u"nudity"_s}},
                                   {u"adult"_s, {u"porn"_s}},
                                   {graphic, {graphic}},
                                   {u"suggestive+graphic-media"_s, {u"sexual"_s, graphic}},
                                   {u"nudity+graphic-media"_s, {u"nudity"_s, graphic}},
                                   {u"adult+graphic-media"_s, {u"porn"_s, graphic}}};
    return all;
}

QString saidBy(const QJsonObject &options)
{
    return optionValue(options, platformId, optionKey).trimmed();
}

QString wordOf(const FrozenPost &post)
{
    const auto ofPost = saidBy(post.options);
    return ofPost.isEmpty() ? saidBy(post.account.options) : ofPost;
}

const Choice *choiceOf(const QString &word)
{
    for (const auto &choice : choices()) {
        if (choice.word == word)
            return &choice;
    }
    return nullptr;
}

bool showsSomething(const FrozenPost &post)
{
    return !post.media.isEmpty() || wantsCard(post);
}

}  // namespace

QStringList labelsOf(const FrozenPost &post)
{
    const auto *choice = choiceOf(wordOf(post));
    return choice && showsSomething(post) ? choice->values : QStringList{};
}

QJsonObject labelsObject(const FrozenPost &post)
{
    QJsonArray values;
    for (const auto &value : labelsOf(post))
        values += QJsonObject{{u"val"_s, value}};
    if (values.isEmpty())
        return {};
    return {{u"$type"_s, u"com.atproto.label.defs#selfLabels"_s}, {u"values"_s, values}};
}

QList<Problem> labelProblems(const FrozenPost &post)
{
    const auto word = wordOf(post);
    const auto *choice = choiceOf(word);
    if (!word.isEmpty() && !choice) {
        QStringList words;
        for (const auto &known : choices())
            words += known.word;
        return {Problem{.code = u"option_value"_s,
                        .message = BlueskySentences::tr("The option labels is \"%1\"; write one of %2.")
                                       .arg(word.left(40), words.join(u", "_s))}};
    }
    // What an account says of all its posts is meant for those that show something.
    const auto *ofPost = choiceOf(saidBy(post.options));
    if (!ofPost || ofPost->values.isEmpty() || showsSomething(post))
        return {};
    return {Problem{.severity = Severity::Warning,
                    .code = u"option_labels_unused"_s,
                    .message = BlueskySentences::tr(
                        "Bluesky's content warning lies over pictures, videos and link cards, and this post has none "
                        "of them: it goes out without. Warn in the text if that is what it is about.")}};
}

}  // namespace carillon::bluesky
