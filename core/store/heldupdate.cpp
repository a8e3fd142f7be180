// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/heldupdate.h"

#include "core/store/storesentences.h"

namespace carillon {

Result<void> succeeded(const Result<Rows> &done)
{
    return done ? Result<void>{} : done.error();
}

Result<void> exactlyOne(const Result<Rows> &updated)
{
    if (!updated)
        return updated.error();
    if (updated->changed() != 1)
        return Error{ErrorKind::Conflict, StoreSentences::tr("The post has moved on meanwhile. Look at it again.")};
    return {};
}

}  // namespace carillon
