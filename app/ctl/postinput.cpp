// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/postinput.h"

#include "core/accounts/accountnames.h"
#include "core/domain/mention.h"
#include "core/media/medialibrary.h"
#include "core/planner/plannedtime.h"
#include "core/platforms/platform.h"
#include "core/store/accountrepository.h"

#include <QFile>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

Result<QString> readTextFile(const QString &path, const Streams &streams)
{
    QByteArray bytes;
    if (path == u"-") {
        bytes = streams.in.readAll();
    } else {
        QFile file{path};
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Invalid, u"%1 cannot be read: %2"_s.arg(path, file.errorString())};
        bytes = file.readAll();
    }
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    auto text = QString::fromUtf8(bytes);
    if (text.endsWith(u'\n'))
        text.chop(1);  // the end of the last line is the file's, not the text's
    return text;
}

/// LANGUAGE=FILE
Result<MediaCaptions> readCaptionsFile(const QString &given, const QString &mediaFolder)
{
    const auto language = given.section(u'=', 0, 0).trimmed();
    if (language.isEmpty() || !given.contains(u'='))
        return Error{ErrorKind::Invalid,
                     u"--captions is written LANGUAGE=FILE, such as en=film.vtt, not \"%1\"."_s.arg(given)};
    const auto kept = importCaptions(given.section(u'=', 1), mediaFolder);
    if (!kept)
        return kept.error();
    return MediaCaptions{language, *kept};
}

Result<QList<PostMedia>> readMedia(const Invocation &invocation, const QString &mediaFolder)
{
    QList<PostMedia> media;
    for (const auto &given : invocation.options) {
        if (given.name == u"media") {
            const auto stored = importMedia(given.value, mediaFolder);
            if (!stored)
                return stored.error();
            media += PostMedia{.asset = assetOf(stored->probe, stored->fileName)};
        } else if (given.name == u"alt") {
            if (media.isEmpty() || !media.last().alt.isEmpty())
                return Error{ErrorKind::Invalid, u"--alt belongs to the --media before it."_s};
            media.last().alt = given.value;
        } else if (given.name == u"captions") {
            if (media.isEmpty() || media.last().asset.kind != MediaKind::Video)
                return Error{ErrorKind::Invalid,
                             u"--captions belongs to the --media before it, which must be a video."_s};
            const auto captions = readCaptionsFile(given.value, mediaFolder);
            if (!captions)
                return captions.error();
            media.last().captions += *captions;
        }
    }
    return media;
}

/// "PLATFORM:@Acme Inc=ID" into the options.
Result<void> readMention(const QString &given, const WorkspaceContext &context, QJsonObject &options)
{
    const auto platform = given.section(u':', 0, 0).trimmed();
    auto written = given.section(u':', 1).section(u'=', 0, 0).trimmed();
    const auto id = given.section(u':', 1).section(u'=', 1).trimmed();
    const bool isWhole = !written.isEmpty() && !id.isEmpty() && !id.contains(u' ') && !id.contains(u';');
    if (!isWhole || !findPlatform(context.platforms(), platform))
        return Error{ErrorKind::Invalid,
                     u"--mention is written PLATFORM:@NAME=ID, as `mentions find` tells it, not \"%1\"."_s.arg(given)};
    if (!written.startsWith(u'@'))
        written.prepend(u'@');
    keepMention(options, platform, {written, id});
    return {};
}

Result<QJsonObject> readOptions(const QStringList &pairs)
{
    QJsonObject options;
    for (const auto &pair : pairs) {
        const auto key = pair.section(u'=', 0, 0).trimmed();
        if (key.isEmpty() || !pair.contains(u'='))
            return Error{ErrorKind::Invalid, u"--option is written key=value, not \"%1\"."_s.arg(pair)};
        options.insert(key, pair.section(u'=', 1));
    }
    return options;
}

std::optional<QString> valueIfGiven(const Invocation &invocation, QStringView name)
{
    return invocation.has(name) ? std::optional{invocation.value(name)} : std::nullopt;
}

}  // namespace

