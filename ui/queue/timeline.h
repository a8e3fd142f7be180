// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QVBoxLayout;

namespace carillon {

/// A sentence on a faint ground in the hue of a state.
class TintedNote final : public QWidget
{
    Q_OBJECT

public:
    TintedNote(const QString &sentence, Token token, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_token;
};

struct TimelineEntry
{
    QString what;
    QString when;
    Token token;
};

/// What happened, one under the other, each with a ring on a line.
class Timeline final : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);

    void add(const TimelineEntry &entry);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QList<Token> m_tokens;
};

}  // namespace carillon
