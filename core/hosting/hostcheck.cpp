// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/hostcheck.h"

#include "core/hosting/hostingsentences.h"
#include "core/net/httpclient.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QTemporaryFile>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One grey pixel.
const auto smallPicture
    = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytg"
                             "AAAABJRU5ErkJggg==");
/// Networks read an address once they get it; nobody waits longer for a small picture.
constexpr auto checkDeadline = 30s;

QCoro::Task<Result<void>> look(QUrl address, FrozenMedia media, HttpClient &http)
{
    auto request = lookRequest(address);
    request.deadline = checkDeadline;
    const auto reply = co_await http.send(std::move(request));
    co_return checkLook(reply, media);
}

}  // namespace

QCoro::Task<Result<void>> checkMediaHost(MediaHost host, MediaHostSecret secret, FrozenMedia sample, const Clock &clock,
                                         HttpClient &http)
{
    if (host.kind == MediaHost::Kind::Web) {
        if (sample.path.isEmpty())
            co_return Error{ErrorKind::Invalid,
                            HostingSentences::tr(
                                "There is no picture in this workspace yet to look for. Add one to a draft, put it "
                                "to where the address leads, and check again.")};
        const auto address = addressOf(host, QFileInfo{sample.path}.fileName());
        co_return co_await look(address, sample, http);
    }

    QTemporaryFile file;
    if (!file.open() || file.write(smallPicture) != smallPicture.size() || !file.flush())
        co_return Error{ErrorKind::Storage, file.errorString()};
    FrozenMedia picture;
    picture.path = file.fileName();
    picture.mime = u"image/png"_s;
    picture.bytes = smallPicture.size();
    const auto object = newObjectName(picture);

    auto put = putRequest(host, secret, object, picture, clock.now());
    put.deadline = checkDeadline;
    const auto answer = co_await http.send(std::move(put));
    if (auto taken = checkPut(host, answer); !taken)
        co_return taken;
    auto seen = co_await look(addressOf(host, secret, object, clock.now(), 10min), picture, http);
    auto removal = removeRequest(host, secret, object, clock.now());
    removal.deadline = checkDeadline;
    const auto gone = co_await http.send(std::move(removal));
    const auto removed = checkRemoval(host, gone);
    if (!seen || removed)
        co_return seen;
    const Error stays{removed.error().kind,
                      HostingSentences::tr("Files can be put there and read, but not taken away again: %1")
                          .arg(removed.error().detail)};
    co_return stays;
}

FrozenMedia sampleFrom(const QString &folder)
{
    const auto files = QDir{folder}.entryInfoList(QDir::Files, QDir::Time);
    FrozenMedia sample;
    if (!files.isEmpty()) {
        sample.path = files.first().filePath();
        sample.mime = QMimeDatabase{}.mimeTypeForFile(files.first()).name();
    }
    return sample;
}

}  // namespace carillon
