// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/carillonrow.h"

#include "core/base/key.h"
#include "core/domain/platformpost.h"
#include "core/exchange/exchangesentences.h"
#include "core/exchange/listcell.h"
#include "core/exchange/timecell.h"
#include "core/exchange/variantcell.h"
#include "core/schedule/walltime.h"

#include <QDir>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void PlannedRow::refuse(Column column, const QString &code, const QString &message)
{
    problems += RowProblem{Severity::Error, record, line, toWord(column), code, message};
}

void PlannedRow::warn(Column column, const QString &code, const QString &message)
{
    problems += RowProblem{Severity::Warning, record, line, toWord(column), code, message};
}

bool PlannedRow::isSound() const
{
    return std::none_of(problems.begin(), problems.end(),
                        [](const RowProblem &problem) { return problem.severity == Severity::Error; });
}

CarillonRowReader::CarillonRowReader(ColumnOrder order, Settings settings, const AccountNames &names)
    : m_order{std::move(order)},
      m_settings{std::move(settings)},
      m_names{names},
      m_mediaRoot{QDir{m_settings.mediaRoot}.canonicalPath()},
      m_tzdata{timeZoneVersion()}
{
    if (!m_mediaRoot.endsWith(u'/'))
        m_mediaRoot += u'/';
}

PlannedRow CarillonRowReader::read(const CsvRecord &record) const
{
    PlannedRow row{.record = record.record, .line = record.line};
    if (!record.problem.isEmpty()) {
        row.problems += RowProblem{Severity::Error, row.record,
                                   row.line,        {},
                                   u"bad_record"_s, record.problem.left(1).toUpper() + record.problem.mid(1) + u'.'};
        return row;
    }
    readId(record.fields, row);
    readState(record.fields, row);
    readAccounts(record.fields, row);
    readPlan(record.fields, row);
    readContent(record.fields, row);
    readMedia(record.fields, row);
    readVariants(record.fields, row);
    readOptions(record.fields, row);
    refuseWhatIsNotThere(record.fields, row);
    readExtra(record.fields, row);
    return row;
}

void CarillonRowReader::readId(const QStringList &fields, PlannedRow &row) const
{
    const auto id = m_order.cell(fields, Column::Id).trimmed();
    if (id.isEmpty())
        return;
    if (!isKey(id)) {
        row.refuse(Column::Id, u"bad_id"_s,
                   ExchangeSentences::tr(
                       "\"%1\" is no id of a post (26 letters and digits). Leave the column empty for a new post.")
                       .arg(id));
        return;
    }
    row.namesId = true;
    row.post.key = id;
}

void CarillonRowReader::readState(const QStringList &fields, PlannedRow &row) const
{
    const auto state = m_order.cell(fields, Column::State).trimmed().toLower();
    // What was handed over is scheduled still, only by its platform.
    if (state.isEmpty() || state == toWord(PlatformPostState::Scheduled)
        || state == toWord(PlatformPostState::HandedOver))
        return;
    if (state == toWord(PlatformPostState::Draft)) {
        row.post.draft = true;
    } else if (state == "slot"_L1) {
        row.refuse(Column::State, u"not_available"_s,
                   ExchangeSentences::tr(
                       "Posting slots are not available yet. Give the post a date and a time, or the state draft."));
    } else if (platformPostStateFromWord(state)) {
        row.refuse(
            Column::State, u"bad_state"_s,
            ExchangeSentences::tr(
                "\"%1\" says what became of a post and cannot be imported. Write draft or scheduled, or leave the "
                "row out.")
                .arg(state));
    } else {
        row.refuse(
            Column::State, u"bad_state"_s,
            ExchangeSentences::tr("\"%1\" is no state. Write draft or scheduled; empty means scheduled.").arg(state));
    }
}

void CarillonRowReader::readAccounts(const QStringList &fields, PlannedRow &row) const
{
    for (const auto &name : splitListCell(m_order.cell(fields, Column::Accounts))) {
        if (name.trimmed().isEmpty())
            continue;
        const auto account = m_names.resolve(name.trimmed());
        if (!account) {
            const bool several = account.error().kind == ErrorKind::Conflict;
            row.refuse(Column::Accounts, several ? u"ambiguous_account"_s : u"unknown_account"_s,
                       account.error().detail);
        } else if (row.post.accounts.contains(account->id)) {
            row.refuse(Column::Accounts, u"same_account_twice"_s,
                       ExchangeSentences::tr("\"%1\" is an account that the row names already. Take one of them away.")
                           .arg(name.trimmed()));
        } else {
            row.post.accounts += account->id;
            row.accounts += *account;
        }
    }
    if (row.post.accounts.isEmpty() && row.isSound() && !row.post.draft)
        row.refuse(
            Column::Accounts, u"no_account"_s,
            ExchangeSentences::tr("The row names no account. Write one as platform:handle, or make the post a draft."));
}

