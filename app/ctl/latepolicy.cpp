// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/latepolicy.h"

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr auto leaveItToWorkspace = "workspace"_L1;

}  // namespace

QList<Option> lateOptions(bool withWorkspace)
{
    const auto choices = withWorkspace ? u"ask|publish|skip|workspace"_s : u"ask|publish|skip"_s;
    return {
        {.name = u"late"_s,
         .valueName = choices,
         .summary = u"What becomes of posts that fell due while nothing could be sent and are later than the grace"_s},
        {.name = u"late-minutes"_s, .valueName = u"N"_s, .summary = u"The grace: up to here late posts simply go"_s}};
}

Result<std::optional<LatePolicy>> latePolicyFrom(const Invocation &invocation, std::optional<LatePolicy> current)
{
    if (invocation.has(u"late")) {
        const auto word = invocation.value(u"late").toLower();
        if (word == leaveItToWorkspace)
            return std::optional<LatePolicy>{};
        const auto choice = lateChoiceFromWord(word);
        if (!choice)
            return Error{ErrorKind::Invalid,
                         u"--late is ask, publish or skip, not \"%1\"."_s.arg(invocation.value(u"late"))};
        current = LatePolicy{.grace = current.value_or(LatePolicy{}).grace, .beyond = *choice};
    }
    if (invocation.has(u"late-minutes")) {
        bool isNumber = false;
        const int minutes = invocation.value(u"late-minutes").toInt(&isNumber);
        if (!isNumber || minutes < 0)
            return Error{
                ErrorKind::Invalid,
                u"--late-minutes wants a number, 0 or more, not \"%1\"."_s.arg(invocation.value(u"late-minutes"))};
        current = LatePolicy{.grace = std::chrono::minutes{minutes}, .beyond = current.value_or(LatePolicy{}).beyond};
    }
    return current;
}

}  // namespace carillon::ctl
