// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/calendar/demo.h"
#include "ui/calendar/calendarview.h"
#include "ui/theme/carillonstyle.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

// Measures the calendar of a full month: bench_calendar [posts in the month [posts in all]], else 2000 and 10000. One
// JSON line; the middle one of many measurements, in ms of wall time or of the window's thread (cpu).

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

// What the window's thread computes, whatever else the machine does.
constexpr clockid_t ownTime = CLOCK_THREAD_CPUTIME_ID;

QList<test::DemoPost> postsOf(int inMonth, int inAll)
{
    QList<test::DemoPost> posts;
    const auto month = QDateTime{{2026, 11, 1}, {0, 30}, Qt::UTC};
    const auto later = QDateTime{{2027, 1, 1}, {0, 30}, Qt::UTC};
    for (int at = 0; at < inAll; ++at) {
        const bool isShown = at < inMonth;
        const auto due = isShown ? month.addSecs(qint64{at} * 29 * 86400 / inMonth) : later.addSecs(qint64{at} * 1800);
        const auto state = isShown && at * 2 < inMonth ? PlatformPostState::Published : PlatformPostState::Scheduled;
        posts += {u"Post %1 about hard water, kettles and what to do about them"_s.arg(at),
                  {at % 5, (at + 1) % 5},
                  due.toString(Qt::ISODate).toLatin1(),
                  state};
    }
    return posts;
}

double now(clockid_t which)
{
    timespec time{};
    clock_gettime(which, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

template <class Work>
double middleOf(int times, clockid_t which, Work work)
{
    QList<double> measured;
    for (int at = 0; at < times; ++at) {
        const double before = now(which);
        work();
        measured += now(which) - before;
    }
    std::sort(measured.begin(), measured.end());
    return measured[measured.size() / 2];
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application{argc, argv};
    QApplication::setStyle(new CarillonStyle);
    QApplication::setFont(interfaceFont(QApplication::font()));
    QApplication::setPalette(paletteOf(Scheme::Light));
    const auto arguments = QApplication::arguments();
    const int inMonth = arguments.value(1, u"2000"_s).toInt();
    const int inAll = std::max(inMonth, arguments.value(2, u"10000"_s).toInt());

    const test::DemoDesk demo{postsOf(inMonth, inAll)};
    if (!QTest::qWaitFor([&demo] { return demo.desk->facts().has_value(); }, 60'000))
        qFatal("The workspace does not open.");
    CalendarModel model{QTimeZone{"Europe/Berlin"}};
    CalendarView view{model, demo.clock};
    view.resize(1280, 800);
    view.show();
    const auto from = spanOf(view.firstDay(), model.zone()).from;
    const auto to = spanOf(view.lastDay(), model.zone()).to;
    QList<PostCard> cards;
    const auto query = middleOf(9, CLOCK_MONOTONIC, [&] {
        const auto answer = demo.desk->between(from, to, {}).result();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().detail));
        cards = *answer;
    });
    const auto arrange = middleOf(9, ownTime, [&] {
        model.setCards({});
        model.setCards(cards);
    });
    const auto layOut = middleOf(9, ownTime, [&view] { view.modelChanged(); });
    QImage canvas{view.viewport()->size(), QImage::Format_ARGB32_Premultiplied};
    const auto paint = middleOf(25, ownTime, [&] { view.viewport()->render(&canvas); });
    view.setMode(CalendarView::Mode::Week);
    const auto paintWeek = middleOf(25, ownTime, [&] { view.viewport()->render(&canvas); });
    const QJsonObject line{{u"what"_s, u"calendar"_s},       {u"posts"_s, inAll},
                           {u"cards"_s, int(cards.size())},  {u"query_ms"_s, query},
                           {u"arrange_cpu_ms"_s, arrange},   {u"lay_out_cpu_ms"_s, layOut},
                           {u"paint_month_cpu_ms"_s, paint}, {u"paint_week_cpu_ms"_s, paintWeek}};
    std::puts(QJsonDocument{line}.toJson(QJsonDocument::Compact).constData());
    return 0;
}