void CarillonRowReader::readPlan(const QStringList &fields, PlannedRow &row) const
{
    const auto dateCell = m_order.cell(fields, Column::Date).trimmed();
    const auto timeCell = m_order.cell(fields, Column::Time).trimmed();
    const auto zoneCell = m_order.cell(fields, Column::Zone).trimmed();
    auto zone = m_settings.zone;
    if (!zoneCell.isEmpty()) {
        const auto named = findZone(zoneCell);
        if (!named)
            row.refuse(Column::Zone, u"unknown_zone"_s, named.error().detail);
        else
            zone = *named;
    }
    if (dateCell.isEmpty() && timeCell.isEmpty() && row.post.draft)
        return;
    const auto date = dateFrom(dateCell);
    const auto time = timeFrom(timeCell);
    if (dateCell.isEmpty())
        row.refuse(Column::Date, u"missing_date"_s,
                   ExchangeSentences::tr("The date is missing. Write it as YYYY-MM-DD."));
    else if (!date.isValid())
        row.refuse(
            Column::Date, u"bad_date"_s,
            ExchangeSentences::tr("\"%1\" is no date. Write it as YYYY-MM-DD, such as 2026-03-29.").arg(dateCell));
    if (timeCell.isEmpty())
        row.refuse(Column::Time, u"missing_time"_s, ExchangeSentences::tr("The time is missing. Write it as HH:MM."));
    else if (!time.isValid())
        row.refuse(
            Column::Time, u"bad_time"_s,
            ExchangeSentences::tr("\"%1\" is no time. Write it as HH:MM, HH:MM:SS or HH:MM:SS.mmm, with 24 hours.")
                .arg(timeCell));
    if (date.isValid() && time.isValid() && zone.isValid())
        place(date, time, zone, row);
}

void CarillonRowReader::place(QDate date, QTime time, const QTimeZone &zone, PlannedRow &row) const
{
    const auto resolved = resolveWallTime(date, time, zone);
    const auto zoneName = QString::fromLatin1(zone.id());
    if (resolved.kind == ResolvedWallTime::Kind::Skipped) {
        const auto after = wallTimeAt(resolved.change, zone);
        const auto last = wallTimeAt(resolved.change - 1ms, zone);
        const auto before = QDateTime{last.date, last.time, Qt::UTC}.addMSecs(1);
        row.refuse(
            Column::Time, u"skipped_time"_s,
            ExchangeSentences::tr(
                "%1 does not exist on %2 in %3: clocks go from %4 straight to %5. Write a time before %4 or from "
                "%5 on.")
                .arg(shown(time), date.toString(Qt::ISODate), zoneName, shown(before.time()), shown(after.time)));
        return;
    }
    PlannedTime plan{.due = resolved.earlier, .date = date, .time = time, .zone = zone.id(), .tzdata = m_tzdata};
    if (resolved.kind == ResolvedWallTime::Kind::Repeated)
        row.warn(Column::Time, u"repeated_time"_s,
                 ExchangeSentences::tr(
                     "%1 comes twice on %2 in %3, because clocks are put back. The first one is taken (%4).")
                     .arg(shown(time), date.toString(Qt::ISODate), zoneName, formatWallTime(plan.due, zone)));
    if (plan.due < m_settings.now && !row.post.draft) {
        switch (m_settings.past) {
        case PastTimes::Refuse:
            row.refuse(Column::Time, u"past_time"_s,
                       ExchangeSentences::tr("%1 %2 in %3 has gone by. Write a time to come, or let times gone by go "
                                             "out at once or become drafts "
                                             "(--past now, --past draft).")
                           .arg(date.toString(Qt::ISODate), shown(time), zoneName));
            return;
        case PastTimes::Now: {
            const auto wall = wallTimeAt(m_settings.now, zone);
            const auto reading = resolveWallTime(wall.date, wall.time, zone);
            plan.due = m_settings.now;
            plan.date = wall.date;
            plan.time = wall.time;
            plan.fold = reading.earlier == m_settings.now ? Fold::First : Fold::Second;
            break;
        }
        case PastTimes::Draft:
            row.post.draft = true;
            break;
        }
    }
    row.post.plan = plan;
}

