// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountconnector.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace carillon {

/// The accounts that a login gives access to, to choose some of them.
class OfferList final : public QWidget
{
    Q_OBJECT

public:
    explicit OfferList(QWidget *parent = nullptr);

    /// `notices` are whole sentences about what the login does not allow.
    void setOffer(const AccountOffer &offer, const QStringList &notices);
    /// Their ids at the platform.
    [[nodiscard]] QStringList chosen() const;

signals:
    void changed();

private:
    QVBoxLayout *m_column;
    QList<QCheckBox *> m_boxes;
    QStringList m_ids;
};

}  // namespace carillon
