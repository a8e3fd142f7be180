// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon::sandbox::mastodon {

/// Characters as the server counts them: graphemes, an http(s) address as `perUrl`, @user@host as @user.
/// Source: StatusLengthValidator of Mastodon.
int statusLength(const QString &text, int perUrl);

/// The HTML that a status shows: paragraphs, line breaks, links.
QString contentHtml(const QString &text);

}  // namespace carillon::sandbox::mastodon
