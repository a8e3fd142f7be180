// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

class QPainter;

namespace carillon {

struct PlatformTraits;

/// What stands for a platform in small places: a letter on its hue.
struct MarkLook
{
    QString letters;
    QColor hue;
};

MarkLook markOf(const PlatformTraits &traits);

/// For what paints itself; `where` is a square of 16 to 32 px.
void paintMark(QPainter &painter, const QRectF &where, const MarkLook &mark, const QPalette &palette);

/// A rounded square with the platform's letter. It says nothing to screen readers unless it is named, since the
/// account's name mostly stands beside it.
class AccountMark final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountMark(const MarkLook &mark, int side = 20, QWidget *parent = nullptr);

    void setMark(const MarkLook &mark);
    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkLook m_mark;
    int m_side;
};

}  // namespace carillon