QList<Option> contentOptions()
{
    return {
        {u"text"_s, u"TEXT"_s, u"what it says; a line holding only --- starts the next part of a thread"_s},
        {u"text-file"_s, u"FILE"_s, u"the same from a UTF-8 file; - is the standard input"_s},
        {u"media"_s, u"FILE"_s, u"a picture; may be given several times"_s},
        {u"alt"_s, u"TEXT"_s, u"describes the --media before it"_s},
        {u"captions"_s, u"LANGUAGE=FILE"_s, u"captions (.vtt or .srt) of the video in the --media before it"_s},
        {u"no-media"_s, {}, u"none; so an account can go without those of the others"_s, Option::Takes::Nothing},
        {u"variant"_s, u"ID"_s,
         u"the --text, --media, --link, --title and --first-comment after it are for this account alone"_s},
        {u"link"_s, u"URL"_s, u"a link beside the text"_s},
        {u"title"_s, u"TEXT"_s, u"a title, where the platform has one"_s},
        {u"first-comment"_s, u"TEXT"_s, u"a first comment, where the platform has one"_s},
        {u"option"_s, u"KEY=VALUE"_s, u"a platform's option; platform.key=value for one platform only"_s},
        {u"mention"_s, u"PLATFORM:@NAME=ID"_s, u"whom a name in the text means there, as `mentions find` tells it"_s},
        {u"tag"_s, u"TAG"_s, u"a label of your own; may be given several times"_s},
        {u"priority"_s,
         u"HOW"_s,
         u"high, normal (default) or low"_s,
         Option::Takes::Value,
         {u"high"_s, u"normal"_s, u"low"_s}},
        {u"max-speed"_s,
         u"YES"_s,
         u"yes or no (default): ignore the spacing before it, limits never"_s,
         Option::Takes::Value,
         {u"yes"_s, u"no"_s}}};
}

QList<Option> timeOptions()
{
    return {{u"at"_s, u"TIME"_s, u"when, by the clocks of the zone: 2026-12-31T18:00"_s},
            {u"zone"_s, u"ZONE"_s, u"an IANA name; without it the account's zone, or the workspace's"_s}};
}

namespace {

/// What of the options can be an account's own.
Result<PostVariant> readWords(const Invocation &invocation, const Streams &streams, const WorkspaceContext &context)
{
    PostVariant own;
    if (invocation.has(u"text") && invocation.has(u"text-file"))
        return Error{ErrorKind::Invalid, u"Give --text or --text-file, not both."_s};
    if (invocation.has(u"text"))
        own.parts = splitParts(invocation.value(u"text"));
    if (invocation.has(u"text-file")) {
        const auto text = readTextFile(invocation.value(u"text-file"), streams);
        if (!text)
            return text.error();
        own.parts = splitParts(*text);
    }
    if (invocation.has(u"media") || invocation.has(u"alt") || invocation.has(u"captions")) {
        auto media = readMedia(invocation, context.workspace().mediaFolder());
        if (!media)
            return media.error();
        own.media = std::move(media).value();
    }
    if (invocation.has(u"no-media")) {
        if (own.media)
            return Error{ErrorKind::Invalid, u"Give --media or --no-media, not both."_s};
        own.media.emplace();
    }
    own.link = valueIfGiven(invocation, u"link");
    own.title = valueIfGiven(invocation, u"title");
    own.firstComment = valueIfGiven(invocation, u"first-comment");
    return own;
}

/// The options up to the first --variant, with those that are of no variant; then those of each, by its account's name.
struct Sections
{
    Invocation common;
    QList<std::pair<QString, Invocation>> own;
};

Sections sectionsOf(const Invocation &invocation)
{
    static const QStringList words{u"text"_s,     u"text-file"_s, u"media"_s, u"alt"_s,          u"captions"_s,
                                   u"no-media"_s, u"link"_s,      u"title"_s, u"first-comment"_s};
    Sections sections{.common = invocation, .own = {}};
    sections.common.options.clear();
    for (const auto &given : invocation.options) {
        if (given.name == "variant"_L1) {
            sections.own += {given.value, invocation};
            sections.own.last().second.options.clear();
        } else if (!sections.own.isEmpty() && words.contains(given.name)) {
            sections.own.last().second.options += given;
        } else {
            sections.common.options += given;
        }
    }
    return sections;
}

Result<void> readVariants(const Sections &sections, const Streams &streams, const WorkspaceContext &context,
                          PostEdit &edit)
{
    const auto followers = sections.common.values(u"follow");
    if (sections.own.isEmpty() && followers.isEmpty())
        return {};
    const auto all = AccountRepository{context.database()}.all();
    if (!all)
        return all.error();
    const AccountNames names{*all, context.platforms()};
    for (const auto &name : followers) {
        const auto account = names.resolve(name);
        if (!account)
            return account.error();
        edit.followers += account->key;
    }
    for (const auto &[name, options] : sections.own) {
        const auto account = names.resolve(name);
        if (!account)
            return account.error();
        const auto own = readWords(options, streams, context);
        if (!own)
            return own.error();
        if (own->followsAll())
            return Error{ErrorKind::Invalid,
                         u"--variant %1 says nothing: write --text, --media, --link, --title or --first-comment "
                         "after it."_s.arg(name)};
        if (edit.variants.contains(account->key))
            return Error{ErrorKind::Invalid, u"--variant %1 is given twice."_s.arg(name)};
        edit.variants.insert(account->key, *own);
    }
    return {};
}

}  // namespace

