// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/weeklayout.h"

#include <algorithm>
#include <cmath>

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr int quartersOfHour = 4;

/// A quarter of an hour that a day has.
struct Quarter
{
    HourRow row;
    int quarter = 0;

    friend bool operator==(const Quarter &, const Quarter &) = default;
};

Quarter quarterOf(Instant instant, const QTimeZone &zone)
{
    const auto wall = wallTimeAt(instant, zone);
    return {{wall.time.hour(), isSecondReading(instant, zone) ? Fold::Second : Fold::First}, wall.time.minute() / 15};
}

/// All of the day's; empty for an ordinary day, which has each of its 24 hours once.
QList<Quarter> quartersOf(QDate date, const QTimeZone &zone)
{
    const auto span = spanOf(date, zone);
    if (span.to - span.from == 24h
        && wallTimeAt(span.from, zone).offsetSeconds == wallTimeAt(span.to, zone).offsetSeconds)
        return {};
    QList<Quarter> quarters;
    for (auto at = span.from; at < span.to; at += 15min)
        quarters += quarterOf(at, zone);
    return quarters;
}

bool isOrdinary(const DaySpan &span, const QList<Quarter> &quarters)
{
    return quarters.isEmpty() && span.to > span.from;
}

void addRows(const QList<Quarter> &quarters, QList<HourRow> &rows)
{
    QList<HourRow> again;
    for (const auto &quarter : quarters) {
        if (quarter.row.fold == Fold::Second && !again.contains(quarter.row))
            again += quarter.row;
    }
    if (again.isEmpty() || rows.contains(again.first()))
        return;
    qsizetype at = rows.indexOf(HourRow{again.last().hour, Fold::First}) + 1;
    for (const auto &row : again)
        rows.insert(at++, row);
}

/// The stretches of rows that `day` lacks.
void addAbsent(const DayPlace &day, const QList<Quarter> &quarters, bool ordinary, WeekScene &scene)
{
    const qreal step = scene.measures.hourHeight / quartersOfHour;
    for (qsizetype row = 0; row < scene.rows.size(); ++row) {
        for (int quarter = 0; quarter < quartersOfHour; ++quarter) {
            const bool there
                = ordinary ? scene.rows[row].fold == Fold::First : quarters.contains(Quarter{scene.rows[row], quarter});
            if (there)
                continue;
            const QRectF rect{day.rect.left(), scene.measures.hourHeight * qreal(row) + step * quarter,
                              day.rect.width(), step};
            const bool skipped = scene.rows[row].fold == Fold::First;
            auto *last = scene.absent.isEmpty() ? nullptr : &scene.absent.last();
            if (last && last->date == day.date && last->skipped == skipped && last->rect.bottom() == rect.top())
                last->rect.setBottom(rect.bottom());
            else
                scene.absent += AbsentPlace{day.date, rect, skipped};
        }
    }
}

/// Cards that touch each other stand side by side; those that find no room wait behind one "+3".
void layOutCluster(const DayPlace &day, const QList<CardPlace> &cluster, WeekScene &scene)
{
    const qreal left = day.rect.left() + scene.measures.inset;
    const qreal width = day.rect.width() - 2 * scene.measures.inset;
    const int most = std::max(1, int(width / scene.measures.narrowest));
    QList<qreal> bottoms;  // of each lane
    QList<int> lanes;
    for (const auto &card : cluster) {
        const auto free
            = std::find_if(bottoms.begin(), bottoms.end(), [&card](qreal bottom) { return bottom <= card.rect.top(); });
        lanes += int(free - bottoms.begin());
        if (free == bottoms.end())
            bottoms += card.rect.bottom();
        else
            *free = card.rect.bottom();
    }
    const int needed = int(bottoms.size());
    const int count = std::min(needed, most);
    const int forCards = needed > most ? std::max(0, most - 1) : count;
    const qreal lane = width / count;
    const auto place = [&](const QRectF &rect, int at) {
        const QRectF placed{left + lane * at, rect.top(), lane - (at + 1 < count ? 2 : 0), rect.height()};
        return scene.rightToLeft
            ? QRectF{left + width - (placed.right() - left), placed.top(), placed.width(), placed.height()}
            : placed;
    };
    MorePlace more{.date = day.date};
    for (qsizetype at = 0; at < cluster.size(); ++at) {
        auto card = cluster[at];
        card.rect = place(card.rect, std::min(lanes[at], count - 1));
        if (lanes[at] < forCards) {
            scene.cards += card;
            continue;
        }
        more.rect = more.count == 0 ? card.rect : more.rect.united(card.rect);
        ++more.count;
    }
    if (more.count > 0)
        scene.mores += more;
}

