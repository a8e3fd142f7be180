// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/hosting/mediahost.h"
#include "core/store/mediahostrepository.h"

#include <qcorotask.h>

namespace carillon {

class SecretStore;

/// The workspace's place for media: who it is in the database, its keys in the keychain. Lives on the thread of the
/// database it is given, which outlives it, as do all its tasks' ends.
class HostRegistry final
{
public:
    HostRegistry(Database &database, SecretStore &secrets, const Clock &clock)
        : m_database{database},
          m_secrets{secrets},
          m_clock{clock}
    {
    }

    /// The one in use. Nothing when there is none; Invalid when what is stored is no place any more.
    [[nodiscard]] Result<std::optional<MediaHost>> current() const;

    /// In use from now on, with these keys; what of them is empty stays as it was. The keys are written first. What
    /// waited for a place goes on, and what could not be taken away is tried again. Invalid: keys are missing.
    [[nodiscard]] QCoro::Task<Result<void>> set(MediaHost host, MediaHostSecret typed);
    /// None is in use any more. Its keys stay as long as something lies there. NotFound when there was none.
    [[nodiscard]] QCoro::Task<Result<void>> remove();
    /// Nobody is to take away what still lies anywhere.
    [[nodiscard]] QCoro::Task<Result<void>> abandon();

    /// The keys of a place; empty ones for Web. Errors as SecretStore::read().
    [[nodiscard]] QCoro::Task<Result<MediaHostSecret>> secretOf(StoredMediaHost stored);
    /// The keys that `host` would have, were it set so. Invalid: some are missing.
    [[nodiscard]] QCoro::Task<Result<MediaHostSecret>> secretFor(MediaHost host, MediaHostSecret typed);

    /// Takes away the keys of places that are not in use and at which nothing lies, and then the places.
    [[nodiscard]] QCoro::Task<Result<void>> tidyUp();

private:
    [[nodiscard]] Result<std::optional<StoredMediaHost>> known(const MediaHost &host) const;

    Database &m_database;
    SecretStore &m_secrets;
    const Clock &m_clock;
};

}  // namespace carillon
