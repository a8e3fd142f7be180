// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/generalsettings.h"

#include "core/base/reply.h"
#include "ui/settings/latesettings.h"
#include "ui/settings/settingsrow.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/zonefield.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QSpinBox>

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array themes{ThemeChoice::Desktop, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast};
constexpr int longestExpiryHours = 24 * 60;

/// "Deutsch", as its speakers call it.
QString nameOfLanguage(const QString &code)
{
    const auto name = QLocale{code}.nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

}  // namespace

GeneralSettings::GeneralSettings(const SettingsNeeds &needs, QWidget *parent)
    : QWidget{parent},
      m_needs{needs},
      m_zone{new ZoneField},
      m_expiry{new QSpinBox},
      m_late{new LateSettings{needs.desk, this}},
      m_figures{new QCheckBox}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(24);
    column->addWidget(workspaceGroup());
    column->addWidget(appearanceGroup());
    if (m_needs.setStartsAtLogin || m_needs.setNotifications || m_needs.setKeepsAwake)
        column->addWidget(backgroundGroup());
    column->addStretch();
    connect(&m_needs.desk, &Desk::opened, this, &GeneralSettings::take);
    refresh();
}

QWidget *GeneralSettings::workspaceGroup()
{
    auto *group = new SettingsGroup{tr("Workspace")};
    m_zoneRow = new SettingsRow{tr("Time zone"),
                                tr("For new posts, the days of the calendar and the times that are shown. Posts that "
                                   "are planned keep their moment and their own zone."),
                                m_zone};
    group->add(m_zoneRow);
    connect(m_zone, &ZoneField::chosen, this, &GeneralSettings::keepZone);
    group->add(m_late->graceRow());
    group->add(m_late->choiceRow());
    connect(m_late, &LateSettings::troubled, this, [this](const Error &error) {
        emit troubled(error);
        refresh();
    });
    m_expiry->setRange(1, longestExpiryHours);
    //: Hours, behind a number
    m_expiry->setSuffix(tr(" h"));
    m_expiry->setKeyboardTracking(false);
    group->add(new SettingsRow{tr("Give up late posts after"),
                               tr("A post that could not go out in this time is marked as expired. What waits for your "
                                  "word is not. An account may have its own figure."),
                               m_expiry});
    connect(m_expiry, &QSpinBox::valueChanged, this, &GeneralSettings::keepExpiry);
    group->add(
        new SettingsRow{tr("Read likes, views and other figures"),
                        tr("Of posts that are live, some times in their first 30 days, with what publishing leaves "
                           "of the limits. A single post can be read by hand at any time."),
                        m_figures});
    //: On or off
    m_figures->setText(tr("On"));
    connect(m_figures, &QCheckBox::toggled, this, &GeneralSettings::keepFigures);
    return group;
}

QWidget *GeneralSettings::appearanceGroup()
{
    auto *group = new SettingsGroup{tr("Appearance")};
    if (m_needs.showTheme)
        group->add(new SettingsRow{tr("Theme"), {}, themeChoice()});
    m_language = new SettingsRow{tr("Language"), {}, languageChoice()};
    group->add(m_language);
    return group;
}

QWidget *GeneralSettings::themeChoice()
{
    auto *choice = new SegmentedControl{tr("Theme")};
    //: Theme: whatever the desktop has
    choice->addSegment(tr("As the desktop"));
    //: Theme
    choice->addSegment(tr("Light"));
    //: Theme
    choice->addSegment(tr("Dark"));
    //: Theme
    choice->addSegment(tr("High contrast"));
    const auto kept = themeChoiceFromWord(m_needs.settings.value(settingskey::theme).toString());
    choice->setCurrentIndex(int(std::find(themes.begin(), themes.end(), kept) - themes.begin()));
    connect(choice, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        const auto theme = themes[size_t(index)];
        m_needs.settings.setValue(settingskey::theme, toWord(theme));
        m_needs.showTheme(theme);
    });
    return choice;
}

QWidget *GeneralSettings::languageChoice()
{
    auto *box = new QComboBox;
    box->addItem(tr("As the system"), QString{});
    for (const auto &code : m_needs.languages)
        box->addItem(nameOfLanguage(code), code);
    box->setCurrentIndex(std::max(0, box->findData(m_needs.settings.value(settingskey::language).toString())));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        const auto code = box->currentData().toString();
        m_needs.settings.setValue(settingskey::language, code.isEmpty() ? QVariant{} : QVariant{code});
        m_language->setSentence(tr("Carillon speaks it from its next start on."));
    });
    return box;
}

