// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/postinput.h"
#include "app/ctl/workspacecontext.h"
#include "core/store/outcomerepository.h"

#include <QDateTime>
#include <QIODevice>
#include <QJsonArray>
#include <QTextBoundaryFinder>
#include <QTimeZone>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours lookBack{24};
constexpr int mostRows = 1000;
constexpr qsizetype shownText = 32;

/// The first words, on one line. Never cuts a character in two.
QString shortened(const Outcome &outcome)
{
    const auto text = (outcome.title.isEmpty() ? outcome.text : outcome.title).simplified();
    if (text.size() <= shownText)
        return text;
    QTextBoundaryFinder finder{QTextBoundaryFinder::Grapheme, text};
    finder.setPosition(shownText);
    const auto at = finder.isAtBoundary() ? shownText : finder.toPreviousBoundary();
    return text.first(at).trimmed() + u"..."_s;
}

QString accountOf(const Outcome &outcome)
{
    return outcome.platform + u':' + outcome.account + (outcome.sandbox ? u" (sandbox)"_s : QString{});
}

QString lateness(const Outcome &outcome)
{
    const auto late = outcome.lateBy();
    return late ? u"%1 s"_s.arg(static_cast<double>(late->count()) / 1000.0, 0, 'f', 2) : QString{};
}

QJsonObject toJson(const Outcome &outcome)
{
    const auto late = outcome.lateBy();
    const auto textOrNothing = [](const QString &text) {
        return text.isEmpty() ? QJsonValue{} : QJsonValue{text};
    };
    return {{u"post"_s, outcome.post},
            {u"platform_post"_s, outcome.platformPost},
            {u"text"_s, outcome.text},
            {u"platform"_s, outcome.platform},
            {u"account"_s, outcome.account},
            {u"sandbox"_s, outcome.sandbox},
            {u"state"_s, toWord(outcome.state)},
            {u"due"_s, toIsoUtc(outcome.dueAt)},
            {u"published_at"_s, outcome.publishedAt ? QJsonValue{toIsoUtc(*outcome.publishedAt)} : QJsonValue{}},
            {u"late_ms"_s, late ? QJsonValue{static_cast<qint64>(late->count())} : QJsonValue{}},
            {u"permalink"_s, textOrNothing(outcome.permalink)},
            {u"error"_s, textOrNothing(outcome.error)}};
}

QStringList row(const Outcome &outcome, const QTimeZone &zone)
{
    const auto clock = [&](Instant instant) {
        return toUtcDateTime(instant).toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    };
    const auto last = outcome.publishedAt ? outcome.permalink : outcome.error;
    return {shortened(outcome),
            accountOf(outcome),
            clock(outcome.dueAt),
            outcome.publishedAt ? clock(*outcome.publishedAt).section(u' ', 1) : toWord(outcome.state),
            lateness(outcome),
            last};
}

Result<Instant> sinceFrom(const Invocation &invocation, const WorkspaceContext &context)
{
    if (!invocation.has(u"since"))
        return context.clock().now() - lookBack;
    return readInstant(invocation.value(u"since"), context);
}

ExitCode published(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto since = sinceFrom(invocation, **context);
    if (!since)
        return fail(since.error(), invocation, streams);
    const auto outcomes
        = OutcomeRepository{(*context)->database()}.between(*since, (*context)->clock().now(), mostRows);
    if (!outcomes)
        return fail(outcomes.error(), invocation, streams);
    if (invocation.global.json) {
        QJsonArray json;
        for (const auto &outcome : *outcomes)
            json += toJson(outcome);
        print(QJsonDocument{json}, streams);
    } else {
        const QTimeZone zone{(*context)->workspace().zone()};
        QList<QStringList> rows;
        for (const auto &outcome : *outcomes)
            rows += row(outcome, zone);
        printTable({u"post"_s, u"account"_s, u"due"_s, u"published"_s, u"late by"_s, u"permalink"_s}, rows, streams);
    }
    return outcomes->isEmpty() ? ExitCode::NothingMatched : ExitCode::Done;
}

}  // namespace

QList<Command> publishedCommands()
{
    return {{.group = u"published"_s,
             .summary = u"Shows what was due, when it was published and how late"_s,
             .options = {{.name = u"since"_s,
                          .valueName = u"T"_s,
                          .summary = u"Due from then on, 2026-11-21T09:00:00Z; the last 24 hours else"_s}},
             .run = published,
             .details = u"What was due and is not published shows its state and its error instead. At most the latest "
                        "1000."_s}};
}

}  // namespace carillon::ctl
