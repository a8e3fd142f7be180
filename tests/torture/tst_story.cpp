// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
#include "tests/support/testmain.h"
#include "tests/torture/faultlist.h"
#include "tests/torture/story.h"

#include <QTest>

#include <algorithm>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

/// How a network refuses a post for what it says.
struct Refusal
{
    int status = 400;
    QString error;
    QString path = u"/"_s;
};

/// Of one network: its account at the sandbox, and how it is told apart in what follows.
struct Network
{
    AccountOrder order;
    Refusal refusal;
    bool losesLogin = true;  ///< a token that is refused parks the account until a person comes
};

Network network(const QString &platform, const QString &handle, const Refusal &refusal, bool losesLogin = true)
{
    return {.order = {.account = {platform, handle}}, .refusal = refusal, .losesLogin = losesLogin};
}

/// An organization at LinkedIn and a webhook with a look-up, since with these nothing stays in doubt.
QList<Network> networks()
{
    auto company = network(u"linkedin"_s, u"works"_s, {400, u"FIELD_LENGTH_TOO_LONG"_s});
    company.order.secret = "sandbox-org-works";
    auto hook = network(u"webhook"_s, u"lookup"_s, {}, false);
    hook.order = webhooks().first();
    auto channel = network(u"discord"_s, u"dora"_s, {400, u"50035"_s});
    channel.order.account.certainty = Certainty::None;
    return {network(u"bluesky"_s, u"alice.test"_s, {400, u"InvalidRequest"_s}, false),
            network(u"mastodon"_s, u"gargron"_s, {422, {}, u"/api/v1/statuses"_s}),
            hook,
            network(u"x"_s, u"xena"_s, {400, u"186"_s}),
            company,
            network(u"youtube"_s, u"yuri"_s, {400, u"invalidTitle"_s}),
            network(u"facebook"_s, u"faye"_s, {400, u"/1349125"_s}),
            network(u"instagram"_s, u"inga"_s, {400, u"/2207010"_s}),
            network(u"threads"_s, u"thea"_s, {400, u"at most 500 characters"_s}),
            channel};
}

}  // namespace

/// One account of each network, by the real programs: what it takes goes out, what fails is handled as it should be,
/// and what is out is taken back.
class TestStory final : public QObject, protected Story
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        QCOMPARE(prepareFiles(), QString{});
    }

    void isTheSameForEveryNetwork_data()
    {
        QTest::addColumn<int>("at");
        const auto all = networks();
        for (int at = 0; at < all.size(); ++at)
            QTest::newRow(qPrintable(all[at].order.account.platform)) << at;
    }
    void isTheSameForEveryNetwork()
    {
        QFETCH(const int, at);
        m_network = networks()[at];
        QCOMPARE(begin(), QString{});
        QCOMPARE(bench().addAccount(m_network.order), QString{});
        QCOMPARE(bench().setUpMediaPlace(), QString{});
        for (auto chapter : {&TestStory::everyKindOfPost, &TestStory::aPassingFailure, &TestStory::aLimit,
                             &TestStory::aDoubt, &TestStory::aRefusal, &TestStory::aLostLogin, &TestStory::deletion}) {
            (this->*chapter)();
            if (QTest::currentTestFailed())
                break;
        }
        end();
    }

