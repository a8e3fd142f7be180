// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace carillon {

/// A time zone to be chosen from the list or typed, any part of its name at first. Down opens the list; neither keys
/// nor the wheel step through zones that nobody means.
class ZoneField final : public QComboBox
{
    Q_OBJECT

public:
    explicit ZoneField(QWidget *parent = nullptr);

    /// What stands there, written as IANA writes it where it is in the list; may be no zone at all.
    [[nodiscard]] QString zone() const;

signals:
    /// A person picked one, or is done with typing.
    void chosen(const QString &zone);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

}  // namespace carillon
