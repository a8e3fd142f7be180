// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/traycontent.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::desktop;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PostCard card(int number, Instant due)
{
    const auto row = qint64{number};
    return {.post = PostId::fromRow(row),
            .postKey = u"p%1"_s.arg(number),
            .copies = {CardCopy{PlatformPostId::fromRow(row), u"c%1"_s.arg(number), AccountId::fromRow(1), {}}},
            .state = PlatformPostState::Scheduled,
            .dueAt = due,
            .text = u"Post\nnumber %1"_s.arg(number)};
}

}  // namespace

/// It is Saturday, 10:00 in Berlin.
class TestTrayContent final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QLocale::setDefault(QLocale{QLocale::German});
        m_facts = {.zone = QTimeZone{"Europe/Berlin"}, .platformOf = {{1, u"Bluesky"_s}}};
        m_facts.overview.accounts = 2;
    }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void saysWhatGoesOutNext()
    {
        plan({card(1, m_now + 3min), card(2, m_now + 5h)});
        const auto content = trayContent(m_facts, m_now);
        QCOMPARE(content.toolTip, u"Next post 10:03, in 3 min"_s);
        QCOMPARE(content.next.postKey, u"p1"_s);
        QCOMPARE(content.today.size(), 2);
        QCOMPARE(content.today.first().text, u"10:03  Bluesky  Post number 1"_s);
        QCOMPARE(content.state, TrayState::Normal);
        QCOMPARE(*content.changesAt, m_now + 1min);
    }

    void anotherDayHasItsName()
    {
        plan({card(1, m_now + 24h)});
        auto content = trayContent(m_facts, m_now);
        QVERIFY2(content.toolTip.startsWith(u"Next post So"_s), qPrintable(content.toolTip));
        QVERIFY(content.today.isEmpty());
        plan({card(1, m_now + 24h * 20 + 15h)});
        content = trayContent(m_facts, m_now);
        QVERIFY2(content.toolTip.contains(u"12.12.26 01:00"_s), qPrintable(content.toolTip));
        QCOMPARE(*content.changesAt, m_now + 14h);
    }

    void todayEndsAtTheWorkspacesMidnight()
    {
        plan({card(1, m_now + 13h + 59min), card(2, m_now + 14h)});
        QCOMPARE(trayContent(m_facts, m_now).today.size(), 1);
    }

    void atMostEightLines()
    {
        QList<PostCard> cards;
        for (int at = 1; at <= 20; ++at)
            cards += card(at, m_now + at * 1min);
        plan(cards);
        QCOMPARE(trayContent(m_facts, m_now).today.size(), 8);
    }

    void nothingIsScheduled()
    {
        const auto content = trayContent(m_facts, m_now);
        QCOMPARE(content.toolTip, u"Nothing is scheduled"_s);
        QVERIFY(content.next.postKey.isEmpty());
        QVERIFY(!content.changesAt);
    }

    void whatIsHeldIsNotNext()
    {
        auto held = card(1, m_now + 3min);
        held.hold = Hold::Paused;
        plan({held, card(2, m_now + 8min)});
        auto content = trayContent(m_facts, m_now);
        QCOMPARE(content.toolTip, u"Next post 10:08, in 8 min"_s);
        QCOMPARE(content.today.first().text, u"10:03  Bluesky  paused  Post number 1"_s);
        plan({held});
        QVERIFY(trayContent(m_facts, m_now).next.text.contains(u"wait"_s));
    }

    void whatIsDueIsBeingPublished()
    {
        auto due = card(1, m_now - 1min);
        due.state = PlatformPostState::Queued;
        plan({due});
        QCOMPARE(trayContent(m_facts, m_now).toolTip, u"Publishing now"_s);
    }

    void allPausedIsSaid()
    {
        m_facts.overview.pausedAccounts = 2;
        plan({card(1, m_now + 3min)});
        const auto content = trayContent(m_facts, m_now);
        QCOMPARE(content.toolTip, u"Publishing is paused"_s);
        QCOMPARE(content.state, TrayState::Paused);
        QVERIFY(content.isPaused);
    }

    void whatNeedsAPersonComesFirst()
    {
        m_facts.overview.pausedAccounts = 2;
        m_facts.overview.counts.needsAttention = 2;
        auto content = trayContent(m_facts, m_now);
        QCOMPARE(content.state, TrayState::Attention);
        QVERIFY(content.toolTip.contains(u"2 post"_s));
        m_facts.overview.counts.needsAttention = 0;
        m_facts.trouble = u"The keyring is locked."_s;
        content = trayContent(m_facts, m_now);
        QCOMPARE(content.state, TrayState::Attention);
        QVERIFY(content.toolTip.startsWith(u"The keyring is locked.\n"_s));
    }

    void withoutAnAccountThereIsNothingToPause()
    {
        m_facts.overview.accounts = 0;
        QVERIFY(!trayContent(m_facts, m_now).mayPause);
    }

    void everyStateHasItsShape()
    {
        // In grey, as somebody sees it who tells no colours apart.
        QList<QImage> corners;
        for (const auto state : {TrayState::Normal, TrayState::Paused, TrayState::Attention}) {
            const auto image = trayIcon(state).pixmap(22, 22).toImage();
            QVERIFY(!image.isNull());
            corners += image.copy(9, 9, 13, 13).convertToFormat(QImage::Format_Grayscale8);
        }
        const auto differ = [](const QImage &one, const QImage &other) {
            int pixels = 0;
            for (int y = 0; y < one.height(); ++y) {
                for (int x = 0; x < one.width(); ++x)
                    pixels += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 60 ? 1 : 0;
            }
            return pixels;
        };
        QVERIFY(differ(corners[0], corners[1]) > 20);
        QVERIFY(differ(corners[0], corners[2]) > 20);
        QVERIFY(differ(corners[1], corners[2]) > 20);
    }

private:
    void plan(const QList<PostCard> &cards)
    {
        m_facts.overview.next = cards;
        m_facts.overview.counts.scheduled = int(cards.size());
    }

    TrayFacts m_facts;
    const Instant m_now = FakeClock{}.now();
};

static const test::Registration<TestTrayContent> registered;
#include "tst_traycontent.moc"
