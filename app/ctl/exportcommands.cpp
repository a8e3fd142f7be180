// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/workspacecontext.h"
#include "core/exchange/exporter.h"
#include "core/schedule/walltime.h"

#include <QFileInfo>
#include <QIODevice>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

struct NamedFormat
{
    QLatin1String name;
    ExportFormat format;
};
constexpr NamedFormat formats[]{{"carillon"_L1, ExportFormat::Carillon}, {"jsonl"_L1, ExportFormat::JsonLines}};

QStringList formatNames()
{
    QStringList names;
    for (const auto &known : formats)
        names += known.name;
    return names;
}

ExitCode usage(const QString &message, const Streams &streams)
{
    streams.err.write("carillonctl: " + message.toUtf8() + '\n');
    return ExitCode::Usage;
}

enum class Bound { From, To };

/// A day, or a time on one; a day as the upper bound is meant whole.
Result<Instant> instantFrom(const QString &text, const QTimeZone &zone, Bound bound)
{
    const auto wholeDay = QDate::fromString(text, u"yyyy-MM-dd"_s);
    auto date = wholeDay.isValid() ? wholeDay : QDate::fromString(text.section(u'T', 0, 0), Qt::ISODate);
    const auto time = wholeDay.isValid() ? QTime{0, 0} : QTime::fromString(text.section(u'T', 1), Qt::ISODate);
    if (!date.isValid() || !time.isValid())
        return Error{ErrorKind::Invalid,
                     u"\"%1\" is no day and no time; write YYYY-MM-DD or YYYY-MM-DDTHH:MM"_s.arg(text)};
    if (wholeDay.isValid() && bound == Bound::To)
        date = date.addDays(1);
    return resolve(date, time, zone, GapPolicy::AfterGap, OverlapPolicy::First);
}

std::optional<QString> readBounds(const Invocation &invocation, const QTimeZone &zone, ExportOptions &options)
{
    for (const auto bound : {Bound::From, Bound::To}) {
        const auto name = bound == Bound::From ? u"from"_s : u"to"_s;
        if (!invocation.has(name))
            continue;
        const auto instant = instantFrom(invocation.value(name), zone, bound);
        if (!instant)
            return u"--%1: %2"_s.arg(name, instant.error().detail);
        (bound == Bound::From ? options.from : options.to) = *instant;
    }
    return {};
}

ExitCode exportFile(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 1)
        return usage(u"export takes one FILE"_s, streams);
    const auto name = invocation.value(u"format", formatNames().front());
    if (!formatNames().contains(name))
        return usage(u"there is no export to \"%1\" yet; there is: %2"_s.arg(name, formatNames().join(u", ")), streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    ExportOptions options{.file = invocation.arguments.front(),
                          .format = formats[formatNames().indexOf(name)].format,
                          .from = {},
                          .to = {}};
    const auto zone = findZone(QString::fromLatin1((*context)->workspace().zone()));
    if (!zone)
        return fail(zone.error(), invocation, streams);
    if (const auto complaint = readBounds(invocation, *zone, options))
        return usage(*complaint, streams);
    const auto posts = exportPosts((*context)->database(), (*context)->platforms(), options);
    if (!posts)
        return fail(posts.error(), invocation, streams);
    const auto path = QFileInfo{options.file}.absoluteFilePath();
    if (invocation.global.json)
        print(QJsonDocument{QJsonObject{{u"file"_s, path}, {u"format"_s, name}, {u"posts"_s, *posts}}}, streams);
    else
        streams.out.write(u"%1 posts written to %2.\n"_s.arg(*posts).arg(path).toUtf8());
    return ExitCode::Done;
}

}  // namespace

QList<Command> exportCommands()
{
    return {{
        .group = u"export"_s,
        .summary = u"write the posts to a file"_s,
        .arguments = u"FILE"_s,
        .options = {{u"format"_s, u"FORMAT"_s, u"one of "_s + formatNames().join(u", ") + u"; else carillon"_s},
                    {u"from"_s, u"TIME"_s, u"only posts due on this day or later; YYYY-MM-DD or YYYY-MM-DDTHH:MM"_s},
                    {u"to"_s, u"TIME"_s, u"only posts due up to the end of this day, or before this time"_s}},
        .run = exportFile,
        .details
        = u"Media are named as they lie in the workspace's media folder: import with --media-root naming it."_s,
    }};
}

}  // namespace carillon::ctl
