// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/limitsdialog.h"

#include "ui/accounts/accountwords.h"
#include "ui/accounts/limitsdraft.h"
#include "ui/accounts/windowrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QSpinBox>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr double platformsSpacing = -1;  // shown as the special value
constexpr int longestExpiryHours = 24 * 60;

}  // namespace

LimitsDialog::LimitsDialog(const AccountCard &card, const PlatformTraits &traits, milliseconds expiry, QWidget *parent)
    : DialogFrame{tr("Limits of %1").arg(card.account.name), parent},
      m_account{card.account},
      m_concurrent{new QSpinBox},
      m_spacing{new QDoubleSpinBox},
      m_expiry{new QSpinBox},
      m_rows{new QVBoxLayout}
{
    setMinimumWidth(520);
    showPlatformLimits(card.windows);
    buildFields(traits, expiry);
    buildWindows();
    addCancel();
    connect(addButton(tr("Save"), ButtonRole::Primary), &QPushButton::clicked, this, [this] {
        auto changed = m_account;
        changed.overrides = overrides();
        emit decided(changed);
        accept();
    });
}

void LimitsDialog::showPlatformLimits(const QList<WindowUse> &windows)
{
    QStringList limits;
    for (const auto &window : windows) {
        if (!m_account.overrides.windows.contains(window.limit))
            limits += AccountWords::limit(window.limit);
    }
    addSentence(limits.isEmpty() ? tr("The platform names no limits. Yours hold beside it.")
                                 : tr("The platform allows %1. Yours hold beside these: the strictest wins.")
                                       //: Between two limits in a list
                                       .arg(limits.join(tr(", "))));
}

void LimitsDialog::buildFields(const PlatformTraits &traits, milliseconds expiry)
{
    m_concurrent->setRange(0, mostConcurrent(traits));
    m_concurrent->setSpecialValueText(tr("As the platform has it (%1)").arg(QLocale{}.toString(traits.maxConcurrent)));
    m_concurrent->setValue(m_account.overrides.maxConcurrent.value_or(0));
    m_spacing->setRange(platformsSpacing, 24 * 3600);
    m_spacing->setDecimals(1);
    //: Seconds, behind a number
    m_spacing->setSuffix(tr(" s"));
    m_spacing->setSpecialValueText(
        tr("As the platform has it (%1 s)").arg(QLocale{}.toString(duration<double>(traits.spacing).count())));
    m_spacing->setValue(m_account.overrides.spacing ? duration<double>(*m_account.overrides.spacing).count()
                                                    : platformsSpacing);
    m_expiry->setRange(0, longestExpiryHours);
    //: Hours, behind a number
    m_expiry->setSuffix(tr(" h"));
    m_expiry->setSpecialValueText(tr("As the workspace has it (%1)").arg(AccountWords::period(expiry)));
    m_expiry->setValue(m_account.overrides.expiry ? int(m_account.overrides.expiry->count()) : 0);
    body()->addWidget(new FormField{tr("Posts on their way at the same time"), m_concurrent});
    body()->addWidget(new FormField{tr("Pause between two posts"), m_spacing});
    body()->addWidget(new FormField{tr("Give up a late post after"), m_expiry,
                                    tr("A post that could not go out in this time is marked as expired.")});
}

void LimitsDialog::buildWindows()
{
    m_rows->setSpacing(8);
    body()->addWidget(new TextLabel{tr("Your own limits"), TextSize::Small, Token::Muted});
    body()->addLayout(m_rows);
    for (const auto &window : LimitsDraft::of(m_account.overrides).windows)
        addWindow(window);
    auto *add = new Button{Glyph::Plus, tr("Add a limit"), ButtonRole::Quiet};
    body()->addWidget(add, 0, Qt::AlignLeft);
    body()->addStretch();
    connect(add, &QPushButton::clicked, this, [this] { addWindow({.amount = 10, .period = 24h}); });
}

void LimitsDialog::addWindow(const LimitWindow &window)
{
    auto *row = new WindowRow{window};
    m_rows->addWidget(row);
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
    return draft.appliedTo(m_account.overrides);
}

}  // namespace carillon
