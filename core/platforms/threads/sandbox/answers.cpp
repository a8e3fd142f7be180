// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/answers.h"

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

HttpReply missingParameter(const QString &name)
{
    return invalid(u"The parameter %1 is required"_s.arg(name));
}

HttpReply invalid(const QString &message)
{
    return failure({.code = 100, .message = message, .type = u"THApiException"_s});
}

HttpReply noSuchObject(const QString &id)
{
    auto error = graph::noSuchObject(id);
    error.type = u"THApiException"_s;
    return failure(error);
}

HttpReply noSuchMedia(const QString &id)
{
    return failure({.code = 24, .subcode = 4279009, .userMessage = u"The media with id %1 cannot be found."_s.arg(id)});
}

HttpReply failureAsked(int status, const QString &code)
{
    if (code == "THApiException"_L1)
        return failure({.code = 100, .subcode = 33, .status = status, .type = code});
    if (code.contains(u'_') && code != "is_transient"_L1)
        return failure({.code = 100, .message = code, .status = status});
    return failure(graph::errorAsked(status, code));
}

}  // namespace carillon::sandbox::threads
