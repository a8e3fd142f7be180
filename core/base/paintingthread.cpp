// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paintingthread.h"

#include <QCoreApplication>
#include <QThread>

namespace carillon {

bool isPaintingThread()
{
    const auto *application = QCoreApplication::instance();
    // By name: this library may not need Qt's GUI part for it.
    return application && application->inherits("QGuiApplication") && application->thread() == QThread::currentThread();
}

}  // namespace carillon
