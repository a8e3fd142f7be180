// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/wholetest.h"

#include <QElapsedTimer>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// SIGKILL, and what the next start makes of it.
class TestSuddenDeath final : public WholeTest
{
    Q_OBJECT

private slots:
    void whatWasTypedIsOffered()
    {
        const auto seen = u"What stood here for a second "_s;
        QCOMPARE(setStage(), QString{});
        QVERIFY(!m_stage->addAccount(u"mastodon"_s, u"bob"_s).isEmpty());
        QVERIFY(m_window->open());
        QVERIFY(m_window->fill(role::text, u"Text"_s, seen));
        QElapsedTimer since;
        since.start();
        auto typed = seen;
        while (since.elapsed() < 1'000) {
            const auto more = u"and on "_s;
            QVERIFY(m_window->type(more));
            typed += more;
        }
        QVERIFY(m_window->type(u"mid-wo"_s));
        typed += u"mid-wo"_s;
        QVERIFY(m_window->kill());

        QVERIFY(m_window->open());
        QVERIFY(m_window->sees(role::label, u"Not finished: *What stood here*"_s));
        QVERIFY(m_window->click(role::button, u"Continue"_s));
        QVERIFY(m_window->sees(u"text"_s, u"Text"_s));
        QString text;
        QTRY_VERIFY_WITH_TIMEOUT(!(text = m_window->textOf(role::text, u"Text"_s)).isEmpty(), 30'000);
        QVERIFY2(text.startsWith(seen) && typed.startsWith(text), qPrintable(text + u" | "_s + typed));
    }

    /// Killed with answers outstanding: where the platform can be asked, or knows posts by a key, each post stands
    /// once. Where neither is so, a person is asked and nothing is sent again.
    void noPostIsLostOrDoubled()
    {
        QCOMPARE(setStage(), QString{});
        for (const auto &platform : {u"bluesky"_s, u"mastodon"_s, u"webhook"_s})
            m_stage->sandbox().configure(platform, {{u"delay_ms"_s, 20'000}});
        const QStringList accounts{
            m_stage->addAccount(u"bluesky"_s, u"alice.test"_s),
            m_stage->addAccount(u"mastodon"_s, u"bob"_s),
            m_stage->addAccount(u"webhook"_s, u"blind"_s, {u"--server"_s, u"@/hooks/blind"_s}),
        };
        QStringList texts;
        QStringList posts;
        for (const auto &account : accounts) {
            for (int number = 1; number <= ofEach; ++number) {
                texts += u"Post %1 of %2"_s.arg(number).arg(account);
                posts += m_stage->addPost(account, texts.last(), QDateTime::currentDateTimeUtc().addSecs(2));
            }
        }
        QVERIFY(!posts.contains(QString{}));
        QVERIFY(m_window->open());
        // One of each exists, and nobody has been told so.
        for (int at = 0; at < posts.size(); at += ofEach)
            QTRY_VERIFY_WITH_TIMEOUT(
                !m_stage->standing(texts[at]).isEmpty() || !m_stage->standing(texts[at + 1]).isEmpty(), 30'000);
        QVERIFY(m_window->kill());
        for (const auto &platform : {u"bluesky"_s, u"mastodon"_s, u"webhook"_s})
            m_stage->sandbox().configure(platform, {{u"delay_ms"_s, 0}});

        QVERIFY(m_window->open());
        int unconfirmed = 0;
        for (int at = 0; at < posts.size(); ++at) {
            QString state;
            QTRY_VERIFY2_WITH_TIMEOUT(isSettled(state = m_stage->stateOf(posts[at])), qPrintable(state), 60'000);
            if (state == "unconfirmed"_L1)
                ++unconfirmed;
            else
                QCOMPARE(m_stage->standing(texts[at]).size(), 1);
            // The hook's are the last.
            QVERIFY(state == "published"_L1 || at >= posts.size() - ofEach);
        }
        QVERIFY(unconfirmed >= 1);
        QCOMPARE(m_stage->count(u"duplicates"_s), 0);
        QVERIFY(m_window->press({u"alt+3"_s}));
        QVERIFY(m_window->sees(role::checkBox, u"Needs attention %1"_s.arg(unconfirmed)));
        QVERIFY(m_window->visitEveryPage());
    }

private:
    static constexpr int ofEach = 2;

    [[nodiscard]] static bool isSettled(const QString &state)
    {
        return state == "published"_L1 || state == "unconfirmed"_L1;
    }
};

static const test::Registration<TestSuddenDeath> registered;

#include "tst_suddendeath.moc"
