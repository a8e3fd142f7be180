// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httploss.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString whatHappened(const HttpLoss &loss)
{
    switch (loss.cut) {
    case HttpCut::Deadline:
        return u"The answer did not come in the time allowed."_s;
    case HttpCut::Inactivity:
        return u"Nothing moved on the connection for too long."_s;
    case HttpCut::Aborted:
        return u"The request was stopped."_s;
    case HttpCut::TooLarge:
        return u"The answer is larger than allowed."_s;
    case HttpCut::HeldBack:
        return u"The request was no longer wanted when it was about to be sent."_s;
    case HttpCut::None:
        break;
    }
    if (loss.bodyBroke)
        return u"A file became shorter or unreadable while it was sent."_s;
    if (!loss.tlsProblems.isEmpty())
        return u"The server's certificate is not valid: %1"_s.arg(loss.tlsProblems);
    if (loss.error == QNetworkReply::ContentReSendError)
        return u"The connection was closed before an answer came."_s;
    return u"The request failed: %1."_s.arg(loss.errorText);
}

ErrorKind kindOf(const HttpLoss &loss)
{
    switch (loss.cut) {
    case HttpCut::HeldBack:
        return ErrorKind::Transient;
    case HttpCut::Aborted:
        return loss.creates && loss.mayHaveArrived ? ErrorKind::Ambiguous : ErrorKind::Cancelled;
    case HttpCut::TooLarge:
        return loss.creates ? ErrorKind::Ambiguous : ErrorKind::Unknown;
    case HttpCut::Deadline:
    case HttpCut::Inactivity:
    case HttpCut::None:
        break;
    }
    if (loss.bodyBroke)
        return ErrorKind::Storage;
    if (loss.creates && loss.mayHaveArrived)
        return ErrorKind::Ambiguous;
    if (!loss.tlsProblems.isEmpty() || loss.error == QNetworkReply::ProxyAuthenticationRequiredError)
        return ErrorKind::Config;
    return ErrorKind::Transient;
}

QString whatItMeans(const HttpLoss &loss)
{
    if (loss.cut == HttpCut::HeldBack || !loss.mayHaveArrived)
        return u"Nothing was sent that could be accepted."_s;
    if (loss.bodyBroke)
        return u"The request was never complete, so nothing was accepted."_s;
    if (loss.status != 0)
        return u"The server had begun to answer with status %1."_s.arg(loss.status);
    return loss.creates ? u"The request may have been accepted."_s : u"The request may have arrived."_s;
}

}  // namespace

bool isWholeAnswer(QNetworkReply::NetworkError error, int status)
{
    if (status == 0)
        return false;
    if (error == QNetworkReply::NoError)
        return true;
    // Qt 6.4 rewinds the body when a whole 307 or 308 is in, whether it follows or not; a body that cannot be rewound
    // makes it call that a failure. The answer says all the same that nothing was done here.
    if (error == QNetworkReply::ContentReSendError)
        return status == 307 || status == 308;
    // Qt tells 4xx and 5xx as errors too; 400 and 418 share a number with a protocol error.
    const bool isOfStatus = (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || error >= QNetworkReply::InternalServerError || error == QNetworkReply::ProtocolInvalidOperationError;
    return status >= 400 && isOfStatus;
}

bool isBeforeConnection(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
        || error == QNetworkReply::SslHandshakeFailedError || error == QNetworkReply::ProxyConnectionRefusedError
        || error == QNetworkReply::ProxyNotFoundError || error == QNetworkReply::ProxyTimeoutError
        || error == QNetworkReply::ProxyAuthenticationRequiredError;
}

Error explain(const HttpLoss &loss)
{
    return Error{kindOf(loss), whatHappened(loss) + u' ' + whatItMeans(loss)};
}

}  // namespace carillon
