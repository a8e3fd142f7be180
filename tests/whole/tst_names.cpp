// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/wholetest.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// Whoever cannot see the window is told what each control is, on the real accessibility interface.
class TestNames final : public WholeTest
{
    Q_OBJECT

private slots:
    void everyControlOfEveryPageHasOne()
    {
        QCOMPARE(setStage(), QString{});
        const auto account = m_stage->addAccount(u"mastodon"_s, u"bob"_s);
        QVERIFY(!m_stage->addPost(account, u"Tomorrow"_s, QDateTime::currentDateTimeUtc().addDays(1)).isEmpty());
        QVERIFY(m_window->open());
        for (const auto &keys : {u"alt+1"_s, u"alt+2"_s, u"alt+3"_s, u"alt+4"_s, u"ctrl+comma"_s}) {
            QVERIFY(m_window->press({keys}));
            QVERIFY(m_window->showsPageOf(keys));
            QCOMPARE(m_window->unnamed().join(u'\n'), QString{});
        }
        QVERIFY(m_window->press({u"alt+3"_s}));
        QVERIFY(m_window->click(u"list item"_s, u"*: Tomorrow"_s));
        QVERIFY(m_window->sees(role::button, u"Copy report"_s));
        QVERIFY(m_window->fill(role::text, u"Search*"_s, u"Tomorrow"_s));
        QCOMPARE(m_window->unnamed().join(u'\n'), QString{});
    }

    void everyControlOfTheConnectDialogHasOne()
    {
        QCOMPARE(setStage(), QString{});
        QVERIFY(m_window->open());
        QCOMPARE(m_window->unnamed().join(u'\n'), QString{});
        QVERIFY(m_window->click(role::button, u"Connect an account"_s));
        QVERIFY(m_window->sees(role::button, u"Bluesky"_s));
        QCOMPARE(m_window->unnamed().join(u'\n'), QString{});
        for (const auto &platform : {u"Bluesky"_s, u"Mastodon"_s, u"Webhook"_s}) {
            QVERIFY(m_window->click(role::button, platform));
            QVERIFY(m_window->sees(role::button, u"Back"_s));
            QCOMPARE(m_window->unnamed().join(u'\n'), QString{});
            QVERIFY(m_window->click(role::button, u"Back"_s));
        }
    }
};

static const test::Registration<TestNames> registered;

#include "tst_names.moc"
