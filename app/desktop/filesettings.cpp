// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filesettings.h"

#include <QSettings>
#include <QTimer>

namespace carillon::desktop {

FileSettings::FileSettings(const QString &file, QObject *parent)
    : QObject{parent},
      m_file{file},
      m_moment{new QTimer{this}}
{
    const QSettings kept{file, QSettings::IniFormat};
    for (const auto &key : kept.allKeys())
        m_values[key] = kept.value(key);
    m_writer.setMaxThreadCount(1);  // so that writes keep their order
    m_moment->setSingleShot(true);
    m_moment->setInterval(300);
    connect(m_moment, &QTimer::timeout, this, &FileSettings::write);
}

FileSettings::~FileSettings()
{
    flush();
}

QVariant FileSettings::value(const QString &key, const QVariant &fallback) const
{
    return m_values.value(key, fallback);
}

void FileSettings::setValue(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value)
        return;
    if (value.isValid())
        m_values[key] = value;
    else
        m_values.remove(key);
    m_unwritten[key] = value;
    m_moment->start();
}

void FileSettings::flush()
{
    write();
    m_writer.waitForDone();
}

void FileSettings::write()
{
    m_moment->stop();
    if (m_unwritten.isEmpty())
        return;
    m_writer.start([file = m_file, changes = std::exchange(m_unwritten, {})] {
        QSettings kept{file, QSettings::IniFormat};
        for (auto change = changes.begin(); change != changes.end(); ++change) {
            if (change.value().isValid())
                kept.setValue(change.key(), change.value());
            else
                kept.remove(change.key());
        }
    });
}

}  // namespace carillon::desktop
