// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace carillon {

/// Small values that the window remembers between two starts, by keys such as "window/geometry". Reading and writing
/// cost nothing that a person could notice; the program decides where they are kept. Main thread.
class Settings
{
public:
    virtual ~Settings() = default;

    [[nodiscard]] virtual QVariant value(const QString &key, const QVariant &fallback = {}) const = 0;
    /// An invalid value removes the key.
    virtual void setValue(const QString &key, const QVariant &value) = 0;
};

}  // namespace carillon
