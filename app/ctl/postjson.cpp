// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/postjson.h"

#include "core/accounts/accountnames.h"
#include "core/domain/poststate.h"
#include "core/messages/postwords.h"
#include "core/schedule/walltime.h"
#include "core/store/pauserepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"

#include <algorithm>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownText = 48;

const Account *accountOf(const PlatformPost &copy, const QList<Account> &accounts)
{
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [&](const Account &account) { return account.id == copy.account; });
    return found == accounts.end() ? nullptr : &*found;
}

QJsonObject copyJson(const PlatformPost &copy, const ShownPost &shown, const QList<Account> &accounts)
{
    const auto *account = accountOf(copy, accounts);
    const auto hold = account ? effectiveHold(copy, *account, shown.pausedTag) : EffectiveHold{copy.hold, {}};
    const bool wasRemoved = copy.removedAt && copy.comment == CommentState::Live;
    QJsonObject json{{u"id"_s, copy.key},
                     {u"state"_s, toWord(copy.state)},
                     {u"hold"_s, hold.hold == Hold::None ? QJsonValue{} : QJsonValue{toWord(hold.hold)}},
                     {u"hold_reason"_s, hold.reason},
                     {u"hold_tag"_s, hold.tag.isEmpty() ? QJsonValue{} : QJsonValue{hold.tag}},
                     {u"hold_until"_s, toJson(hold.until)},
                     {u"due"_s, toJson(copy.dueAt)},
                     {u"act_at"_s, toJson(copy.actAt)},
                     {u"tries"_s, copy.tries},
                     {u"published_at"_s, toJson(copy.publishedAt)},
                     {u"permalink"_s, copy.permalink},
                     {u"remote_id"_s, copy.remoteId},
                     {u"first_comment"_s, wasRemoved ? u"deleted"_s : toWord(copy.comment)},
                     {u"doing"_s, copy.act ? QJsonValue{toWord(copy.act->purpose)} : QJsonValue{}},
                     {u"removed_at"_s, toJson(copy.removedAt)},
                     {u"late_by_ms"_s, {}},
                     {u"error"_s, {}},
                     {u"account"_s, {}}};
    if (copy.publishedAt && copy.dueAt)
        json["late_by_ms"_L1] = qint64{
            std::max(std::chrono::milliseconds{0}, *copy.publishedAt - std::max(*copy.dueAt, copy.plannedAt)).count()};
    if (copy.error)
        json["error"_L1] = QJsonObject{{u"code"_s, toWord(copy.error->kind)}, {u"message"_s, copy.error->detail}};
    if (account)
        json["account"_L1] = QJsonObject{{u"id"_s, account->key},
                                         {u"platform"_s, account->platform},
                                         {u"name"_s, account->name},
                                         {u"handle"_s, account->handle},
                                         {u"sandbox"_s, account->sandbox}};
    return json;
}

QJsonArray mediaJson(const QList<PostMedia> &media)
{
    QJsonArray json;
    for (const auto &medium : media) {
        QJsonArray captions;
        for (const auto &[language, file] : medium.captions)
            captions += QJsonObject{{u"language"_s, language}, {u"file"_s, file.file}, {u"bytes"_s, file.bytes}};
        json += QJsonObject{{u"file"_s, medium.asset.file},   {u"sha256"_s, medium.asset.sha256},
                            {u"mime"_s, medium.asset.mime},   {u"bytes"_s, medium.asset.bytes},
                            {u"width"_s, medium.asset.width}, {u"height"_s, medium.asset.height},
                            {u"alt"_s, medium.alt},           {u"captions"_s, captions}};
    }
    return json;
}

QJsonObject variantsJson(const QMap<QString, PostVariant> &variants)
{
    QJsonObject json;
    for (auto own = variants.cbegin(); own != variants.cend(); ++own) {
        QJsonObject one;
        if (own->parts) {
            one.insert("text"_L1, joinParts(*own->parts));
            one.insert("parts"_L1, QJsonArray::fromStringList(*own->parts));
        }
        if (own->media)
            one.insert("media"_L1, mediaJson(*own->media));
        if (own->link)
            one.insert("link"_L1, *own->link);
        if (own->title)
            one.insert("title"_L1, *own->title);
        if (own->firstComment)
            one.insert("first_comment"_L1, *own->firstComment);
        json.insert(own.key(), one);
    }
    return json;
}

QString shortText(const PostContent &content)
{
    const auto text = firstWords(content);
    return text.size() > shownText ? text.left(shownText - 1) + u'…' : text;
}

QString shownTime(const ShownPost &shown, const PlatformPost *copy)
{
    const auto due = copy ? copy->dueAt : (shown.post.plan ? std::optional{shown.post.plan->due} : std::nullopt);
    if (!due)
        return u"-"_s;
    const auto zone = findZone(shown.post.plan ? QString::fromLatin1(shown.post.plan->zone) : u"UTC"_s);
    return zone ? formatWallTime(*due, *zone) : toIsoUtc(*due);
}

}  // namespace

QJsonValue toJson(std::optional<Instant> instant)
{
    return instant ? QJsonValue{toIsoUtc(*instant)} : QJsonValue{};
}

