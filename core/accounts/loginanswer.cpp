// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/loginanswer.h"

#include "core/accounts/accountsentences.h"

#include <QUrl>

namespace carillon {

using namespace Qt::StringLiterals;

Result<QString> codeIn(const QUrlQuery &answer)
{
    const auto code = answer.queryItemValue(u"code"_s, QUrl::FullyDecoded);
    if (!code.isEmpty())
        return code;
    const auto said = answer.queryItemValue(u"error"_s, QUrl::FullyDecoded).left(200);
    return Error{ErrorKind::Cancelled,
                 AccountSentences::tr("The login was not allowed in the browser (%1).").arg(said)};
}

Result<LoginAnswer> readLastAddress(const QString &pasted, const QString &state)
{
    const QUrl address{pasted, QUrl::StrictMode};
    const QUrlQuery query{address.query(QUrl::FullyEncoded)};
    const QUrlQuery fragment{address.fragment(QUrl::FullyEncoded)};
    const bool hasFragment = fragment.hasQueryItem(u"access_token"_s) || fragment.hasQueryItem(u"code"_s);
    const auto &answer = hasFragment ? fragment : query;
    const bool isAnswer = hasFragment || query.hasQueryItem(u"code"_s) || query.hasQueryItem(u"error"_s);
    if (!address.isValid() || !isAnswer)
        return Error{
            ErrorKind::Invalid,
            AccountSentences::tr(
                "This is not the address at which the login ended. Copy it whole from the browser's address bar.")};
    if (answer.queryItemValue(u"state"_s, QUrl::FullyDecoded) != state)
        return Error{ErrorKind::Invalid,
                     AccountSentences::tr("This address belongs to another login. Start again from here.")};
    const auto token = answer.queryItemValue(u"access_token"_s, QUrl::FullyDecoded);
    if (!token.isEmpty())
        return LoginAnswer{token, true};
    const auto code = codeIn(answer);
    if (!code)
        return code.error();
    return LoginAnswer{*code};
}

}  // namespace carillon