void CarillonRowReader::readContent(const QStringList &fields, PlannedRow &row) const
{
    auto &content = row.post.content;
    content.parts = splitParts(m_order.cell(fields, Column::Text));
    content.title = m_order.cell(fields, Column::Title);
    content.firstComment = m_order.cell(fields, Column::FirstComment);
    content.link = m_order.cell(fields, Column::Link).trimmed();
    if (!content.link.isEmpty()) {
        const QUrl link{content.link, QUrl::StrictMode};
        const bool web = link.scheme() == "https"_L1 || link.scheme() == "http"_L1;
        if (!link.isValid() || !web || link.host().isEmpty())
            row.refuse(
                Column::Link, u"bad_link"_s,
                ExchangeSentences::tr("\"%1\" is no web address. Write it whole, such as https://example.com/page.")
                    .arg(content.link));
    }
    for (const auto &tag : splitListCell(m_order.cell(fields, Column::Tags))) {
        if (!tag.trimmed().isEmpty() && !row.post.tags.contains(tag.trimmed()))
            row.post.tags += tag.trimmed();
    }
    row.post.tags.sort();
    const auto priorityCell = m_order.cell(fields, Column::Priority).trimmed().toLower();
    if (priorityCell.isEmpty())
        return;
    if (const auto priority = priorityFromWord(priorityCell))
        row.post.priority = *priority;
    else
        row.refuse(Column::Priority, u"bad_priority"_s,
                   ExchangeSentences::tr("\"%1\" is no priority. Write high, normal or low; empty means normal.")
                       .arg(priorityCell));
}

/// Also of accounts that the row is not for: who adds one later finds what was written for it.
void CarillonRowReader::readVariants(const QStringList &fields, PlannedRow &row) const
{
    const auto cell = m_order.cell(fields, Column::Variants).trimmed();
    if (cell.isEmpty())
        return;
    const auto variants = readVariantCell(cell);
    if (!variants) {
        row.refuse(Column::Variants, u"bad_variants"_s, variants.error().detail);
        return;
    }
    for (const auto &written : *variants) {
        const auto account = m_names.resolve(written.account.trimmed());
        if (!account) {
            const bool several = account.error().kind == ErrorKind::Conflict;
            row.refuse(Column::Variants, several ? u"ambiguous_account"_s : u"unknown_account"_s,
                       account.error().detail);
            continue;
        }
        auto variant = written.variant;
        if (written.files) {
            variant.media.emplace();
            auto &own = row.ownMedia[account->key];
            for (const auto &[name, alt, captions] : *written.files) {
                if (const auto path = findFile(name.trimmed(), Column::Variants, row); !path.isEmpty())
                    own += MediaReference{path, alt, findCaptions(captions, Column::Variants, row)};
            }
        }
        row.post.content.variants.insert(account->key, variant);
    }
}

void CarillonRowReader::readOptions(const QStringList &fields, PlannedRow &row) const
{
    const auto cell = m_order.cell(fields, Column::Options).trimmed();
    if (cell.isEmpty())
        return;
    QJsonParseError error{};
    const auto options = QJsonDocument::fromJson(cell.toUtf8(), &error);
    if (options.isObject())
        row.post.content.options = options.object();
    else
        row.refuse(Column::Options, u"bad_options"_s,
                   ExchangeSentences::tr(
                       "The options are no JSON object (%1). Write them as {\"name\": \"value\"}, or leave the column "
                       "empty.")
                       .arg(error.error == QJsonParseError::NoError ? ExchangeSentences::tr("it must begin with {")
                                                                    : error.errorString()));
}

void CarillonRowReader::refuseWhatIsNotThere(const QStringList &fields, PlannedRow &row) const
{
    if (!m_order.cell(fields, Column::Repeat).trimmed().isEmpty())
        row.refuse(Column::Repeat, u"not_available"_s,
                   ExchangeSentences::tr(
                       "Repeating posts are not available yet. Leave the column empty and write a row for each time."));
}

void CarillonRowReader::readExtra(const QStringList &fields, PlannedRow &row) const
{
    for (const auto column : {Column::Campaign, Column::Category}) {
        if (const auto value = m_order.cell(fields, column); !value.isEmpty())
            row.post.extra.insert(toWord(column), value);
    }
    for (const auto &[name, place] : m_order.others()) {
        if (place >= fields.size() || fields[place].isEmpty())
            continue;
        if (!name.isEmpty())
            row.post.extra.insert(name, fields[place]);
        else
            row.problems += RowProblem{
                Severity::Error,
                row.record,
                row.line,
                {},
                u"nameless_column"_s,
                ExchangeSentences::tr("Column %1 holds \"%2\" but has no name in the first line. Name it, or empty it.")
                    .arg(place + 1)
                    .arg(fields[place])};
    }
}

}  // namespace carillon
