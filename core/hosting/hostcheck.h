// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/mediahost.h"

#include <qcorotask.h>

namespace carillon {

class HttpClient;

/// Puts a small picture to `host`, looks at it as a network would, and takes it away again. The error says what is
/// wrong and how to mend it. At a Web host nothing can be put: `sample` is looked for, a file that is said to lie
/// there, by its name in the media folder and its type; Invalid when there is none.
QCoro::Task<Result<void>> checkMediaHost(MediaHost host, MediaHostSecret secret, FrozenMedia sample, const Clock &clock,
                                         HttpClient &http);

/// The newest file of the media folder `folder`, for places that nothing can be put to; an empty path: there is none.
FrozenMedia sampleFrom(const QString &folder);

}  // namespace carillon
