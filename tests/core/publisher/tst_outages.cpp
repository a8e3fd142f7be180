// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// A host that gives no answer, and a machine without a network.
class TestOutages final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        platform().scripted.maxConcurrent = 1;
        platform().scripted.spacing = 0ms;
    }
    void cleanup() { stopEngine(); }

    void aHostThatIsDownUsesUpNoTries()
    {
        const auto posts = plan(8);
        isDown(100);
        startEngine();
        QTRY_COMPARE(platform().performed, 5);
        QTRY_VERIFY(storedAccount().outage);
        QCOMPARE(storedAccount().outage->until, m_clock->now() + 1min);
        // The first four failed by themselves; the fifth proved the outage.
        for (int at = 0; at < 4; ++at)
            QTRY_COMPARE(copyOf(posts[at]).tries, 1);
        for (int at = 4; at < 8; ++at) {
            QTRY_COMPARE(stateOf(posts[at]), Queued);
            QCOMPARE(copyOf(posts[at]).tries, 0);
        }
        for (int hour = 0; hour < 6 * 4; ++hour) {
            const int before = platform().performed;
            pass(15min);
            QTRY_COMPARE(platform().performed, before + 1);
        }
        for (const auto &post : posts)
            QVERIFY(copyOf(post).tries <= 1);

        platform().answers.clear();
        pass(15min);
        for (const auto &post : posts)
            QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(QSet<QString>(platform().created.begin(), platform().created.end()).size(), 8);
        QCOMPARE(platform().created.size(), 8);
        QVERIFY(!storedAccount().outage);
    }

    void anotherServerThatIsDownHoldsUpWhatMeetsItAlone()
    {
        const QUrl elsewhere{u"https://video.example/upload"_s};
        platform().answerTo = [elsewhere](const FrozenPost &post) -> std::optional<ScriptedPlatform::Answer> {
            if (!post.parts.first().startsWith("film"_L1))
                return {};
            return ScriptedPlatform::Answer{.happens = ScriptedPlatform::Happens::No,
                                            .error = Error{ErrorKind::Transient, u"nobody there"_s},
                                            .asked = elsewhere};
        };
        QList<PostId> films;
        QList<PostId> texts;
        for (int at = 0; at < 7; ++at) {
            films += m_fixture->post(u"film %1"_s.arg(at), {*m_account}, m_clock->now());
            texts += m_fixture->post(u"text %1"_s.arg(at), {*m_account}, m_clock->now());
        }
        startEngine();
        for (const auto &text : texts)
            QTRY_COMPARE(stateOf(text), Published);
        QVERIFY(!storedAccount().outage);
        // Four failed by themselves, the fifth proved the outage: it and those behind it rest, with their tries.
        for (int at = 0; at < films.size(); ++at) {
            QTRY_COMPARE(stateOf(films[at]), at < 4 ? Retrying : Queued);
            QCOMPARE(copyOf(films[at]).tries, at < 4 ? 1 : 0);
        }
        for (const auto &film : films.mid(4))
            QTRY_COMPARE(copyOf(film).actAt, std::optional{m_clock->now() + 1min});
        int performed = platform().performed;
        pass(30s);
        QCOMPARE(platform().performed, performed);
        for (int quarter = 0; quarter < 4; ++quarter) {
            pass(15min);
            performed += int(films.size());
            QTRY_COMPARE(platform().performed, performed);
        }
        for (const auto &film : films)
            QTRY_VERIFY(stateOf(film) == Queued && copyOf(film).tries <= 1);

        platform().answerTo = nullptr;
        for (const auto &film : films) {
            pass(15min);
            QTRY_COMPARE(stateOf(film), Published);
        }
        QCOMPARE(platform().created.size(), 14);
    }

    void withoutANetworkThingsWaitUntilItIsBack()
    {
        const auto posts = plan(3);
        isDown(100);
        makeEngine();
        m_engine->setOffline(true);
        m_engine->start();
        QTRY_COMPARE(platform().performed, 1);
        QTRY_VERIFY(storedAccount().outage);
        QVERIFY(storedAccount().outage->offline);
        for (const auto &post : posts) {
            QTRY_COMPARE(stateOf(post), Queued);
            QCOMPARE(copyOf(post).tries, 0);
        }
        platform().answers.clear();
        m_clock->advance(10s);
        m_engine->setOffline(false);
        for (const auto &post : posts)
            QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 3);
    }

    void aRestartTriesNoSooner()
    {
        const auto posts = plan(6);
        isDown(100);
        startEngine();
        QTRY_VERIFY(storedAccount().outage);
        stopEngine();
        platform().performed = 0;
        startEngine();
        QCOMPARE(platform().performed, 0);
        QCOMPARE(m_alarmAt, std::optional{m_clock->now() + 1min});
        platform().answers.clear();
        pass(2min);
        for (const auto &post : posts)
            QTRY_COMPARE(stateOf(post), Published);
    }

    void anotherHostGoesOn()
    {
        const auto other = m_fixture->account(u"scripted"_s, u"b"_s);
        auto elsewhere = *AccountRepository{m_fixture->database()}.find(other.key);
        elsewhere->server = QUrl{u"https://other.example"_s};
        QVERIFY(AccountRepository{m_fixture->database()}.update(*elsewhere));
        plan(5);
        isDown(5);
        startEngine();
        QTRY_VERIFY(outageOf(u"a"_s));
        const auto post = m_fixture->post(u"elsewhere"_s, {other.id}, m_clock->now());
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(post), Published);
        QVERIFY(!outageOf(u"b"_s));
    }

    void aMendedAddressIsTriedAtOnce()
    {
        const auto posts = plan(6);
        isDown(5);
        startEngine();
        QTRY_VERIFY(storedAccount().outage);
        auto mended = storedAccount();
        mended.server = QUrl{u"https://mended.example"_s};
        QVERIFY(AccountRepository{m_fixture->database()}.update(mended));
        QVERIFY(!storedAccount().outage);
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(posts.last()), Published);
    }

    void aWordOfTheHostIsNoOutage()
    {
        const auto posts = plan(8);
        for (int at = 0; at < 8; ++at)
            platform().answers += {ScriptedPlatform::Happens::No, Error{ErrorKind::Content, u"too rude"_s}};
        startEngine();
        for (const auto &post : posts)
            QTRY_COMPARE(stateOf(post), Failed);
        QVERIFY(!storedAccount().outage);
    }

private:
    QList<PostId> plan(int count)
    {
        QList<PostId> posts;
        for (int at = 0; at < count; ++at)
            posts += m_fixture->post(QString::number(at), {*m_account}, m_clock->now());
        return posts;
    }

    /// The next calls get no answer.
    void isDown(int calls)
    {
        for (int at = 0; at < calls; ++at)
            platform().answers += {ScriptedPlatform::Happens::No, Error{ErrorKind::Transient, u"nobody there"_s}};
    }

    [[nodiscard]] std::optional<HostOutage> outageOf(const QString &name) const
    {
        const auto accounts = AccountRepository{m_fixture->database()}.all();
        return std::find_if(accounts->begin(), accounts->end(), [&](const auto &one) { return one.name == name; })
            ->outage;
    }
};

static const test::Registration<TestOutages> registered;
#include "tst_outages.moc"