QJsonArray toJson(const QList<PostProblem> &problems)
{
    QJsonArray json;
    for (const auto &found : problems)
        json += QJsonObject{{u"account"_s, found.account},
                            {u"severity"_s, found.problem.severity == Severity::Error ? u"error"_s : u"warning"_s},
                            {u"code"_s, found.problem.code},
                            {u"message"_s, found.problem.message},
                            {u"part"_s, found.problem.part < 0 ? QJsonValue{} : QJsonValue{found.problem.part}}};
    return json;
}

QJsonObject toJson(const ShownPost &shown, const QList<Account> &accounts)
{
    const auto &post = shown.post;
    QJsonArray copies;
    for (const auto &copy : shown.copies)
        copies += copyJson(copy, shown, accounts);
    QJsonObject json{{u"id"_s, post.key},
                     {u"state"_s, postStateWord(shown.copies)},
                     {u"text"_s, joinParts(post.content.parts)},
                     {u"parts"_s, QJsonArray::fromStringList(post.content.parts)},
                     {u"media"_s, mediaJson(post.content.media)},
                     {u"link"_s, post.content.link},
                     {u"title"_s, post.content.title},
                     {u"first_comment"_s, post.content.firstComment},
                     {u"options"_s, post.content.options},
                     {u"variants"_s, variantsJson(post.content.variants)},
                     {u"tags"_s, QJsonArray::fromStringList(post.tags)},
                     {u"priority"_s, toWord(post.priority)},
                     {u"max_speed"_s, post.maxSpeed},
                     {u"revision"_s, post.revision},
                     {u"created_at"_s, toIsoUtc(post.createdAt)},
                     {u"due"_s, {}},
                     {u"local"_s, {}},
                     {u"zone"_s, {}},
                     {u"platform_posts"_s, copies}};
    if (post.plan) {
        json["due"_L1] = toIsoUtc(post.plan->due);
        json["local"_L1] = post.plan->date.toString(Qt::ISODate) + u'T' + post.plan->time.toString(u"HH:mm:ss.zzz"_s);
        json["zone"_L1] = QString::fromLatin1(post.plan->zone);
    }
    return json;
}

Result<ShownPost> withCopies(const WorkspaceContext &context, Post post)
{
    auto copies = PlatformPostRepository{context.database()}.ofPost(post.id);
    if (!copies)
        return copies.error();
    const auto tag = PauseRepository{context.database()}.tagOf(post.id);
    if (!tag)
        return tag.error();
    return ShownPost{std::move(post), std::move(copies).value(), *tag};
}

Result<ShownPost> findPost(const WorkspaceContext &context, const QString &key)
{
    PostRepository posts{context.database()};
    const auto copy = PlatformPostRepository{context.database()}.find(key);
    if (!copy)
        return copy.error();
    const auto post = *copy ? posts.byId((*copy)->post) : posts.find(key);
    if (!post)
        return post.error();
    if (!*post)
        return Error{ErrorKind::NotFound, u"There is no post %1."_s.arg(key)};
    return withCopies(context, **post);
}

namespace {

QString wordsOf(const OpenAct &act)
{
    if (act.purpose != Purpose::Recall)
        return act.purpose == Purpose::Delete ? u"deleting"_s : u"updating"_s;
    return act.aim == RecallAim::Move  ? u"being moved there"_s
        : act.aim == RecallAim::Delete ? u"being taken back and deleted"_s
                                       : u"being taken back"_s;
}

}  // namespace

QStringList postTableHeader()
{
    return {u"POST"_s, u"TEXT"_s, u"ACCOUNT"_s, u"STATE"_s, u"DUE"_s, u"PERMALINK OR REASON"_s};
}

QList<QStringList> postTableRows(const ShownPost &shown, const QList<Account> &accounts)
{
    const auto common = shortText(shown.post.content);
    if (shown.copies.isEmpty())
        return {{shown.post.key, common, u"-"_s, postStateWord({}), shownTime(shown, nullptr), {}}};
    QList<QStringList> rows;
    for (const auto &copy : shown.copies) {
        const auto *account = accountOf(copy, accounts);
        const auto hold = account ? effectiveHold(copy, *account, shown.pausedTag) : EffectiveHold{};
        auto state = toWord(copy.state);
        QStringList beside;
        if (copy.act)
            beside += wordsOf(*copy.act);
        if (hold.hold != Hold::None)
            beside += hold.hold == Hold::Act ? u"failed"_s : toWord(hold.hold);
        if (copy.removedAt)
            beside += u"deleted there"_s;
        if (!beside.isEmpty())
            state += u" ("_s + beside.join(u", "_s) + u')';
        const bool tellsError = copy.error && (copy.permalink.isEmpty() || copy.act);
        const auto text = account ? shortText(contentFor(shown.post.content, account->key)) : common;
        const auto said = tellsError ? copy.error->detail : copy.permalink;
        rows += {shown.post.key, text, account ? accountLabel(*account) : u"-"_s, state, shownTime(shown, &copy), said};
    }
    return rows;
}

}  // namespace carillon::ctl
