// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/answer.h"
#include "tests/support/fakestorage.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/deskfixture.h"
#include "tests/support/ui/memorysettings.h"
#include "tests/support/ui/photograph.h"
#include "ui/settings/generalsettings.h"
#include "ui/settings/mediahostsettings.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/shortcutrow.h"
#include "ui/settings/shortcutsettings.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/zonefield.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QCompleter>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QWheelEvent>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettingsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<DeskFixture>();
        m_settings = std::make_unique<MemorySettings>();
        m_actions = std::make_unique<Actions>(*m_settings);
        m_startsAtLogin = false;
        m_cannotWrite = false;
        m_theme = ThemeChoice::Desktop;
        m_page = std::make_unique<SettingsPage>(
            SettingsNeeds{.desk = *m_fixture->desk,
                          .settings = *m_settings,
                          .actions = *m_actions,
                          .languages = {u"en"_s, u"de"_s},
                          .version = u"0.1"_s,
                          .showTheme = [this](ThemeChoice choice) { m_theme = choice; },
                          .startsAtLogin = [this] { return answered(m_startsAtLogin); },
                          .setStartsAtLogin =
                              [this](bool on) {
                                  m_startsAtLogin = on && !m_cannotWrite;
                                  return answered(m_startsAtLogin);
                              },
                          .setNotifications = [this](bool on) { m_notifies = on; },
                          .setKeepsAwake =
                              [this](bool on) {
                                  m_keepsAwake = on;
                              }});
        m_page->resize(1072, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_actions.reset();
        m_fixture.reset();
    }

    void everythingIsNamed()
    {
        for (const auto tab : {SettingsPage::Tab::General, SettingsPage::Tab::Storage, SettingsPage::Tab::Shortcuts,
                               SettingsPage::Tab::About}) {
            m_page->showTab(tab);
            QCOMPARE(namelessWidgets(*m_page).join(u", "_s), QString{});
            photograph(*m_page, u"settings-%1"_s.arg(int(tab)));
        }
        m_page->resize(792, 700);
        m_page->showTab(SettingsPage::Tab::General);
        photograph(*m_page, u"settings-1000"_s);
    }

    void whatBecomesOfLatePostsGoesIntoTheWorkspace()
    {
        auto *grace = named<QSpinBox>(u"Publish late posts up to"_s);
        auto *choice = named<SegmentedControl>(u"What is later than that"_s);
        QVERIFY(grace && choice);
        QTRY_COMPARE(grace->value(), 60);
        QCOMPARE(choice->currentIndex(), 0);
        grace->setValue(15);
        QTRY_COMPARE(m_fixture->desk->facts()->late, (LatePolicy{.grace = 15min}));
        choice->setCurrentIndex(2);
        QTRY_COMPARE(m_fixture->desk->facts()->late, (LatePolicy{.grace = 15min, .beyond = LateChoice::Skip}));
    }

    void expiryGoesIntoTheWorkspace()
    {
        auto *spin = named<QSpinBox>(u"Give up late posts after"_s);
        QVERIFY(spin);
        spin->setValue(36);
        QTRY_COMPARE(m_fixture->desk->facts()->expiry, std::chrono::milliseconds{36h});
        QTRY_COMPARE(spin->value(), 36);
    }

    void theZoneGoesIntoTheWorkspaceAtOnce()
    {
        auto *zone = m_page->findChild<ZoneField *>();
        QCOMPARE(zone->zone(), u"Europe/Berlin"_s);
        (void)typeZone(u"asia/tokyo"_s);
        QTRY_COMPARE(m_fixture->desk->facts()->zone, "Asia/Tokyo"_ba);
        QTRY_COMPARE(zone->currentText(), u"Asia/Tokyo"_s);
        photograph(*m_page, u"settings-zone"_s);
    }

    void whatIsNoZoneIsRefusedWithTheClosestOne()
    {
        const auto *zone = typeZone(u"Europe/Berlni"_s);
        QTRY_VERIFY2(zone->accessibleDescription().contains("perhaps Europe/Berlin is meant"_L1),
                     qPrintable(zone->accessibleDescription()));
        QCOMPARE(m_fixture->desk->facts()->zone, "Europe/Berlin"_ba);
        QCOMPARE(zone->currentText(), u"Europe/Berlni"_s);  // to be mended
        photograph(*m_page, u"settings-zone-refused"_s);
        (void)typeZone(u"Europe/Berlin"_s);
        QVERIFY(!zone->accessibleDescription().contains("perhaps"_L1));
    }

    void noZoneIsTakenByScrollingOrStepping()
    {
        auto *zone = m_page->findChild<ZoneField *>();
        const auto middle = zone->rect().center();
        QWheelEvent wheel{middle, zone->mapToGlobal(middle), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false};
        QApplication::sendEvent(zone, &wheel);
        QCOMPARE(zone->zone(), u"Europe/Berlin"_s);
        QVERIFY(!wheel.isAccepted());
        zone->setFocus();
        QTest::keyClick(zone, Qt::Key_Down);
        QVERIFY(zone->view()->isVisible());
        QCOMPARE(zone->zone(), u"Europe/Berlin"_s);
        QTest::keyClick(zone->view(), Qt::Key_Down);
        QTest::keyClick(zone->view(), Qt::Key_Return);
        QTRY_VERIFY(m_fixture->desk->facts()->zone != "Europe/Berlin"_ba);
    }

    void theThemeChangesAtOnceAndIsKept()
    {
        auto *choice = named<SegmentedControl>(u"Theme"_s);
        QCOMPARE(choice->currentIndex(), 0);
        choice->setCurrentIndex(2);
        QCOMPARE(m_theme, ThemeChoice::Dark);
        QCOMPARE(m_settings->value(u"theme"_s).toString(), toWord(ThemeChoice::Dark));
    }

    void theLanguageIsKept()
    {
        auto *box = comboNamed(u"Language"_s);
        QCOMPARE(box->count(), 3);
        QCOMPARE(box->itemText(2), u"Deutsch"_s);
        box->setCurrentIndex(2);
        QCOMPARE(m_settings->value(u"language"_s).toString(), u"de"_s);
        box->setCurrentIndex(0);
        QVERIFY(!m_settings->value(u"language"_s).isValid());
    }

    void startingAtLoginShowsWhatCameOfIt()
    {
        auto *box = boxNamed(u"Start when I log in"_s);
        QTRY_VERIFY(box->isEnabled());
        QVERIFY(!box->isChecked());
        box->click();
        QTRY_VERIFY(box->isEnabled());
        QVERIFY(box->isChecked() && m_startsAtLogin);
        box->click();
        QTRY_VERIFY(box->isEnabled());
        m_cannotWrite = true;
        box->click();
        QTRY_VERIFY(box->isEnabled());
        QVERIFY(!box->isChecked());  // as it is, not as it was wished
    }

    void notificationsAreKept()
    {
        auto *box = boxNamed(u"Notifications"_s);
        QVERIFY(box->isChecked());
        box->click();
        QVERIFY(!m_notifies);
        QCOMPARE(m_settings->value(u"notifications"_s), QVariant{false});
    }

    void keepingAwakeIsAChoice()
    {
        auto *box = boxNamed(u"Keep this computer awake around due posts"_s);
        QVERIFY(!box->isChecked());
        box->click();
        QVERIFY(m_keepsAwake);
        QCOMPARE(m_settings->value(u"keeps_awake"_s), QVariant{true});
        box->click();
        QVERIFY(!m_keepsAwake);
    }

    void aStorageIsKeptWithItsSecretInTheKeyring()
    {
        m_page->showTab(SettingsPage::Tab::Storage);
        named<QLineEdit>(u"Address of the storage"_s)->setText(u"https://s3.example.org"_s);
        named<QLineEdit>(u"Bucket"_s)->setText(u"posts"_s);
        named<QLineEdit>(u"Access key"_s)->setText(u"ada"_s);
        buttonNamed(u"Save"_s)->click();
        const auto *answer = m_page->findChild<Banner *>();
        QTRY_VERIFY2(answer->sentence().contains(u"Enter the keys"_s), qPrintable(answer->sentence()));
        QVERIFY(!m_fixture->desk->facts()->mediaHost);
        named<QLineEdit>(u"Secret key"_s)->setText(u"hush hush"_s);
        buttonNamed(u"Save"_s)->click();
        QTRY_VERIFY(m_fixture->desk->facts()->mediaHost.has_value());
        QCOMPARE(m_fixture->desk->facts()->mediaHost->bucket, u"posts"_s);
        QTRY_VERIFY(answer->sentence().startsWith(u"Saved"_s));
        QVERIFY(named<QLineEdit>(u"Secret key"_s)->text().isEmpty());
        QCOMPARE(m_fixture->secrets.writes(), 1);
        photograph(*m_page, u"settings-storage-saved"_s);
        buttonNamed(u"Remove"_s)->click();
        QTRY_VERIFY(!m_fixture->desk->facts()->mediaHost.has_value());
        QTRY_VERIFY(answer->sentence().startsWith(u"Removed"_s));
    }

    void aStorageIsTriedBeforeItIsSaved()
    {
        FakeStorage storage{m_fixture->clock};
        m_page->showTab(SettingsPage::Tab::Storage);
        kindOfStorage()->setCurrentIndex(1);
        named<QLineEdit>(u"Folder to write to"_s)->setText(storage.url(u"/dav"_s).toString());
        named<QLineEdit>(u"Address at which anybody reads the folder"_s)->setText(storage.url(u"/public"_s).toString());
        named<QLineEdit>(u"User name"_s)->setText(QString::fromLatin1(storage.user));
        named<QLineEdit>(u"Password"_s)->setText(u"wrong"_s);
        QCOMPARE(namelessWidgets(*m_page).join(u", "_s), QString{});
        buttonNamed(u"Check"_s)->click();
        const auto *answer = m_page->findChild<Banner *>();
        QTRY_VERIFY2(answer->sentence().contains(u"user name and password"_s), qPrintable(answer->sentence()));
        photograph(*m_page, u"settings-storage-trouble"_s);
        named<QLineEdit>(u"Password"_s)->setText(QString::fromLatin1(storage.secret));
        buttonNamed(u"Check"_s)->click();
        QTRY_VERIFY2(answer->sentence().startsWith(u"It works"_s), qPrintable(answer->sentence()));
        QVERIFY(storage.objects.isEmpty());
        QVERIFY(!m_fixture->desk->facts()->mediaHost);
        QCOMPARE(m_fixture->secrets.writes(), 0);
        kindOfStorage()->setCurrentIndex(2);
        QVERIFY(!named<QLineEdit>(u"Password"_s)->isVisible());
        QCOMPARE(namelessWidgets(*m_page).join(u", "_s), QString{});
        photograph(*m_page, u"settings-storage-website"_s);
    }

    void freeKeysAreBoundAtOnce()
    {
        auto *row = m_page->shortcuts()->row(ActionId::Today);
        press(row, u"Ctrl+Shift+T"_s);
        QCOMPARE((*m_actions)[ActionId::Today]->shortcut(), QKeySequence{u"Ctrl+Shift+T"_s});
        row->resetButton()->click();
        QCOMPARE((*m_actions)[ActionId::Today]->shortcut(), QKeySequence{u"T"_s});
        QVERIFY(!row->resetButton()->isEnabled());
    }

    void keysOfAnotherActionAreAskedFor()
    {
        m_page->showTab(SettingsPage::Tab::Shortcuts);
        auto *row = m_page->shortcuts()->row(ActionId::Refresh);
        press(row, u"Ctrl+N"_s);
        QVERIFY2(row->conflict().contains(u"New post"_s), qPrintable(row->conflict()));
        QCOMPARE((*m_actions)[ActionId::NewPost]->shortcut(), QKeySequence{u"Ctrl+N"_s});  // nothing changed yet
        photograph(*m_page, u"settings-conflict"_s);
        row->takeButton()->click();
        QCOMPARE((*m_actions)[ActionId::Refresh]->shortcut(), QKeySequence{u"Ctrl+N"_s});
        QVERIFY((*m_actions)[ActionId::NewPost]->shortcut().isEmpty());
        QVERIFY(row->conflict().isEmpty());
    }

