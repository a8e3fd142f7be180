// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/core/media/mediasamples.h"
#include "tests/core/media/videosamples.h"
#include "tests/support/fakestorage.h"
#include "tests/whole/wholetest.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// From connecting to the published post, by hand, for each network: in the browser, as most want it, else with what a
/// person copies.
class TestEveryNetwork final : public WholeTest
{
    Q_OBJECT

public:
    enum class Login { Typed, Browser, PastedAddress };
    Q_ENUM(Login)
    enum class Medium { None, Picture, Film };
    Q_ENUM(Medium)

private slots:
    void isConnectedAndPublishedTo_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<Login>("login");
        QTest::addColumn<Medium>("medium");
        QTest::newRow("bluesky") << u"Bluesky"_s << Login::Typed << Medium::Picture;
        QTest::newRow("discord") << u"Discord"_s << Login::Typed << Medium::Picture;
        QTest::newRow("facebook") << u"Facebook"_s << Login::Browser << Medium::Picture;
        QTest::newRow("instagram") << u"Instagram"_s << Login::Browser << Medium::Picture;
        QTest::newRow("linkedin") << u"LinkedIn"_s << Login::Browser << Medium::Picture;
        QTest::newRow("mastodon") << u"Mastodon"_s << Login::Browser << Medium::Picture;
        QTest::newRow("threads") << u"Threads"_s << Login::PastedAddress << Medium::None;
        QTest::newRow("x") << u"X"_s << Login::Browser << Medium::Picture;
        QTest::newRow("youtube") << u"YouTube"_s << Login::Browser << Medium::Film;
    }

    void isConnectedAndPublishedTo()
    {
        QFETCH(const QString, network);
        QFETCH(const Login, login);
        QFETCH(const Medium, medium);
        QCOMPARE(setStage(), QString{});
        QVERIFY(m_folder.isValid());
        placeForMediaIsSet();
        QVERIFY(m_window->open());
        connectBy(network, login);
        if (QTest::currentTestFailed())
            return;
        composeWith(medium);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(m_window->chooseFromMenu(role::button, u"More ways to do this"_s, 1));  // Post now
        // The sandbox may be reading from the place for media, which this thread is: it is asked nothing before the
        // end.
        WHOLE_TRY_COMPARE(m_stage->stateOf(m_stage->onlyPost()), u"published"_s);
        QCOMPARE(m_stage->standing(text).size(), 1);
        QCOMPARE(m_stage->count(u"created"_s), 1);
        QCOMPARE(m_stage->count(u"duplicates"_s), 0);
        WHOLE_TRY_COMPARE(m_storage.objects.size(), 0);
    }

private:
    void placeForMediaIsSet()
    {
        const auto set = m_stage->ctl({u"workspace"_s, u"media-host"_s, u"set"_s, u"--kind"_s, u"webdav"_s,
                                       u"--endpoint"_s, m_storage.url(u"/dav/"_s).toString(), u"--public-address"_s,
                                       m_storage.url(u"/public"_s).toString(), u"--user"_s,
                                       QString::fromLatin1(m_storage.user), u"--secret-stdin"_s},
                                      m_storage.secret + '\n');
        QVERIFY(!set.isEmpty());
    }

    void connectBy(const QString &network, Login login)
    {
        QVERIFY(m_window->click(role::button, u"Try it in the sandbox"_s));
        QVERIFY(m_window->reach(role::button, network));
        QVERIFY(m_window->press({u"space"_s}));
        QVERIFY(m_window->enter(role::text, u"Address of the sandbox"_s, m_stage->sandboxAddress()));
        if (login == Login::Typed)
            QVERIFY(m_window->enter(role::text, u"Handle"_s, u"alice.test"_s));
        QVERIFY(m_window->click(role::button, u"Connect"_s));
        if (login != Login::Typed) {
            QUrl consent;
            const auto &browser = m_stage->browser();
            QVERIFY(QTest::qWaitFor([&] { return (consent = browser.takeOpened()).isValid() && !consent.isEmpty(); },
                                    30'000));
            const auto end = browser.allow(consent, u"alice"_s);
            QVERIFY(!end.isEmpty());
            if (login == Login::PastedAddress) {
                QVERIFY(m_window->fill(role::text, u"Address in the browser"_s, end.toString(QUrl::FullyEncoded)));
                QVERIFY(m_window->click(role::button, u"Connect"_s));
            }
        }
        QVERIFY(m_window->sees(role::label, u"New post"_s));
    }

    void composeWith(Medium medium)
    {
        QVERIFY(m_window->fill(role::text, u"Text"_s, text));
        if (medium == Medium::None)
            return;
        const auto file = m_folder.filePath(medium == Medium::Film ? u"bell.mp4"_s : u"bell.jpg"_s);
        if (medium == Medium::Film)
            QVERIFY2(makeFilm(file, h264()), "ffmpeg makes the film of this test; install it");
        else
            QVERIFY(halves({640, 480}).save(file));
        QVERIFY(m_window->click(role::button, u"Add media"_s));
        QVERIFY(m_window->fill(role::text, u"File name:"_s, file));
        QVERIFY(m_window->press({u"Return"_s}));
        QVERIFY(m_window->sees(role::button, u"* 1 of 1*"_s));
        if (medium == Medium::Film) {
            QVERIFY(m_window->click(role::checkBox, u"More"_s));
            QVERIFY(m_window->enter(role::text, u"Title"_s, u"A bell in motion"_s));
            // Behind it come link, tags, who can see it, and whether it is made for kids.
            QVERIFY(m_window->press({u"Tab"_s, u"Tab"_s, u"Tab"_s, u"Tab"_s, u"Down"_s}));
            QVERIFY(m_window->losesSightOf(role::button, u"*made for kids*"_s));
            QVERIFY(m_window->reach(role::button, u"More ways to do this"_s));
        }
    }

    const QString text = u"A bell for everybody #m0001"_s;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    FakeStorage m_storage{m_clock};
};

static const test::Registration<TestEveryNetwork> registered;

#include "tst_everynetwork.moc"
