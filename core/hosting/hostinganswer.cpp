// SPDX-License-Identifier: GPL-3.0-or-later
// What the answers of a place for media mean, and what a person does about them.
#include "core/hosting/hostingsentences.h"
#include "core/hosting/mediahost.h"

#include <QXmlStreamReader>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

Error config(const QString &detail)
{
    return {ErrorKind::Config, detail};
}

/// S3 says in a small document what is wrong: docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html.
QString codeOf(const QByteArray &body)
{
    QXmlStreamReader xml{body};
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "Code"_L1)
            return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
    }
    return {};
}

/// A refusal that one of its codes explains; nothing of others.
std::optional<QString> explained(const MediaHost &host, const QString &code)
{
    if (code == "RequestTimeTooSkewed"_L1)
        return HostingSentences::tr("Your storage refuses because this machine's clock is wrong. Set the clock.");
    if (code == "InvalidAccessKeyId"_L1)
        return HostingSentences::tr("Your storage does not know this access key. Enter another one.");
    if (code == "SignatureDoesNotMatch"_L1)
        return HostingSentences::tr("Your storage refuses the signature: the secret key is wrong, or the region is. "
                                    "Enter them again.");
    if (code == "NoSuchBucket"_L1)
        return HostingSentences::tr("Your storage has no bucket \"%1\". Make it there, or name another one.")
            .arg(host.bucket);
    if (code == "AuthorizationHeaderMalformed"_L1 || code == "PermanentRedirect"_L1
        || code == "IllegalLocationConstraintException"_L1)
        return HostingSentences::tr(
                   "The bucket \"%1\" lies in another region. Enter its region and the address of that "
                   "region.")
            .arg(host.bucket);
    if (code == "QuotaExceeded"_L1 || code == "EntityTooLarge"_L1)
        return HostingSentences::tr("Your storage is full, or takes no files as large as this one (%1). Make room "
                                    "there.")
            .arg(code);
    return {};
}

QString rightsSentence(const MediaHost &host, int status)
{
    if (host.kind == MediaHost::Kind::WebDav && status == 401)
        return HostingSentences::tr("Your storage does not take this user name and password. Enter them again.");
    return HostingSentences::tr("Your storage does not allow files to be put there or taken away (HTTP %1). Give this "
                                "key the right to write and delete there, or enter another one.")
        .arg(status);
}

bool isPassing(int status)
{
    return status == 408 || status == 425 || status == 429 || (status >= 500 && status != 501 && status != 507);
}

std::optional<std::chrono::seconds> askedToWait(const HttpReply &reply)
{
    bool isNumber = false;
    const int seconds = reply.header("retry-after").toInt(&isNumber);
    return isNumber && seconds > 0 ? std::optional{std::chrono::seconds{seconds}} : std::nullopt;
}

Error refusalIn(const MediaHost &host, const HttpReply &reply)
{
    const int status = reply.status;
    const auto code = codeOf(reply.body);
    if (isPassing(status))
        return {ErrorKind::Transient,
                HostingSentences::tr("Your storage has trouble of its own (HTTP %1). It is tried again.").arg(status),
                askedToWait(reply)};
    if (const auto why = explained(host, code))
        return config(*why);
    if (status >= 300 && status < 400)
        return config(
            HostingSentences::tr("The address of your storage leads elsewhere (HTTP %1). Enter the address of "
                                 "the storage itself, and of a bucket its region.")
                .arg(status));
    if (status == 401 || status == 403)
        return config(rightsSentence(host, status));
    if (status == 404 || status == 409)
        return config(
            HostingSentences::tr("Your storage has no such place (HTTP %1): %2. Make it there, or name another "
                                 "one.")
                .arg(status)
                .arg(nameOf(host)));
    if (status == 413 || status == 507)
        return config(
            HostingSentences::tr("Your storage is full, or takes no files as large as this one (%1). Make room "
                                 "there.")
                .arg(status));
    if (status == 405 || status == 501)
        return config(HostingSentences::tr("Files cannot be put to this address (HTTP %1). Is it the address of the "
                                           "storage?")
                          .arg(status));
    return config(HostingSentences::tr("Your storage refuses a file (HTTP %1 %2). Check its settings.")
                      .arg(status)
                      .arg(code)
                      .simplified());
}

}  // namespace

Result<void> checkPut(const MediaHost &host, const HttpReply &reply)
{
    if (reply.failure)
        return *reply.failure;
    if (reply.status >= 200 && reply.status < 300)
        return {};
    return refusalIn(host, reply);
}

Result<void> checkRemoval(const MediaHost &host, const HttpReply &reply)
{
    // A bucket or a folder that is gone took with it what lay there.
    const bool isGone = !reply.failure && (reply.status == 404 || reply.status == 410);
    return isGone ? Result<void>{} : checkPut(host, reply);
}

}  // namespace carillon
