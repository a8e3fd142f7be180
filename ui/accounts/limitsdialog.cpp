// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/limitsdialog.h"

#include "ui/accounts/accountwords.h"
#include "ui/accounts/limitsdraft.h"
#include "ui/accounts/windowrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/latefields.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr double platformsSpacing = -1;  // shown as the special value
constexpr int longestExpiryHours = 24 * 60;
constexpr int mostConcurrent = 64;
enum Whose { OfWorkspace, Own };
constexpr int narrowest = 660;   // the row of a limit by the day, also in wordy languages
constexpr int roomAround = 220;  // title, buttons, and what the desktop puts around them

}  // namespace

LimitsDialog::LimitsDialog(Subject subject, const PlatformTraits &traits, QWidget *parent)
    : DialogFrame{subject.title, parent},
      m_subject{std::move(subject)},
      m_concurrent{new QSpinBox},
      m_spacing{new QDoubleSpinBox},
      m_expiry{new QSpinBox},
      m_late{new LateFields{this}},
      m_whoseLate{new SegmentedControl{tr("Late posts")}},
      m_rows{new QVBoxLayout}
{
    setMinimumWidth(narrowest);
    auto *fields = new QWidget;
    m_fields = new QVBoxLayout{fields};
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setSpacing(12);
    m_area = scrolling(fields);
    body()->addWidget(m_area);
    showOtherLimits();
    buildFields(traits);
    buildLate();
    if (!m_subject.forAll.isEmpty())
        offerPlatform();
    buildWindows();
    addCancel();
    connect(addButton(tr("Save"), ButtonRole::Primary), &QPushButton::clicked, this, &LimitsDialog::decide);
}

void LimitsDialog::decide()
{
    const auto limits = overrides();
    if (!limits) {
        showTrouble(limits.error().detail);
        return;
    }
    emit decided(*limits, late());
    accept();
}

void LimitsDialog::showOtherLimits()
{
    QStringList limits;
    for (const auto &window : m_subject.others) {
        if (!m_subject.overrides.windows.contains(window))
            limits += AccountWords::limit(window);
    }
    auto *sentence
        = addSentence(limits.isEmpty() ? tr("The platform names no limits. Yours hold beside it.")
                                       : tr("The platform allows %1. Yours hold beside these: the strictest wins.")
                                             //: Between two limits in a list
                                             .arg(limits.join(tr(", "))));
    m_fields->addWidget(sentence);
}

void LimitsDialog::offerPlatform()
{
    auto *all = new Button{m_subject.forAll, ButtonRole::Quiet};
    all->setAutoDefault(false);
    m_fields->addWidget(all, 0, Qt::AlignLeft);
    connect(all, &QPushButton::clicked, this, [this] {
        reject();
        emit platformWanted();
    });
}

void LimitsDialog::buildFields(const PlatformTraits &traits)
{
    const auto &inherited = m_subject.inherited;
    // The command line may have set more.
    m_concurrent->setRange(0, std::max(mostConcurrent, m_subject.overrides.maxConcurrent.value_or(0)));
    m_concurrent->setSpecialValueText(
        tr("As the platform has it (%1)").arg(QLocale{}.toString(inherited.maxConcurrent)));
    m_concurrent->setValue(m_subject.overrides.maxConcurrent.value_or(0));
    m_spacing->setRange(platformsSpacing, 24 * 3600);
    m_spacing->setDecimals(1);
    //: Seconds, behind a number
    m_spacing->setSuffix(tr(" s"));
    m_spacing->setSpecialValueText(
        tr("As the platform has it (%1 s)").arg(QLocale{}.toString(duration<double>(inherited.spacing).count())));
    m_spacing->setValue(m_subject.overrides.spacing ? duration<double>(*m_subject.overrides.spacing).count()
                                                    : platformsSpacing);
    m_expiry->setRange(0, longestExpiryHours);
    //: Hours, behind a number
    m_expiry->setSuffix(tr(" h"));
    m_expiry->setSpecialValueText(inherited.expiry
                                      ? tr("As the platform has it (%1)").arg(AccountWords::period(*inherited.expiry))
                                      : tr("As the workspace has it (%1)").arg(AccountWords::period(m_subject.expiry)));
    m_expiry->setValue(m_subject.overrides.expiry ? int(m_subject.overrides.expiry->count()) : 0);
    m_concurrentField = new FormField{tr("Posts on their way at the same time"), m_concurrent};
    m_fields->addWidget(m_concurrentField);
    const auto sayCap = [this, platform = traits.displayName] {
        sayWhatCaps(platform);
    };
    connect(m_concurrent, &QSpinBox::valueChanged, this, sayCap);
    sayCap();
    m_fields->addWidget(new FormField{tr("Pause between two posts"), m_spacing});
    m_fields->addWidget(new FormField{tr("Give up a late post after"), m_expiry,
                                      tr("A post that could not go out in this time is marked as expired.")});
}