private:
    [[nodiscard]] const QString &platform() const { return m_network.order.account.platform; }
    [[nodiscard]] QStringList needs() const { return needsOf(platform()); }
    QString add(const QString &text) { return Story::add(text, needs()); }

    void everyKindOfPost()
    {
        const auto platforms = makePlatforms();
        const auto &traits = findPlatform(platforms, platform())->traits();
        struct Kind
        {
            QString marker;
            int media = 0;
            QString key{};
        };
        QList<Kind> kinds;
        const auto plan = [&](const QString &marker, const QString &text, int media, const QStringList &more) {
            kinds += {marker, media, Story::add(text, more)};
        };
        if (traits.media.minCount == 0)
            plan(u"#m1"_s, u"Words alone #m1"_s, 0, {});
        const auto takes = [&](const QString &key) {
            return std::any_of(traits.postOptions.begin(), traits.postOptions.end(),
                               [&](const OptionSpec &spec) { return spec.key == key; });
        };
        if (traits.media.image.maxCount > 0 && !traits.takesTitle)
            plan(u"#m2"_s, u"A picture #m2"_s, 1, {u"--media"_s, file(u"square.jpg"_s)});
        // Beside it what warns of a picture, wherever anything does.
        if (traits.media.animation.mimes.contains(u"image/gif"_s) && !traits.takesTitle)
            plan(u"#m6"_s, u"A picture that moves #m6"_s, 1,
                 {u"--media"_s, file(u"moving.gif"_s), u"--option"_s, u"labels=nudity"_s, u"--option"_s,
                  u"spoiler=media"_s});
        if (takes(u"poll_options"_s)) {
            QStringList poll{u"--option"_s, u"poll_options=Tea | Coffee"_s};
            if (takes(u"poll_question"_s))
                poll += {u"--option"_s, u"poll_question=Which one?"_s};
            plan(u"#m7"_s, u"Something to drink #m7"_s, 0, poll);
        }
        if (traits.media.video.maxCount > 0) {
            auto more = needs();
            if (!more.contains(file(u"film.mp4"_s)))
                more = {u"--media"_s, file(u"film.mp4"_s)};
            const int captions = traits.media.captions.maxCount > 0 ? 1 : 0;
            if (captions > 0) {  // they stand behind their film
                const auto film = more.indexOf(file(u"film.mp4"_s));
                more.insert(film + 1, u"de="_s + file(u"film.vtt"_s));
                more.insert(film + 1, u"--captions"_s);
            }
            plan(u"#m3"_s, u"A film #m3"_s, 1 + captions, more);
        }
        if (traits.takesThreads)
            plan(u"#m4"_s, u"A thread #m4\n---\nand its end #m5"_s, 1, {u"--media"_s, file(u"square.jpg"_s)});
        run();
        for (const auto &kind : std::as_const(kinds)) {
            isOut(kind.key, kind.marker, kind.media);
            if (QTest::currentTestFailed())
                return;
        }
        if (traits.takesThreads)
            QCOMPARE(there(u"#m5"_s).size(), 1);
    }

    /// A post that meets `fault` on its way, and is out in the end.
    void survives(const QString &marker, QJsonObject fault)
    {
        fault["platform"_L1] = platform();
        fault["count"_L1] = 1;
        const auto key = add(u"What becomes of it %1"_s.arg(marker));
        bench().sandbox().fault(fault);
        run();
        if (m_network.order.account.certainty == Certainty::None && stored(key).state == u"unconfirmed"_s) {
            const auto word = there(marker).isEmpty() ? u"--send-again"_s : u"--live"_s;
            QCOMPARE(bench().ctl({u"post"_s, u"confirm"_s, key, word}).code, 0);
            run();
        }
        QCOMPARE(bench().sandbox().get("/_sandbox/faults").array().first()["hit"_L1].toInt(), 1);
        isOut(key, marker, int(needs().contains(u"--media"_s)));
    }

    void aPassingFailure()
    {
        survives(u"#m10"_s, fault(u"POST"_s, u"close_before"_s, 1));
        if (!QTest::currentTestFailed())
            survives(u"#m11"_s, fault(u"POST"_s, u"status"_s, 1, {{u"value"_s, 503}}));
    }

    void aLimit()
    {
        survives(u"#m12"_s, fault(u"POST"_s, u"status"_s, 1, {{u"value"_s, 429}, {u"retry_after"_s, 40}}));
    }

    void aDoubt() { survives(u"#m13"_s, fault(u"POST"_s, u"close_after"_s, 1)); }

    void aRefusal()
    {
        const auto &[status, error, path] = m_network.refusal;
        const auto key = add(u"What is refused #m14"_s);
        bench().sandbox().fault({{u"platform"_s, platform()},
                                 {u"method"_s, u"POST"_s},
                                 {u"path"_s, path},
                                 {u"count"_s, 1},
                                 {u"do"_s, u"status"_s},
                                 {u"value"_s, status},
                                 {u"error"_s, error}});
        run();
        QCOMPARE(stored(key).state, u"failed"_s);
        QVERIFY(there(u"#m14"_s).isEmpty());
        QCOMPARE(bench().ctl({u"post"_s, u"retry"_s, key}).code, 0);
        run();
        isOut(key, u"#m14"_s, int(needs().contains(u"--media"_s)));
    }

    void aLostLogin()
    {
        const auto key = add(u"Who is it #m15"_s);
        bench().sandbox().fault({{u"platform"_s, platform()}, {u"count"_s, 20}, {u"do"_s, u"expire_token"_s}});
        run();
        if (m_network.losesLogin) {
            QVERIFY(stored(key).state != u"published"_s);
            QCOMPARE(accountState(), u"needs-login"_s);
        }
        bench().sandbox().postArray("/_sandbox/faults", {});
        QCOMPARE(bench().addAccount(m_network.order), QString{});
        run();
        isOut(key, u"#m15"_s, int(needs().contains(u"--media"_s)));
    }

    void deletion()
    {
        const auto platforms = makePlatforms();
        if (!findPlatform(platforms, platform())->traits().deletesLive)
            return;
        const auto key = add(u"Not for long #m16"_s);
        run();
        isOut(key, u"#m16"_s, int(needs().contains(u"--media"_s)));
        QCOMPARE(bench().ctl({u"post"_s, u"delete"_s, u"--everywhere"_s, key}).code, 0);
        run();
        QCOMPARE(stored(key).state, u"canceled"_s);
        QVERIFY(there(u"#m16"_s).isEmpty());
    }

    Network m_network;
};

static const test::Registration<TestStory> registered;
#include "tst_story.moc"
