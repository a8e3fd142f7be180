// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/wholetest.h"

#include <QTimeZone>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

const auto panel = u"panel"_s;
const auto text = u"Wherever it stands #m0003"_s;

/// A zone where it is not the first of a month, so that yesterday is in the month's picture, and where the day is not
/// over within the hour. At least one of the two is such a one at any instant.
QByteArray zoneWithAYesterday(const QDateTime &now)
{
    for (const auto &zone : {"Etc/GMT+12"_ba, "Etc/GMT-14"_ba, "UTC"_ba}) {
        const auto there = now.toTimeZone(QTimeZone{zone});
        if (there.date().day() > 1 && there.time().hour() < 23)
            return zone;
    }
    return {};
}

/// How the calendar calls a day.
QString dayName(QDate day, const QString &posts = u"*"_s)
{
    return QLocale::c().toString(day, u"dddd d MMMM, "_s) + posts;
}

}  // namespace

/// A post that is carried to another day by the mouse.
class TestCalendarDrag final : public WholeTest
{
    Q_OBJECT

private slots:
    void aPostIsMovedAndPutBack()
    {
        QCOMPARE(setStage(), QString{});
        const auto next = QDateTime::currentDateTimeUtc().date().addMonths(1);
        const QDate planned{next.year(), next.month(), 10};
        const QTime time{10, 0};
        const auto post = plan({planned, time, Qt::UTC});
        QVERIFY(m_window->open());
        QVERIFY(m_window->press({u"alt+2"_s}));
        QVERIFY(m_window->click(role::button, u"Next month"_s));
        QVERIFY(m_window->drag(card(), day(planned.addDays(2))));
        QVERIFY(m_window->sees(role::label, u"Moved to *"_s));
        QCOMPARE(dueOf(post), QDateTime(planned.addDays(2), time, Qt::UTC));

        QVERIFY(m_window->click(role::button, u"Undo"_s));
        QVERIFY(m_window->sees(role::label, u"Undone*"_s));
        QCOMPARE(dueOf(post), QDateTime(planned, time, Qt::UTC));
        QVERIFY(m_window->sees(panel, dayName(planned, u"1 post"_s)));
        QVERIFY(m_window->visitEveryPage());
    }

    void thePastTakesNothing()
    {
        const auto now = QDateTime::currentDateTimeUtc();
        const auto zone = zoneWithAYesterday(now);
        QVERIFY(!zone.isEmpty());
        QCOMPARE(setStage({.zone = zone}), QString{});
        const auto today = now.toTimeZone(QTimeZone{zone}).date();
        const auto post = plan({today, QTime{23, 59}, QTimeZone{zone}});
        const auto before = dueOf(post);
        QVERIFY(m_window->open());
        QVERIFY(m_window->press({u"alt+2"_s}));
        QVERIFY(m_window->drag(card(), day(today.addDays(-1))));
        // The view paints it where the card was dropped, and says it to screen readers as its description.
        const auto month = QLocale::c().toString(today, u"MMMM yyyy"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->descriptionOf(panel, month).endsWith(u"has passed. Choose a later time."_s),
                                 30'000);
        QCOMPARE(dueOf(post), before);
        QVERIFY(m_window->sees(panel, dayName(today, u"1 post"_s)));
    }

private:
    [[nodiscard]] QString plan(const QDateTime &at) const
    {
        return m_stage->addPost(m_stage->addAccount(u"mastodon"_s, u"bob"_s), text, at);
    }
    [[nodiscard]] QDateTime dueOf(const QString &post) const
    {
        return QDateTime::fromString(m_stage->ctl({u"post"_s, u"show"_s, post})["due"_L1].toString(), Qt::ISODate);
    }
    [[nodiscard]] QRect card() { return m_window->placeOf(role::button, u"*, Scheduled, *"_s + text); }
    [[nodiscard]] QRect day(QDate date) { return m_window->placeOf(panel, dayName(date)); }
};

static const test::Registration<TestCalendarDrag> registered;

#include "tst_calendardrag.moc"