/// More than all accounts of the platform may have together is kept, but nothing comes of it.
void LimitsDialog::sayWhatCaps(const QString &platform)
{
    const bool isCapped = m_subject.cap > 0 && m_concurrent->value() > m_subject.cap;
    m_concurrentField->setHint(isCapped ? tr("All accounts on %1 together may have %n post(s) on the way at the same "
                                             "time, so this account gets no more either until that is raised.",
                                             nullptr, m_subject.cap)
                                              .arg(platform)
                                        : QString{});
}

void LimitsDialog::buildLate()
{
    auto *own = new QWidget;
    auto *row = new QHBoxLayout{own};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new FormField{tr("Publish late posts up to"), m_late->grace()}, 1);
    row->addWidget(new FormField{tr("What is later than that"), m_late->beyond()});
    //: What becomes of late posts is as it is set for all accounts
    m_whoseLate->addSegment(tr("As in the workspace"));
    //: What becomes of late posts is set for this account alone
    m_whoseLate->addSegment(tr("Own"));
    const auto ofWorkspace = m_subject.lateOfWorkspace.value_or(LatePolicy{});
    m_late->setPolicy(m_subject.late.value_or(ofWorkspace));
    m_whoseLate->setCurrentIndex(m_subject.late ? Own : OfWorkspace);
    own->setVisible(m_subject.late.has_value());
    m_lateField = new FormField{tr("Late posts"), m_whoseLate};
    m_lateField->setVisible(m_subject.lateOfWorkspace.has_value());
    m_fields->addWidget(m_lateField);
    m_fields->addWidget(own);
    connect(m_late, &LateFields::changed, this, &LimitsDialog::sayWhatIsLate);
    connect(m_whoseLate, &SegmentedControl::currentIndexChanged, this, [this, own](int whose) {
        own->setVisible(whose == Own);
        sayWhatIsLate();
        fit();
    });
    sayWhatIsLate();
}

void LimitsDialog::sayWhatIsLate()
{
    const auto policy = late().value_or(m_subject.lateOfWorkspace.value_or(LatePolicy{}));
    const auto sentence = [&] {
        switch (policy.beyond) {
        case LateChoice::Ask:
            return tr("What is up to %1 late simply goes. What is later waits for your answer.");
        case LateChoice::Publish:
            return tr("What is up to %1 late simply goes, and so does what is later until it is given up.");
        case LateChoice::Skip:
            return tr("What is up to %1 late simply goes. What is later is marked as expired.");
        }
        return QString{};
    };
    m_lateField->setHint(sentence().arg(AccountWords::period(policy.grace)));
}

void LimitsDialog::buildWindows()
{
    m_rows->setSpacing(8);
    m_fields->addWidget(
        new TextLabel{tr("Your own limits. Those by the day count anew at each midnight of their time zone."),
                      TextSize::Small, Token::Muted});
    m_fields->addLayout(m_rows);
    for (const auto &window : LimitsDraft::of(m_subject.overrides).windows)
        addWindow(window);
    auto *add = new Button{Glyph::Plus, tr("Add a limit"), ButtonRole::Quiet};
    m_fields->addWidget(add, 0, Qt::AlignLeft);
    m_fields->addStretch();
    connect(add, &QPushButton::clicked, this, [this, add] {
        addWindow({.amount = 10, .period = 24h});
        fit();
        // Once the dialog has grown.
        QTimer::singleShot(0, add, [this, add] { m_area->ensureWidgetVisible(add); });
    });
    fit();
}

void LimitsDialog::fit()
{
    const auto margins = layout()->contentsMargins();
    const int wanted = m_fields->totalHeightForWidth(narrowest - margins.left() - margins.right());
    // A limit by the day is a long row, longer in some languages.
    const int widest = m_fields->totalMinimumSize().width() + margins.left() + margins.right();
    setMinimumWidth(std::max(narrowest, widest));
    m_area->setMinimumHeight(std::min(wanted, screen()->availableSize().height() - roomAround));
}

void LimitsDialog::addWindow(const LimitWindow &window)
{
    auto *row = new WindowRow{window, m_subject.zone};
    m_rows->addWidget(row);
    row->show();  // else it has no height yet when room is made for it
    connect(row, &WindowRow::reshaped, this, &LimitsDialog::fit);
    connect(row, &WindowRow::removeWanted, row, [row] {
        row->setParent(nullptr);
        row->deleteLater();
    });
}

std::optional<LatePolicy> LimitsDialog::late() const
{
    if (m_whoseLate->currentIndex() == Own)
        return m_late->policy();
    return std::nullopt;
}

Result<LimitOverrides> LimitsDialog::overrides() const
{
    LimitsDraft draft;
    if (m_concurrent->value() > 0)
        draft.maxConcurrent = m_concurrent->value();
    if (m_spacing->value() >= 0)
        draft.spacing = milliseconds{qRound64(m_spacing->value() * 1000)};
    if (m_expiry->value() > 0)
        draft.expiry = hours{m_expiry->value()};
    for (int at = 0; at < m_rows->count(); ++at) {
        const auto *row = qobject_cast<const WindowRow *>(m_rows->itemAt(at)->widget());
        if (!row)
            continue;
        const auto window = row->window();
        if (!window)
            return window.error();
        draft.windows += *window;
    }
    return draft.appliedTo(m_subject.overrides);
}

}  // namespace carillon