Result<PostEdit> readContent(const Invocation &given, const Streams &streams, const WorkspaceContext &context)
{
    const auto sections = sectionsOf(given);
    const auto &invocation = sections.common;
    auto common = readWords(invocation, streams, context);
    if (!common)
        return common.error();
    PostEdit edit{.parts = common->parts,
                  .media = common->media,
                  .link = common->link,
                  .title = common->title,
                  .firstComment = common->firstComment};
    if (auto done = readVariants(sections, streams, context, edit); !done)
        return done.error();
    if (invocation.has(u"option") || invocation.has(u"mention")) {
        auto options = readOptions(invocation.values(u"option"));
        if (!options)
            return options.error();
        for (const auto &mention : invocation.values(u"mention")) {
            if (auto done = readMention(mention, context, *options); !done)
                return done.error();
        }
        edit.options = std::move(options).value();
    }
    if (invocation.has(u"tag"))
        edit.tags = invocation.values(u"tag");
    if (invocation.has(u"priority"))
        edit.priority = priorityFromWord(invocation.value(u"priority"));
    if (invocation.has(u"max-speed"))
        edit.maxSpeed = invocation.value(u"max-speed") == "yes"_L1;
    return edit;
}

Result<std::optional<PlannedTime>> readTime(const Invocation &invocation, const WorkspaceContext &context,
                                            const QList<Account> &accounts, QString &note)
{
    if (!invocation.has(u"at"))
        return std::optional<PlannedTime>{};
    auto zone = context.workspace().zone();
    if (!accounts.isEmpty() && !accounts.first().zone.isEmpty())
        zone = accounts.first().zone;
    const auto read = planTime(invocation.value(u"at"), invocation.value(u"zone", QString::fromLatin1(zone)));
    if (!read)
        return read.error();
    note = read->note;
    return std::optional{read->plan};
}

Result<Instant> readInstant(const QString &text, const WorkspaceContext &context)
{
    if (text.endsWith(u'Z')) {
        const auto moment = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (moment.isValid())
            return toInstant(moment);
    }
    // Qt takes a day with a time behind it for a day as well.
    constexpr qsizetype lengthOfDay = 10;
    const bool onlyDay = text.size() == lengthOfDay && QDate::fromString(text, Qt::ISODate).isValid();
    const auto read = planTime(onlyDay ? text + u"T00:00"_s : text, QString::fromLatin1(context.workspace().zone()),
                               {.gap = GapPolicy::AfterGap});
    if (!read)
        return read.error();
    return read->plan.due;
}

Result<QList<Account>> readAccounts(const Invocation &invocation, const WorkspaceContext &context)
{
    const auto all = AccountRepository{context.database()}.all();
    if (!all)
        return all.error();
    const AccountNames names{*all, context.platforms()};
    QList<Account> accounts;
    for (const auto &name : invocation.values(u"account")) {
        const auto account = names.resolve(name);
        if (!account)
            return account.error();
        accounts += *account;
    }
    return accounts;
}

std::optional<Error> notYet(const Invocation &invocation, const QStringList &options)
{
    for (const auto &option : options) {
        if (invocation.has(option))
            return Error{ErrorKind::Invalid, u"--%1 is not available in this version of Carillon."_s.arg(option)};
    }
    return {};
}

}  // namespace carillon::ctl
