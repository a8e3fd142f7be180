// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

/// A portal that answers Read() as the first version of the interface does: wrapped twice.
class FakePortal final : public QDBusVirtualObject
{
public:
    quint32 colorScheme = 0;
    quint32 contrast = 0;
    int asked = 0;

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != "Read"_L1)
            return false;
        ++asked;
        const auto value = message.arguments().value(1).toString() == "contrast"_L1 ? contrast : colorScheme;
        const QDBusVariant inner{QVariant::fromValue(value)};
        const QDBusVariant outer{QVariant::fromValue(inner)};
        connection.send(message.createReply(QVariant::fromValue(outer)));
        return true;
    }
    [[nodiscard]] QString introspect(const QString & /*path*/) const override { return {}; }
};

}  // namespace

/// Light or dark, as the person or the desktop says.
class TestTheme final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_daemon.waitForReadyRead(10'000));
        const auto address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        m_server.emplace(QDBusConnection::connectToBus(address, u"portal"_s));
        m_client.emplace(QDBusConnection::connectToBus(address, u"window"_s));
        QVERIFY(m_server->isConnected() && m_client->isConnected());
    }

    void cleanup()
    {
        m_server.reset();
        m_client.reset();
        QDBusConnection::disconnectFromBus(u"portal"_s);
        QDBusConnection::disconnectFromBus(u"window"_s);
        m_daemon.kill();
        m_daemon.waitForFinished();
        QApplication::setPalette(paletteOf(Scheme::Light));
    }

    void withoutAPortalThePaletteDecides()
    {
        QApplication::setPalette(paletteOf(Scheme::Dark));
        DesktopAppearance desktop{*m_client};
        const Theme theme{*qApp, desktop};
        QCOMPARE(theme.scheme(), Scheme::Dark);
        QVERIFY(!desktop.dark());
    }

    void theDesktopIsFollowedLive()
    {
        FakePortal portal;
        portal.colorScheme = 1;
        startPortal(portal);
        DesktopAppearance desktop{*m_client};
        Theme theme{*qApp, desktop};
        const QSignalSpy changes{&theme, &Theme::schemeChanged};
        QCOMPARE(theme.scheme(), Scheme::Light);  // nobody waits for the answer
        QTRY_COMPARE(theme.scheme(), Scheme::Dark);
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);

        tell(u"color-scheme"_s, 2);
        QTRY_COMPARE(theme.scheme(), Scheme::Light);
        tell(u"contrast"_s, 1);
        QTRY_COMPARE(theme.scheme(), Scheme::HighContrast);
        QTRY_COMPARE(portal.asked, 2);
        QCOMPARE(changes.size(), 3);
    }

    void aFixedChoiceStandsAboveTheDesktop()
    {
        FakePortal portal;
        portal.colorScheme = 1;
        startPortal(portal);
        DesktopAppearance desktop{*m_client};
        Theme theme{*qApp, desktop};
        theme.setChoice(ThemeChoice::Light);
        QTRY_VERIFY(desktop.dark().has_value());
        QCOMPARE(theme.scheme(), Scheme::Light);
        theme.setChoice(ThemeChoice::HighContrast);
        QCOMPARE(theme.scheme(), Scheme::HighContrastDark);
        theme.setChoice(ThemeChoice::Desktop);
        QCOMPARE(theme.scheme(), Scheme::Dark);
    }

    void aChoiceIsKeptAsAWord()
    {
        for (const auto choice :
             {ThemeChoice::Desktop, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast})
            QCOMPARE(themeChoiceFromWord(toWord(choice)), choice);
        QCOMPARE(themeChoiceFromWord(u"sepia"), ThemeChoice::Desktop);
    }

private:
    void startPortal(FakePortal &portal)
    {
        QVERIFY(m_server->registerVirtualObject(u"/org/freedesktop/portal/desktop"_s, &portal));
        QVERIFY(m_server->registerService(u"org.freedesktop.portal.Desktop"_s));
    }

    void tell(const QString &key, quint32 value)
    {
        auto signal = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                                 u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << u"org.freedesktop.appearance"_s << key
               << QVariant::fromValue(QDBusVariant{QVariant::fromValue(value)});
        QVERIFY(m_server->send(signal));
    }

    QProcess m_daemon;
    std::optional<QDBusConnection> m_server;
    std::optional<QDBusConnection> m_client;
};

static const test::Registration<TestTheme> registered;
#include "tst_theme.moc"
