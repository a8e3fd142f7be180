// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/loginend.h"

#include "core/messages/limitwords.h"
#include "core/planner/plannersentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

std::optional<Problem> loginEndBefore(Instant due, const Account &account, const QTimeZone &zone)
{
    if (!account.loginEndsAt || *account.loginEndsAt > due)
        return {};
    return Problem{.severity = Severity::Warning,
                   .code = u"login_ends"_s,
                   .message
                   = PlannerSentences::tr("The login of %1 ends on %2, before this is due, and cannot be renewed "
                                          "by itself. Connect the account again before then.")
                         .arg(account.name, momentPhrase(*account.loginEndsAt, zone))};
}

}  // namespace carillon
