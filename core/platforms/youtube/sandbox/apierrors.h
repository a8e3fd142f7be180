// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

namespace carillon::sandbox::youtube {

/// An error as Google's APIs write it, with the usual sentence for `reason` where there is none.
HttpReply failure(int status, const QString &reason, const QString &message = {});

/// The reason that a status usually comes with.
QString usualReason(int status);

}  // namespace carillon::sandbox::youtube
