// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httploss.h"

#include "core/net/netsentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString whatHappened(const HttpLoss &loss)
{
    switch (loss.cut) {
    case HttpCut::Deadline:
        return NetSentences::tr("The answer did not come in the time allowed.");
    case HttpCut::Inactivity:
        return NetSentences::tr("Nothing moved on the connection for too long.");
    case HttpCut::Aborted:
        return NetSentences::tr("The request was stopped.");
    case HttpCut::TooLarge:
        return NetSentences::tr("The answer is larger than allowed.");
    case HttpCut::HeldBack:
        return NetSentences::tr("The request was no longer wanted when it was about to be sent.");
    case HttpCut::None:
        break;
    }
    if (loss.bodyBroke)
        return NetSentences::tr("A file became shorter or unreadable while it was sent.");
    if (!loss.tlsProblems.isEmpty())
        return NetSentences::tr("The server's certificate is not valid: %1").arg(loss.tlsProblems);
    if (loss.error == QNetworkReply::ContentReSendError)
        return NetSentences::tr("The connection was closed before an answer came.");
    return NetSentences::tr("The request failed: %1.").arg(loss.errorText);
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
        return NetSentences::tr("Nothing was sent that could be accepted.");
    if (loss.bodyBroke)
        return NetSentences::tr("The request was never complete, so nothing was accepted.");
    if (loss.status != 0)
        return NetSentences::tr("The server had begun to answer with status %1.").arg(loss.status);
    return loss.creates ? NetSentences::tr("The request may have been accepted.")
                        : NetSentences::tr("The request may have arrived.");
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
