// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/sandbox/settings.h"

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;

namespace {

template <class Self, class Visitor>
void visitAll(Self &self, Visitor &visit)
{
    visit(u"rate_headers"_s, self.rateHeaders);
    visit(u"renamed_fields"_s, self.renamedFields);
    visit(u"refuses_duplicates"_s, self.refusesDuplicates);
    visit(u"duplicate_seconds"_s, self.duplicateSeconds);
    visit(u"credits_depleted"_s, self.creditsDepleted);
    visit(u"long_posts"_s, self.longPosts);
    visit(u"self_replies"_s, self.selfReplies);
    visit(u"visible_after_ms"_s, self.visibleAfterMs);
    visit(u"account_states"_s, self.accountStates);
    visit(u"code_seconds"_s, self.codeSeconds);
    visit(u"access_seconds"_s, self.accessSeconds);
    visit(u"any_callback"_s, self.anyCallback);
    visit(u"confidential_app"_s, self.confidentialApp);
    visit(u"granted_scopes"_s, self.grantedScopes);
    visit(u"media_polls"_s, self.mediaPolls);
    visit(u"media_fail"_s, self.mediaFail);
    visit(u"media_seconds"_s, self.mediaSeconds);
    visit(u"max_image_bytes"_s, self.maxImageBytes);
    visit(u"max_chunk_bytes"_s, self.maxChunkBytes);
}

}  // namespace

void Settings::read(SettingsReader &reader)
{
    visitAll(*this, reader);
}

void Settings::write(SettingsWriter &writer) const
{
    visitAll(*this, writer);
}

}  // namespace carillon::sandbox::x
