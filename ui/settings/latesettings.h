// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QObject>

class QWidget;

namespace carillon {

class LateFields;

/// What becomes of posts that fell due while nothing could be sent: two rows of the workspace's settings.
class LateSettings final : public QObject
{
    Q_OBJECT

public:
    /// `desk` outlives it. The rows belong to whom they are given.
    explicit LateSettings(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] QWidget *graceRow() const { return m_graceRow; }
    [[nodiscard]] QWidget *choiceRow() const { return m_choiceRow; }

    void take(const LatePolicy &policy);

signals:
    /// It was not kept.
    void troubled(const carillon::Error &error);

private:
    void keep();

    Desk &m_desk;
    LateFields *m_fields;
    QWidget *m_graceRow;
    QWidget *m_choiceRow;
};

}  // namespace carillon
