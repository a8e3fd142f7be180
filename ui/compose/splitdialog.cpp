// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/splitdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QScrollArea>

#include <algorithm>

namespace carillon {

SplitDialog::SplitDialog(const QStringList &texts, const QList<Account> &accounts,
                         const std::vector<std::unique_ptr<Platform>> &platforms, QWidget *parent)
    : DialogFrame{tr("Split into a thread"), parent},
      m_texts{texts},
      m_accounts{accounts},
      m_platforms{platforms},
      m_sum{addSentence({})},
      //: At the end of each part stands which it is and how many there are
      m_numbering{new QCheckBox{tr("Number the parts (1/3)")}},
      m_scroll{new QScrollArea}
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("The parts as they would be"));
    m_scroll->setMinimumHeight(240);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_numbering);
    addCancel();
    m_split = addButton(tr("Split"), ButtonRole::Primary);
    connect(m_numbering, &QCheckBox::toggled, this, &SplitDialog::splitAnew);
    connect(m_split, &QPushButton::clicked, this, [this] {
        emit splitWanted(m_parts);
        accept();
    });
    setMinimumWidth(460);
    resize(520, 560);
    splitAnew();
}

QPushButton *SplitDialog::split() const
{
    return m_split;
}

void SplitDialog::splitAnew()
{
    const auto numbering = m_numbering->isChecked() ? PartNumbering::Suffix : PartNumbering::None;
    showParts(splitForAccounts(m_texts, m_accounts, m_platforms, numbering));
}

void SplitDialog::showParts(const QStringList &parts)
{
    m_parts = parts;
    m_sum->setText(parts.size() == 1 ? tr("It fits one post, so there is nothing to split. A line that holds only "
                                          "--- breaks it all the same.")
                                     : tr("It becomes %Ln posts, each an answer to the one before. To break it "
                                          "elsewhere, write a line that holds only ---.",
                                          nullptr, int(parts.size())));
    m_split->setEnabled(parts != m_texts);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout{list};
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    for (int part = 0; part < parts.size(); ++part) {
        auto *lines = new QVBoxLayout;
        lines->setSpacing(4);
        lines->addWidget(new TextLabel{headingOf(part), TextSize::Small, Token::Muted});
        auto *text = new TextLabel{{}};
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setWritten(parts[part]);
        lines->addWidget(text);
        column->addLayout(lines);
    }
    column->addStretch();
    m_scroll->setWidget(list);
}

/// With what the strictest of the accounts leaves.
QString SplitDialog::headingOf(int part) const
{
    std::optional<int> left;
    for (const auto &account : m_accounts) {
        const auto *platform = findPlatform(m_platforms, account.platform);
        if (!platform)
            continue;
        const auto fit = measurePart(*platform, account, m_parts[part]);
        if (fit.limit > 0)
            left = std::min(left.value_or(fit.left()), fit.left());
    }
    const auto place = tr("Part %1 of %2").arg(part + 1).arg(m_parts.size());
    if (!left)
        return place;
    return *left >= 0
        //: %1 is "Part 2 of 3"
        ? tr("%1, %Ln character(s) left", nullptr, *left).arg(place)
        //: %1 is "Part 2 of 3"
        : tr("%1, %Ln character(s) too many", nullptr, -*left).arg(place);
}

}  // namespace carillon
