// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platformtraits.h"

#include <QWidget>

class QVBoxLayout;

namespace carillon {

/// What to know before an account of a platform is connected: how long it takes, what one must have, and what will not
/// work then. Takes no room where the platform has nothing to say.
class GuideView final : public QWidget
{
    Q_OBJECT

public:
    explicit GuideView(QWidget *parent = nullptr);

    void setGuide(const ConnectGuide &guide);

private:
    void add(const QString &heading, const QStringList &sentences);

    QVBoxLayout *m_column;
};

/// How soon an account can be connected, in a few words.
QString readinessWords(ConnectReadiness readiness);

}  // namespace carillon
