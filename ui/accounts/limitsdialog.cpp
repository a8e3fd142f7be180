// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/limitsdialog.h"

#include "ui/accounts/accountwords.h"
#include "ui/accounts/limitsdraft.h"
#include "ui/accounts/windowrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/scrolling.h"
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
constexpr int narrowest = 580;
constexpr int roomAround = 220;  // title, buttons, and what the desktop puts around them

}  // namespace

LimitsDialog::LimitsDialog(Subject subject, const PlatformTraits &traits, QWidget *parent)
    : DialogFrame{subject.title, parent},
      m_subject{std::move(subject)},
      m_concurrent{new QSpinBox},
      m_spacing{new QDoubleSpinBox},
      m_expiry{new QSpinBox},
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
    if (!m_subject.forAll.isEmpty())
        offerPlatform();
    buildWindows();
    addCancel();
    connect(addButton(tr("Save"), ButtonRole::Primary), &QPushButton::clicked, this, [this] {
        emit decided(overrides());
        accept();
    });
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
    m_concurrent->setRange(0, m_subject.mostConcurrent);
    m_concurrent->setSpecialValueText(tr("As the platform has it (%1)").arg(QLocale{}.toString(traits.maxConcurrent)));
    m_concurrent->setValue(m_subject.overrides.maxConcurrent.value_or(0));
    m_spacing->setRange(platformsSpacing, 24 * 3600);
    m_spacing->setDecimals(1);
    //: Seconds, behind a number
    m_spacing->setSuffix(tr(" s"));
    m_spacing->setSpecialValueText(
        tr("As the platform has it (%1 s)").arg(QLocale{}.toString(duration<double>(traits.spacing).count())));
    m_spacing->setValue(m_subject.overrides.spacing ? duration<double>(*m_subject.overrides.spacing).count()
                                                    : platformsSpacing);
    m_expiry->setRange(0, longestExpiryHours);
    //: Hours, behind a number
    m_expiry->setSuffix(tr(" h"));
    m_expiry->setSpecialValueText(tr("As the workspace has it (%1)").arg(AccountWords::period(m_subject.expiry)));
    m_expiry->setValue(m_subject.overrides.expiry ? int(m_subject.overrides.expiry->count()) : 0);
    m_fields->addWidget(new FormField{tr("Posts on their way at the same time"), m_concurrent});
    m_fields->addWidget(new FormField{tr("Pause between two posts"), m_spacing});
    m_fields->addWidget(new FormField{tr("Give up a late post after"), m_expiry,
                                      tr("A post that could not go out in this time is marked as expired.")});
}

void LimitsDialog::buildWindows()
{
    m_rows->setSpacing(8);
    m_fields->addWidget(new TextLabel{tr("Your own limits"), TextSize::Small, Token::Muted});
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
    m_area->setMinimumHeight(std::min(wanted, screen()->availableSize().height() - roomAround));
}

void LimitsDialog::addWindow(const LimitWindow &window)
{
    auto *row = new WindowRow{window};
    m_rows->addWidget(row);
    row->show();  // else it has no height yet when room is made for it
    connect(row, &WindowRow::removeWanted, row, [row] {
        row->setParent(nullptr);
        row->deleteLater();
    });
}

LimitOverrides LimitsDialog::overrides() const
{
    LimitsDraft draft;
    if (m_concurrent->value() > 0)
        draft.maxConcurrent = m_concurrent->value();
    if (m_spacing->value() >= 0)
        draft.spacing = milliseconds{qRound64(m_spacing->value() * 1000)};
    if (m_expiry->value() > 0)
        draft.expiry = hours{m_expiry->value()};
    for (int at = 0; at < m_rows->count(); ++at) {
        if (const auto *row = qobject_cast<const WindowRow *>(m_rows->itemAt(at)->widget()))
            draft.windows += row->window();
    }
    return draft.appliedTo(m_subject.overrides);
}

}  // namespace carillon
