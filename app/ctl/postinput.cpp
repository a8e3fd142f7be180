// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/postinput.h"

#include "core/accounts/accountnames.h"
#include "core/media/medialibrary.h"
#include "core/planner/plannedtime.h"
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
        }
    }
    return media;
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
    return {{u"text"_s, u"TEXT"_s, u"what it says; a line holding only --- starts the next part of a thread"_s},
            {u"text-file"_s, u"FILE"_s, u"the same from a UTF-8 file; - is the standard input"_s},
            {u"media"_s, u"FILE"_s, u"a picture; may be given several times"_s},
            {u"alt"_s, u"TEXT"_s, u"describes the --media before it"_s},
            {u"link"_s, u"URL"_s, u"a link beside the text"_s},
            {u"title"_s, u"TEXT"_s, u"a title, where the platform has one"_s},
            {u"first-comment"_s, u"TEXT"_s, u"a first comment, where the platform has one"_s},
            {u"option"_s, u"KEY=VALUE"_s, u"a platform's option; platform.key=value for one platform only"_s},
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

Result<PostEdit> readContent(const Invocation &invocation, const Streams &streams, const WorkspaceContext &context)
{
    PostEdit edit;
    if (invocation.has(u"text") && invocation.has(u"text-file"))
        return Error{ErrorKind::Invalid, u"Give --text or --text-file, not both."_s};
    if (invocation.has(u"text"))
        edit.parts = splitParts(invocation.value(u"text"));
    if (invocation.has(u"text-file")) {
        const auto text = readTextFile(invocation.value(u"text-file"), streams);
        if (!text)
            return text.error();
        edit.parts = splitParts(*text);
    }
    if (invocation.has(u"media") || invocation.has(u"alt")) {
        auto media = readMedia(invocation, context.workspace().mediaFolder());
        if (!media)
            return media.error();
        edit.media = std::move(media).value();
    }
    if (invocation.has(u"option")) {
        auto options = readOptions(invocation.values(u"option"));
        if (!options)
            return options.error();
        edit.options = std::move(options).value();
    }
    if (invocation.has(u"tag"))
        edit.tags = invocation.values(u"tag");
    if (invocation.has(u"priority"))
        edit.priority = priorityFromWord(invocation.value(u"priority"));
    if (invocation.has(u"max-speed"))
        edit.maxSpeed = invocation.value(u"max-speed") == "yes"_L1;
    edit.link = valueIfGiven(invocation, u"link");
    edit.title = valueIfGiven(invocation, u"title");
    edit.firstComment = valueIfGiven(invocation, u"first-comment");
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
