// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"
#include "tests/support/memorysecretstore.h"
#include "ui/queue/queuepage.h"
#include "ui/theme/carillonstyle.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

// Measures the queue page on a workspace: bench_queue FILE, made by `carillonctl workspace generate`. One JSON line;
// the middle one of many measurements, in ms: until the first rows are there (wall time, the answer of the database
// included), and for one frame while it is scrolled (CPU time of the window's thread).

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

double threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double middle(QList<double> measured)
{
    std::sort(measured.begin(), measured.end());
    return measured[measured.size() / 2];
}

/// Waits without sleeping, so that what is measured is not the length of a nap.
template <class Condition>
void waitFor(Condition isMet, const char *what)
{
    QElapsedTimer time;
    time.start();
    while (!isMet()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        if (time.elapsed() > 30'000)
            qFatal("%s", what);
    }
}

class Bench final
{
public:
    explicit Bench(const QString &path)
        : m_desk{{.path = path,
                  .options = {.installation = u"bench"_s},
                  .clock = m_clock,
                  .platforms = m_platforms,
                  .secrets = m_secrets}},
          m_page{m_desk}
    {
        m_desk.open();
        m_page.resize(1072, 740);
        m_page.show();
        m_list = m_page.findChild<QListView *>();
        waitForRows();
    }

    double timeTab(CardTab tab)
    {
        QList<double> all;
        for (int at = 0; at < 15; ++at) {
            m_page.showTab(tab == CardTab::All ? CardTab::Drafts : CardTab::All);
            settle();
            all += time([&] { m_page.showTab(tab); });
        }
        return middle(all);
    }

    double timeSearch(const QString &word)
    {
        m_page.showTab(CardTab::All);
        settle();
        auto *field = m_page.findChild<SearchField *>();
        QList<double> all;
        for (int at = 0; at < 15; ++at) {
            all += time([&] { field->setText(word); });
            field->clear();
            settle();
        }
        return middle(all);
    }

    double timeScrolling()
    {
        m_page.showTab(CardTab::All);
        settle();
        QImage canvas{m_list->viewport()->size(), QImage::Format_ARGB32_Premultiplied};
        QList<double> all;
        for (int at = 0; at < 240; ++at) {
            const double before = threadTime();
            m_list->verticalScrollBar()->setValue(m_list->verticalScrollBar()->value() + 60);
            m_list->viewport()->render(&canvas);
            all += threadTime() - before;
            QCoreApplication::processEvents();
        }
        m_worstFrame = *std::max_element(all.begin(), all.end());
        return middle(all);
    }

    [[nodiscard]] double worstFrame() const { return m_worstFrame; }
    [[nodiscard]] int rows() const { return m_list->model()->rowCount(); }

private:
    void waitForRows() const
    {
        waitFor([this] { return m_list->model()->rowCount() > 0; }, "no rows");
    }

    void settle() { QTest::qWait(60); }

    /// From `act` to the first change of the rows.
    template <class Act>
    double time(Act act)
    {
        bool hasChanged = false;
        const auto note = [&hasChanged] {
            hasChanged = true;
        };
        const auto *model = m_list->model();
        const QList<QMetaObject::Connection> connections{
            QObject::connect(model, &QAbstractItemModel::rowsInserted, note),
            QObject::connect(model, &QAbstractItemModel::rowsRemoved, note),
            QObject::connect(model, &QAbstractItemModel::modelReset, note)};
        QElapsedTimer time;
        time.start();
        act();
        waitFor([&] { return hasChanged; }, "the rows do not change");
        const auto took = double(time.nsecsElapsed()) / 1e6;
        for (const auto &connection : connections)
            QObject::disconnect(connection);
        settle();
        return took;
    }

    SystemClock m_clock;
    std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    test::MemorySecretStore m_secrets;
    Desk m_desk;
    QueuePage m_page;
    QListView *m_list = nullptr;
    double m_worstFrame = 0;
};

}  // namespace

int main(int argc, char **argv)
{
    QApplication application{argc, argv};
    QApplication::setStyle(new CarillonStyle);
    QApplication::setFont(interfaceFont(QApplication::font()));
    QApplication::setPalette(paletteOf(Scheme::Light));
    if (QApplication::arguments().size() != 2)
        qFatal("usage: bench_queue FILE");
    Bench bench{QApplication::arguments().at(1)};
    const auto scheduled = bench.timeTab(CardTab::Scheduled);
    const auto published = bench.timeTab(CardTab::Published);
    const auto all = bench.timeTab(CardTab::All);
    const auto search = bench.timeSearch(u"water"_s);
    const auto frame = bench.timeScrolling();
    const QJsonObject line{{u"what"_s, u"queue"_s},
                           {u"rows"_s, bench.rows()},
                           {u"scheduled_ms"_s, scheduled},
                           {u"published_ms"_s, published},
                           {u"all_ms"_s, all},
                           {u"search_ms"_s, search},
                           {u"frame_cpu_ms"_s, frame},
                           {u"worst_frame_cpu_ms"_s, bench.worstFrame()}};
    std::puts(QJsonDocument{line}.toJson(QJsonDocument::Compact).constData());
    return 0;
}
