// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

namespace carillon {

Q_LOGGING_CATEGORY(logNet, "carillon.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logPublisher, "carillon.publisher", QtInfoMsg)
Q_LOGGING_CATEGORY(logSecrets, "carillon.secrets", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "carillon.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logExchange, "carillon.exchange", QtWarningMsg)

}  // namespace carillon