void layOutDay(const DayPlace &day, const QList<Instant> &times, WeekScene &scene)
{
    const qreal tall = scene.measures.tallCard;
    QList<qreal> tops;
    for (const auto time : times)
        tops += scene.yOf(time);
    const auto isAlone = [&](qsizetype at) {
        return (at == 0 || tops[at] - tops[at - 1] >= tall)
            && (at + 1 == tops.size() || tops[at + 1] - tops[at] >= tall);
    };
    QList<CardPlace> cluster;
    qreal bottom = 0;
    for (qsizetype at = 0; at < times.size(); ++at) {
        const int lines = isAlone(at) ? 2 : 1;
        const qreal height = lines == 2 ? tall : scene.measures.card;
        // A card shortly before midnight still stands within its day.
        const qreal y = std::min(tops[at], scene.height - height);
        if (!cluster.isEmpty() && y >= bottom) {
            layOutCluster(day, cluster, scene);
            cluster.clear();
        }
        cluster += CardPlace{.entry = {day.date, at}, .rect = {0, y, 0, height}, .lines = lines};
        bottom = std::max(bottom, y + height);
    }
    if (!cluster.isEmpty())
        layOutCluster(day, cluster, scene);
}

}  // namespace

bool isSecondReading(Instant instant, const QTimeZone &zone)
{
    const auto wall = wallTimeAt(instant, zone);
    const auto resolved = resolveWallTime(wall.date, wall.time, zone);
    return resolved.kind == ResolvedWallTime::Kind::Repeated && instant != resolved.earlier;
}

qreal WeekScene::yOf(Instant instant) const
{
    const auto wall = wallTimeAt(instant, zone);
    HourRow row{wall.time.hour(), Fold::First};
    if (rows.size() > 24 && isSecondReading(instant, zone))
        row.fold = Fold::Second;
    const auto index = std::max(qsizetype{0}, rows.indexOf(row));
    return measures.hourHeight * (qreal(index) + wall.time.minute() / 60.0);
}

std::optional<WeekTime> WeekScene::timeAt(const QPointF &point) const
{
    const auto *day = dayAt(point);
    if (!day || point.y() < 0 || point.y() >= height)
        return {};
    const auto row = qsizetype(point.y() / measures.hourHeight);
    const int quarter = int((point.y() - measures.hourHeight * qreal(row)) / (measures.hourHeight / quartersOfHour));
    return WeekTime{day->date, QTime{rows[row].hour, std::min(quarter, 3) * 15}, rows[row].fold};
}

WeekScene layOutWeek(const WeekRequest &request)
{
    WeekScene scene;
    scene.first = request.first;
    scene.zone = request.zone;
    scene.rightToLeft = request.rightToLeft;
    scene.measures = request.measures;
    for (int hour = 0; hour < 24; ++hour)
        scene.rows += HourRow{hour, Fold::First};
    QList<QList<Quarter>> quarters;
    for (int at = 0; at < 7; ++at) {
        quarters += quartersOf(request.first.addDays(at), request.zone);
        addRows(quarters.last(), scene.rows);
    }
    scene.height = scene.measures.hourHeight * qreal(scene.rows.size());
    const qreal width = request.width - scene.measures.hours;
    for (int at = 0; at < 7; ++at) {
        const qreal from = scene.measures.hours + std::round(width * at / 7);
        const qreal to = scene.measures.hours + std::round(width * (at + 1) / 7);
        const QRectF rect{from, 0, to - from, scene.height};
        const DayPlace day{.date = request.first.addDays(at),
                           .rect = request.rightToLeft ? mirrored(rect, request.width) : rect};
        scene.days += day;
        addAbsent(day, quarters[at], isOrdinary(spanOf(day.date, request.zone), quarters[at]), scene);
        layOutDay(day, request.timesOn(day.date), scene);
    }
    return scene;
}

}  // namespace carillon