QWidget *GeneralSettings::backgroundGroup()
{
    auto *group = new SettingsGroup{tr("In the background")};
    if (m_needs.setStartsAtLogin) {
        //: On or off
        m_login = new QCheckBox{tr("On")};
        m_login->setEnabled(false);
        m_login->setAccessibleName(tr("Start when I log in"));
        group->add(new SettingsRow{tr("Start when I log in"),
                                   tr("Carillon starts hidden in the tray, so that planned posts go out."), m_login});
        connect(m_login, &QCheckBox::clicked, this, &GeneralSettings::setStartsAtLogin);
    }
    if (m_needs.setNotifications) {
        //: On or off
        auto *box = new QCheckBox{tr("On")};
        box->setChecked(m_needs.settings.value(settingskey::notifications, true).toBool());
        box->setAccessibleName(tr("Notifications"));
        group->add(new SettingsRow{tr("Notifications"), tr("When a post went out, failed, or needs you."), box});
        connect(box, &QCheckBox::toggled, this, [this](bool on) {
            m_needs.settings.setValue(settingskey::notifications, on);
            m_needs.setNotifications(on);
        });
    }
    if (m_needs.setKeepsAwake)
        group->add(awakeRow());
    return group;
}

QWidget *GeneralSettings::awakeRow()
{
    //: On or off
    auto *box = new QCheckBox{tr("On")};
    box->setChecked(m_needs.settings.value(settingskey::keepsAwake, false).toBool());
    box->setAccessibleName(tr("Keep this computer awake around due posts"));
    const auto sentence = m_needs.hasBattery
        ? tr(
            "A computer with a battery falls asleep soon, and then nothing is published. This holds it awake from five "
            "minutes before a post is due until it is out, but not with the lid closed.")
        : tr("Asleep, it publishes nothing. This holds it awake from five minutes before a post is due until it is "
             "out.");
    connect(box, &QCheckBox::toggled, this, [this](bool on) {
        m_needs.settings.setValue(settingskey::keepsAwake, on);
        m_needs.setKeepsAwake(on);
    });
    return new SettingsRow{tr("Keep this computer awake around due posts"), sentence, box};
}

void GeneralSettings::refresh()
{
    if (m_needs.desk.facts())
        take(*m_needs.desk.facts());
    if (m_login && m_needs.startsAtLogin)
        Reply{m_needs.startsAtLogin()}.then(this, [this](const Result<bool> &on) { takeStartsAtLogin(on); });
}

void GeneralSettings::take(const WorkspaceFacts &facts)
{
    m_zone->setCurrentText(QString::fromLatin1(facts.zone));
    m_zoneRow->setTrouble({});
    m_late->take(facts.late);
    const QSignalBlocker silence{m_expiry};
    m_expiry->setValue(int(facts.expiry / 1h));
    const QSignalBlocker quiet{m_figures};
    m_figures->setChecked(facts.readsFigures);
}

void GeneralSettings::keepFigures(bool on)
{
    m_needs.desk.setReadsFigures(on).then(this, [this](const Result<WorkspaceFacts> &facts) {
        if (facts)
            return;
        emit troubled(facts.error());
        refresh();
    });
}

void GeneralSettings::keepExpiry()
{
    m_needs.desk.setExpiry(std::chrono::hours{m_expiry->value()})
        .then(this, [this](const Result<WorkspaceFacts> &facts) {
            if (facts)
                return;
            emit troubled(facts.error());
            refresh();
        });
}

void GeneralSettings::keepZone(const QString &zone)
{
    const auto &facts = m_needs.desk.facts();
    if (facts && zone == QString::fromLatin1(facts->zone)) {
        m_zone->setCurrentText(zone);
        m_zoneRow->setTrouble({});
        return;
    }
    m_needs.desk.setZone(zone).then(this, [this](const Result<WorkspaceFacts> &done) {
        if (done)
            return;
        if (done.error().kind == ErrorKind::Invalid)
            m_zoneRow->setTrouble(done.error().detail);  // what was typed stays, to be mended
        else
            emit troubled(done.error());
    });
}

void GeneralSettings::setStartsAtLogin(bool on)
{
    m_login->setEnabled(false);
    Reply{m_needs.setStartsAtLogin(on)}.then(this, [this](const Result<bool> &now) { takeStartsAtLogin(now); });
}

void GeneralSettings::takeStartsAtLogin(const Result<bool> &on)
{
    m_login->setEnabled(true);
    if (on)
        m_login->setChecked(*on);
    else
        emit troubled(on.error());
}

}  // namespace carillon
