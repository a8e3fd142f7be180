// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settings.h"

#include <QMap>
#include <QObject>
#include <QThreadPool>

class QTimer;

namespace carillon::desktop {

/// Settings in an INI file. Read once at the start; written by another thread when nothing has changed for a moment,
/// and at the end.
class FileSettings final : public QObject, public Settings
{
    Q_OBJECT

public:
    explicit FileSettings(const QString &file, QObject *parent = nullptr);
    ~FileSettings() override;

    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const override;
    void setValue(const QString &key, const QVariant &value) override;
    /// Waits until the file has everything.
    void flush();

private:
    void write();

    QString m_file;
    QMap<QString, QVariant> m_values;
    QMap<QString, QVariant> m_unwritten;
    QTimer *m_moment;
    QThreadPool m_writer;
};

}  // namespace carillon::desktop
