// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settings.h"

#include <QHash>

namespace carillon::test {

/// Remembers for as long as it lives.
class MemorySettings final : public Settings
{
public:
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const override
    {
        return m_values.value(key, fallback);
    }
    void setValue(const QString &key, const QVariant &value) override
    {
        if (value.isValid())
            m_values[key] = value;
        else
            m_values.remove(key);
    }

private:
    QHash<QString, QVariant> m_values;
};

}  // namespace carillon::test
