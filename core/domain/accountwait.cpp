// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/accountwait.h"

namespace carillon {

using namespace Qt::StringLiterals;

QString waitOfUploads()
{
    return u"uploads"_s;
}

QString waitOf(const QUrl &service)
{
    return u"server "_s
        + service.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QUrl serviceOf(const Step &step)
{
    return QUrl{step.payload["service"_L1].toString()};
}

}  // namespace carillon
