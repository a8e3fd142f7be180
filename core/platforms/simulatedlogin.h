// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/simulatedhttp.h"
#include "core/platforms/simulatedtext.h"

namespace carillon::sandbox {

/// The way back to the app, with `fields` behind what its address asks for already.
HttpReply redirectTo(const QString &uri, const FormFields &fields, const QString &fragment = {});
/// Those of `fields` that have a value, for servers that send no others back.
FormFields filled(const FormFields &fields);
/// A page for the person where nothing may be sent back to the app.
HttpReply pageError(const QString &title, const QString &sentence);

/// The page on which a person says yes or no, posted to the address that it was asked from: `username`, `approve` as 1
/// or 0, and what the request said, but for `extraNames`.
struct ConsentForm
{
    QString title;       ///< of the page, and its heading
    QString network;     ///< which this is not
    QString scopes;      ///< as asked for
    QString yes;         ///< the word on the button
    QString action{};    ///< another address to post to
    QString nameRule{};  ///< a regular expression, in HTML's way
    QByteArray extra{};  ///< HTML: further inputs
    QStringList extraNames{};
};
HttpReply consentPage(const ConsentForm &form, const FormFields &asked);
/// `fields` as inputs that nobody sees, without those of a consent page itself and those named `except`.
QByteArray hiddenInputs(const FormFields &fields, const QStringList &except = {});

/// What goes with a verifier of RFC 7636 as "S256".
QString challengeOf(const QString &verifier);
/// As RFC 6749, 5.2 has it.
HttpReply oauthError(int status, const QString &error, const QString &description);

/// Since 1970.
qint64 secondsOf(Instant instant);

}  // namespace carillon::sandbox
