// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/hostregistry.h"

#include "core/base/key.h"
#include "core/hosting/hostingsentences.h"
#include "core/secrets/secretstore.h"
#include "core/store/database.h"
#include "core/store/hostedmediarepository.h"

#include <QCoroFuture>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

bool hasKeys(const MediaHost &host)
{
    return host.kind != MediaHost::Kind::Web;
}

Error keysAreMissing()
{
    return {ErrorKind::Invalid,
            HostingSentences::tr("Enter the keys of the storage: who may write there, and the secret.")};
}

}  // namespace

Result<std::optional<MediaHost>> HostRegistry::current() const
{
    const auto stored = MediaHostRepository{m_database}.current();
    if (!stored)
        return stored.error();
    if (!*stored)
        return std::optional<MediaHost>{};
    const auto host = mediaHostFrom((*stored)->host);
    return host ? Result<std::optional<MediaHost>>{std::optional{*host}} : host.error();
}

/// The latest that is the same place.
Result<std::optional<StoredMediaHost>> HostRegistry::known(const MediaHost &host) const
{
    const auto all = MediaHostRepository{m_database}.all();
    if (!all)
        return all.error();
    std::optional<StoredMediaHost> same;
    for (const auto &stored : *all) {
        const auto other = mediaHostFrom(stored.host);
        if (other && isSamePlace(host, *other))
            same = stored;
    }
    return same;
}

QCoro::Task<Result<void>> HostRegistry::set(MediaHost host, MediaHostSecret typed)
{
    const auto checked = mediaHostFrom(jsonOf(host));
    if (!checked)
        co_return checked.error();
    const auto before = known(*checked);
    if (!before)
        co_return before.error();
    const auto key = *before ? (*before)->key : newKey();
    if (hasKeys(*checked)) {
        const auto secret = co_await secretFor(*checked, typed);
        if (!secret)
            co_return secret.error();
        const auto written = co_await m_secrets.write(SecretName::ofMediaHost(key), jsonOf(*secret));
        if (!written)
            co_return written.error();
    }
    const auto now = m_clock.now();
    const auto stored = inTransaction(m_database, [&]() -> Result<StoredMediaHost> {
        if (auto done = HostedMediaRepository{m_database}.hurryRemovals(now); !done)
            return done.error();
        return MediaHostRepository{m_database}.set(key, jsonOf(*checked), now);
    });
    if (!stored)
        co_return stored.error();
    // What is left behind is tidied up by the engine, too.
    static_cast<void>(co_await tidyUp());
    co_return Result<void>();
}

QCoro::Task<Result<void>> HostRegistry::remove()
{
    const auto done = inTransaction(m_database, [&]() -> Result<void> {
        MediaHostRepository hosts{m_database};
        const auto stored = hosts.current();
        if (!stored)
            return stored.error();
        if (!*stored)
            return Error{ErrorKind::NotFound, HostingSentences::tr("No storage for media is set.")};
        return hosts.retire(m_clock.now());
    });
    if (!done)
        co_return done.error();
    static_cast<void>(co_await tidyUp());
    co_return Result<void>();
}

QCoro::Task<Result<void>> HostRegistry::abandon()
{
    const auto done = inTransaction(m_database, [&] { return HostedMediaRepository{m_database}.forgetAll(); });
    if (!done)
        co_return done.error();
    static_cast<void>(co_await tidyUp());
    co_return Result<void>();
}

QCoro::Task<Result<MediaHostSecret>> HostRegistry::secretOf(StoredMediaHost stored)
{
    const auto host = mediaHostFrom(stored.host);
    if (!host)
        co_return host.error();
    if (!hasKeys(*host))
        co_return MediaHostSecret{};
    const auto read = co_await m_secrets.read(SecretName::ofMediaHost(stored.key), true);
    if (read)
        co_return mediaHostSecretFrom(*read);
    if (read.error().kind != ErrorKind::NotFound)
        co_return read.error();
    const Error lost{
        ErrorKind::NotFound,
        HostingSentences::tr("The keyring has lost the keys of the storage %1. Enter them again.").arg(nameOf(*host))};
    co_return lost;
}

QCoro::Task<Result<MediaHostSecret>> HostRegistry::secretFor(MediaHost host, MediaHostSecret typed)
{
    if (!hasKeys(host))
        co_return MediaHostSecret{};
    const auto isWhole = [&] {
        return !typed.user.isEmpty() && !typed.password.isEmpty();
    };
    if (!isWhole()) {
        const auto before = known(host);
        if (!before)
            co_return before.error();
        auto kept = Result<MediaHostSecret>{MediaHostSecret{}};
        if (*before)
            kept = co_await secretOf(**before);
        if (!kept && kept.error().kind != ErrorKind::NotFound)
            co_return kept.error();
        if (typed.user.isEmpty() && kept)
            typed.user = kept->user;
        if (typed.password.isEmpty() && kept)
            typed.password = kept->password;
    }
    co_return isWhole() ? Result<MediaHostSecret>{typed} : keysAreMissing();
}

QCoro::Task<Result<void>> HostRegistry::tidyUp()
{
    MediaHostRepository hosts{m_database};
    const auto forgotten = hosts.forgotten();
    if (!forgotten)
        co_return forgotten.error();
    for (const auto &stored : *forgotten) {
        const auto shared = hosts.isShared(stored.id, stored.key);
        if (!shared)
            co_return shared.error();
        const auto host = mediaHostFrom(stored.host);
        if (!*shared && !(host && !hasKeys(*host))) {
            const auto removed = co_await m_secrets.remove(SecretName::ofMediaHost(stored.key));
            if (!removed)
                co_return removed.error();
        }
        const auto done = inTransaction(m_database, [&] { return hosts.forget(stored.id); });
        if (!done)
            co_return done.error();
    }
    co_return Result<void>();
}

}  // namespace carillon
