// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon::webhook {

/// The context of what is said about this platform, in the program's language of that moment.
struct WebhookSentences
{
    Q_DECLARE_TR_FUNCTIONS(WebhookSentences)
};

}  // namespace carillon::webhook
