// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/wholetest.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// A post that failed, and how a person mends it.
class TestRepair final : public WholeTest
{
    Q_OBJECT

private slots:
    void aRefusedTextIsEdited()
    {
        const auto refused = u"Refused words #m0004"_s;
        const auto mended = u"Kind words #m0005"_s;
        QCOMPARE(setStage(), QString{});
        m_stage->sandbox().fault({{u"platform"_s, u"mastodon"_s},
                                  {u"method"_s, u"POST"_s},
                                  {u"path"_s, u"/api/v1/statuses"_s},
                                  {u"count"_s, 1},
                                  {u"do"_s, u"status"_s},
                                  {u"value"_s, 422},
                                  {u"error"_s, u"Validation failed: Text contains a forbidden word"_s}});
        const auto account = m_stage->addAccount(u"mastodon"_s, u"bob"_s);
        const auto post = m_stage->addPost(account, refused, QDateTime::currentDateTimeUtc().addSecs(2));
        QVERIFY(m_window->open());
        WHOLE_TRY_COMPARE(m_stage->stateOf(post), u"failed"_s);
        openTheTrouble();
        QVERIFY(m_window->sees(role::label, u"This was not published"_s));
        QVERIFY(m_window->sees(role::label, u"Nothing was published: the platform refused the text.*"_s));
        QVERIFY(m_window->click(role::button, u"Edit"_s));
        QVERIFY(m_window->sees(role::label, u"Edit post"_s));
        QVERIFY(m_window->fill(role::text, u"Text"_s, mended));
        QVERIFY(m_window->chooseFromMenu(role::button, u"More ways to do this"_s, 1));  // Post now
        WHOLE_TRY_COMPARE(m_stage->stateOf(post), u"published"_s);
        QCOMPARE(m_stage->standing(mended).size(), 1);
        QCOMPARE(m_stage->count(u"created"_s), 1);
        QVERIFY(m_window->visitEveryPage());
    }

    void anAccountIsConnectedAgain()
    {
        const auto text = u"Rings once the login is back #m0006"_s;
        QCOMPARE(setStage(), QString{});
        const auto account = m_stage->addAccount(u"bluesky"_s, u"alice.test"_s);
        QCOMPARE(m_stage->sandbox().post("/_sandbox/reset", {{u"accounts"_s, true}}).status, 200);
        const auto post = m_stage->addPost(account, text, QDateTime::currentDateTimeUtc().addSecs(2));
        QVERIFY(m_window->open());
        QVERIFY(m_window->sees(role::button, u"1 account to connect again"_s));
        QVERIFY(m_window->press({u"alt+3"_s}));
        QVERIFY(m_window->sees(u"list item"_s, u"*connect the account again: "_s + text));
        QVERIFY(m_window->click(role::button, u"1 account to connect again"_s));
        QVERIFY(m_window->click(role::button, u"Connect alice.test again"_s));
        QVERIFY(m_window->click(role::button, u"Connect"_s));
        WHOLE_TRY_COMPARE(m_stage->stateOf(post), u"published"_s);
        QVERIFY(m_window->sees(role::label, u"Connected"_s));
        QCOMPARE(m_stage->standing(text).size(), 1);
        QCOMPARE(m_stage->count(u"created"_s), 1);
        QVERIFY(m_window->visitEveryPage());
    }

private:
    void openTheTrouble()
    {
        QVERIFY(m_window->press({u"alt+3"_s}));
        QVERIFY(m_window->click(role::checkBox, u"Needs attention 1"_s));
        QVERIFY(m_window->click(u"list item"_s, u"*#m000*"_s));
    }
};

static const test::Registration<TestRepair> registered;

#include "tst_repair.moc"