private:
    static QFuture<Result<bool>> answered(bool on)
    {
        Answer<Result<bool>> answer{Result<bool>{on}};
        return answer.future();
    }

    [[nodiscard]] QPushButton *buttonNamed(const QString &text) const
    {
        for (auto *button : m_page->findChild<MediaHostSettings *>()->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        qFatal("no button says %s", qPrintable(text));
    }

    [[nodiscard]] SegmentedControl *kindOfStorage() const
    {
        return m_page->findChild<MediaHostSettings *>()->findChild<SegmentedControl *>();
    }

    [[nodiscard]] QCheckBox *boxNamed(const QString &name) const
    {
        for (auto *box : m_page->findChildren<QCheckBox *>()) {
            if (box->accessibleName() == name)
                return box;
        }
        qFatal("no box is called %s", qPrintable(name));
    }

    [[nodiscard]] QComboBox *comboNamed(const QString &name) const
    {
        for (auto *box : m_page->findChildren<QComboBox *>()) {
            if (box->accessibleName() == name)
                return box;
        }
        qFatal("no box is called %s", qPrintable(name));
    }

    template <class Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (auto *one : m_page->findChildren<Widget *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    [[nodiscard]] ZoneField *typeZone(const QString &text) const
    {
        auto *zone = m_page->findChild<ZoneField *>();
        zone->setFocus();
        zone->lineEdit()->selectAll();
        QTest::keyClicks(zone->lineEdit(), text);
        zone->completer()->popup()->hide();
        QTest::keyClick(zone->lineEdit(), Qt::Key_Return);
        return zone;
    }

    static void press(ShortcutRow *row, const QString &keys)
    {
        row->edit()->setKeySequence(QKeySequence{keys});
        emit row->edit()->editingFinished();
    }

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<MemorySettings> m_settings;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<SettingsPage> m_page;
    ThemeChoice m_theme = ThemeChoice::Desktop;
    bool m_startsAtLogin = false;
    bool m_cannotWrite = false;
    bool m_notifies = true;
    bool m_keepsAwake = false;
};

static const test::Registration<TestSettingsPage> registered;

#include "tst_settingspage.moc"
