// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon {

/// Whether this machine has a battery of its own, and so most likely goes to sleep by itself. A mouse's does not count.
///
/// Source: Linux, Documentation/ABI/testing/sysfs-class-power (type, scope)
bool hasBattery(const QString &powerSupplies = QStringLiteral("/sys/class/power_supply"));

}  // namespace carillon
