// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/figuresview.h"

#include "core/messages/metricwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString countsLine(const Metrics &metrics)
{
    QStringList phrases;
    for (auto metric = metrics.begin(); metric != metrics.end(); ++metric)
        phrases += metricPhrase(metric.key(), metric.value());
    return phrases.join(u" · "_s);
}

TextLabel *wrapped(const QString &text, TextSize size, Token token)
{
    auto *label = new TextLabel{text, size, token};
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

FiguresView::FiguresView(const CopyDetails &copy, const QString &name, const Clock &clock, QWidget *parent)
    : QWidget{parent},
      m_copy{copy},
      m_clock{clock},
      m_when{wrapped({}, TextSize::Small, Token::Muted)}
{
    auto *lines = new QVBoxLayout{this};
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    if (!name.isEmpty())
        lines->addWidget(wrapped(name, TextSize::Small, Token::Muted));
    if (m_copy.figures && !m_copy.figures->metrics.isEmpty()) {
        auto *counts = wrapped(countsLine(m_copy.figures->metrics), TextSize::Body, Token::Text);
        counts->setAccessibleName(tr("Figures: %1").arg(counts->text()));
        lines->addWidget(counts);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_when, 1);
    if (m_copy.tellsFigures) {
        auto *read = new Button{tr("Read now"), ButtonRole::Quiet};
        read->setAccessibleName(name.isEmpty() ? tr("Read the figures now")
                                               //: %1 is an account
                                               : tr("Read the figures of %1 now").arg(name));
        read->setEnabled(!m_copy.figures || !m_copy.figures->isWanted);
        connect(read, &QPushButton::clicked, this, [this] { emit readWanted(m_copy.copy.key); });
        row->addWidget(read, 0, Qt::AlignTop);
    }
    lines->addLayout(row);
    showWhen();
    m_ticking.setInterval(1min);
    connect(&m_ticking, &QTimer::timeout, this, &FiguresView::showWhen);
    m_ticking.start();
}

void FiguresView::showWhen()
{
    if (m_copy.figures)
        m_when->setText(readingSentence(*m_copy.figures, m_clock.now()));
    else
        m_when->setText(m_copy.tellsFigures ? tr("The figures of this post were not read yet.")
                                            : tr("Its platform tells no figures of this post."));
}

}  // namespace carillon
