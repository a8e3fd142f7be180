// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/health.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::ctl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestHealth final : public QObject
{
    Q_OBJECT

private slots:
    void allIsWell() { QVERIFY(concernsOf(well()).isEmpty()); }

    void namesWhatAPersonShouldLookAt_data()
    {
        QTest::addColumn<Vitals>("vitals");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QString &code, const QString &says, const auto &harm) {
            auto vitals = well();
            harm(vitals);
            QTest::newRow(name) << vitals << code << says;
        };
        row("a copied workspace", u"workspace"_s, u"Say which"_s, [](Vitals &v) { v.obstacle = u"Say which one."_s; });
        row("a login that ended", u"needs-login"_s, u"connected again. Ended"_s, [](Vitals &v) {
            v.members.first().account.state = AccountState::NeedsLogin;
            v.members.first().account.stateReason = u"Ended."_s;
        });
        row("a restricted account", u"restricted"_s, u"may not post"_s,
            [](Vitals &v) { v.members.first().account.state = AccountState::Restricted; });
        row("a login that is not renewed", u"token"_s, u"not now"_s, [](Vitals &v) {
            v.members.first().lastOfToken
                = Event{.kind = EventKind::TokenRefreshFailed, .at = v.now, .detail = {{u"message"_s, u"not now"_s}}};
        });
        row("a server without an answer", u"unreachable"_s, u"here.example"_s, [](Vitals &v) {
            v.members.first().account.outage = HostOutage{.since = v.now - 1h, .until = v.now + 15min};
        });
        row("a machine without a network", u"unreachable"_s, u"no network"_s, [](Vitals &v) {
            v.members.first().account.outage = HostOutage{.since = v.now - 1h, .until = v.now + 15min, .offline = true};
        });
        for (const auto *word : {"failed", "unconfirmed", "expired"})
            row(word, QString::fromLatin1(word), u"3 "_s + QString::fromLatin1(word),
                [word](Vitals &v) { v.ended[QString::fromLatin1(word)] = 3; });
        row("late, with an engine", u"late"_s, u"though an engine is running"_s, [](Vitals &v) {
            v.overdue = 2;
            v.engineRuns = true;
        });
        row("late, without one", u"late"_s, u"nothing publishes"_s, [](Vitals &v) { v.overdue = 2; });
        row("late posts that ask", u"review"_s, u"post list --late"_s, [](Vitals &v) { v.asked = 2; });
        row("posts that wait for a storage", u"media-host"_s, u"2 waiting"_s, [](Vitals &v) { v.media.waiting = 2; });
        row("files that stay at a storage", u"media-left"_s, u"3 files"_s, [](Vitals &v) { v.media.stuck = 3; });
        row("a locked keyring", u"keyring"_s, u"locked"_s, [](Vitals &v) { v.keyring = KeyringState::Locked; });
        row("no keyring", u"keyring"_s, u"No keyring"_s, [](Vitals &v) { v.keyring = KeyringState::NoService; });
        row("a full disk", u"disk"_s, u"Only 3 MB"_s, [](Vitals &v) { v.bytesFree = 3 * 1024 * 1024; });
        row("a clock set back", u"clock"_s, u"Set the clock"_s, [](Vitals &v) { v.lastEventAt = v.now + 3min; });
    }
    void namesWhatAPersonShouldLookAt()
    {
        QFETCH(const Vitals, vitals);
        QFETCH(const QString, code);
        QFETCH(const QString, says);
        const auto concerns = concernsOf(vitals);
        QCOMPARE(concerns.size(), 1);
        QCOMPARE(concerns.first().code, code);
        QVERIFY2(concerns.first().message.contains(says), qPrintable(concerns.first().message));
        QVERIFY(!concerns.first().message.contains(u'%'));
    }

    void whatPassesByItselfIsNoConcern()
    {
        auto vitals = well();
        vitals.members.first().account.outage = HostOutage{.since = vitals.now - 59min, .until = vitals.now};
        vitals.lastEventAt = vitals.now + 1min;
        QVERIFY(concernsOf(vitals).isEmpty());
        vitals.keyring = KeyringState::Locked;
        vitals.members.first().account.hasSecret = false;
        QVERIFY(concernsOf(vitals).isEmpty());
    }

private:
    static Vitals well()
    {
        const test::FakeClock clock;
        Account account{{.platform = u"bluesky"_s,
                         .handle = u"ada"_s,
                         .server = QUrl{u"https://here.example"_s},
                         .hasSecret = true},
                        AccountId::fromRow(1)};
        return {.now = clock.now(),
                .members = {{.account = account, .lastOfToken = {}}},
                .ended = {{u"failed"_s, 0}},
                .engineRuns = false,
                .bytesFree = 20'000'000'000,
                .lastEventAt = clock.now()};
    }
};

static const test::Registration<TestHealth> registered;
#include "tst_health.moc"
