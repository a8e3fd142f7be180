// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretstore.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// The names of the entries, and that the fake answers as the real store does.
class TestSecretStore final : public QObject
{
    Q_OBJECT

private slots:
    void namesItsEntries()
    {
        QCOMPARE(SecretName::ofAccount(u"abc"_s).entry(), u"account/abc"_s);
        QCOMPARE(SecretName::ofAppCredential(u"abc"_s).entry(), u"app/abc"_s);
    }

    void theFakeKeepsAndForgets()
    {
        test::MemorySecretStore store;
        const auto name = SecretName::ofAccount(u"abc"_s);
        const QJsonObject secret{{u"token"_s, u"t"_s}};
        QVERIFY(store.write(name, secret).result());
        QCOMPARE(*store.read(name, true).result(), secret);
        QVERIFY(!store.contains(SecretName::ofAppCredential(u"abc"_s)));
        store.lose(name);
        const auto lost = store.read(name, true).result();
        QCOMPARE(lost.error().kind, ErrorKind::NotFound);
        QVERIFY(lost.error().detail.contains("lost"_L1));
        QVERIFY(store.remove(name).result());
    }

    void theFakeLocksAndFails()
    {
        test::MemorySecretStore store;
        const QSignalSpy told{&store, &SecretStore::stateChanged};
        const auto name = SecretName::ofAccount(u"abc"_s);
        store.setState(KeyringState::Locked);
        QCOMPARE(store.read(name, true).result().error().kind, ErrorKind::Locked);
        QCOMPARE(store.write(name, {}).result().error().kind, ErrorKind::Locked);
        store.refuseUnlock(true);
        QCOMPARE(store.requestUnlock().result().error().kind, ErrorKind::Locked);
        store.refuseUnlock(false);
        QVERIFY(store.requestUnlock().result());
        QCOMPARE(store.state().result(), KeyringState::Ready);
        QCOMPARE(told.size(), 2);
        store.setState(KeyringState::NoService);
        QCOMPARE(store.write(name, {}).result().error().kind, ErrorKind::Unavailable);
        store.setState(KeyringState::Ready);
        store.failNext({ErrorKind::Restricted, u"denied"_s});
        QCOMPARE(store.read(name, true).result().error().kind, ErrorKind::Restricted);
        QVERIFY(store.write(name, {}).result());
    }
};

static const test::Registration<TestSecretStore> registered;
#include "tst_secretstore.moc"
