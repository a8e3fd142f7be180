// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/problemlist.h"

#include "ui/theme/glyph.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accountmark.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// A sentence that can be pressed and takes as many lines as it needs.
class ProblemLine final : public QAbstractButton
{
public:
    ProblemLine(const MarkLook &mark, Severity severity, const QString &sentence, QWidget *parent)
        : QAbstractButton{parent},
          m_mark{mark},
          m_severity{severity}
    {
        setText(sentence);
        setAccessibleName(sentence);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Minimum};
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const QRect room{0, 0, std::max(40, width - indent - tail), 10'000};
        return std::max(36, fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height() + 18);
    }
    [[nodiscard]] QSize sizeHint() const override { return {320, heightForWidth(320)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 36}; }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStyleOptionButton option;
        option.initFrom(this);
        const auto scheme = schemeOf(palette());
        QPainter painter{this};
        if (underMouse())
            paintBox(painter, rect(), measure::radius, colorOf(Token::Hover, scheme), {});
        const auto square = [this](int x, int side) {
            QRectF box{0, 0, qreal(side), qreal(side)};
            box.moveCenter(QRectF{QStyle::visualRect(layoutDirection(), rect(), QRect{x, 0, side, 36})}.center());
            box.moveTop((36 - side) / 2.0);
            return box;
        };
        const auto token = m_severity == Severity::Error ? Token::Failed : Token::Publishing;
        paintGlyph(painter, square(12, 16), m_severity == Severity::Error ? Glyph::Triangle : Glyph::Info,
                   colorOf(token, scheme));
        paintMark(painter, square(36, 18), m_mark, palette());
        painter.setPen(colorOf(token, scheme));
        const QRect words{indent, 9, width() - indent - tail, height() - 18};
        painter.drawText(
            QStyle::visualRect(layoutDirection(), rect(), words),
            int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap), text());
        if (showsFocusRing(option))
            paintFocusRing(painter, rect(), measure::radius, colorOf(Token::Accent, scheme));
    }

private:
    static constexpr int indent = 62;
    static constexpr int tail = 12;

    MarkLook m_mark;
    Severity m_severity;
};

}  // namespace

ProblemList::ProblemList(QWidget *parent) : Card{parent}, m_column{new QVBoxLayout{this}}
{
    setAccessibleName(tr("Problems"));
    m_column->setContentsMargins(4, 4, 4, 4);
    m_column->setSpacing(0);
    hide();
}

void ProblemList::setCheck(const DraftCheck &check)
{
    QList<Line> lines;
    for (const auto &fit : check.accounts) {
        for (const auto &problem : fit.problems)
            lines += Line{fit.platform, fit.account.name, fit.account.key, problem};
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return a.problem.severity == Severity::Error && b.problem.severity != Severity::Error;
    });
    const bool same
        = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) {
              return a.platform == b.platform && a.account == b.account && a.key == b.key
                  && a.problem.message == b.problem.message && a.problem.severity == b.problem.severity
                  && a.problem.part == b.problem.part;
          });
    if (same)
        return;
    m_lines = lines;
    while (auto *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &line : std::as_const(m_lines)) {
        //: %1 is an account's name, %2 a whole sentence about the post
        const auto sentence = tr("%1: %2").arg(line.account, line.problem.message);
        auto *row = new ProblemLine{line.platform ? markOf(line.platform->traits()) : MarkLook{}, line.problem.severity,
                                    sentence, this};
        connect(row, &QAbstractButton::clicked, this,
                [this, problem = line.problem, key = line.key] { emit placeWanted(problem.code, problem.part, key); });
        m_column->addWidget(row);
        row->show();
    }
    setVisible(!m_lines.isEmpty());
}

QStringList ProblemList::sentences() const
{
    QStringList all;
    for (const auto &line : m_lines)
        all += line.account + u": "_s + line.problem.message;
    return all;
}

}  // namespace carillon
