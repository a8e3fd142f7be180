// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/hostregistry.h"
#include "core/media/medialibrary.h"
#include "core/store/hostedmediarepository.h"
#include "tests/core/media/mediasamples.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/await.h"
#include "tests/support/fakestorage.h"

namespace carillon::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The engine, a platform that reads pictures from an address, and the place where they lie.
class HostingFixture : protected EngineFixture, protected MediaFolder
{
protected:
    void setUpHosting()
    {
        setUp();
        platform().scripted.media.image.needsAddress = true;
        m_storage = std::make_unique<FakeStorage>(*m_clock);
    }

    void tearDownHosting()
    {
        stopEngine();
        m_storage.reset();
    }

    [[nodiscard]] MediaHost bucket() const
    {
        return {.kind = MediaHost::Kind::S3,
                .endpoint = m_storage->url({}),
                .bucket = u"posts"_s,
                .bucketInHost = false,
                .folder = u"later"_s};
    }

    [[nodiscard]] MediaHost folder() const
    {
        return {.kind = MediaHost::Kind::WebDav,
                .endpoint = m_storage->url(u"/dav"_s),
                .publicAddress = m_storage->url(u"/public"_s).toString()};
    }

    [[nodiscard]] MediaHostSecret keys() const
    {
        return {.user = QString::fromLatin1(m_storage->user), .password = QString::fromLatin1(m_storage->secret)};
    }

    [[nodiscard]] HostRegistry registry() { return {m_fixture->database(), m_secrets, *m_clock}; }

    void setHost(const MediaHost &host, const MediaHostSecret &secret)
    {
        auto hosts = registry();
        const auto done = test::await(hosts.set(host, secret));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        if (m_engine)
            m_engine->wakeUp();
    }

    void useBucket() { setHost(bucket(), keys()); }

    [[nodiscard]] PostId postWithPicture(std::chrono::milliseconds dueIn = {}, const QString &name = u"a.png"_s,
                                         const QString &comment = {})
    {
        const auto id = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + dueIn);
        const auto file = fileWith(encoded(noise({8, int(name.size()) + 3}), "PNG"), name);
        const auto stored = importMedia(file, m_fixture->workspace->mediaFolder());
        if (!stored)
            qFatal("%s", qPrintable(stored.error().detail));
        const PostContent content{.parts = {u"text"_s},
                                  .media = {PostMedia{.asset = assetOf(stored->probe, stored->fileName)}},
                                  .firstComment = comment};
        auto &database = m_fixture->database();
        const auto revised
            = inTransaction(database, [&] { return PostRepository{database}.revise(id, 1, content, m_clock->now()); });
        if (!revised)
            qFatal("%s", qPrintable(revised.error().detail));
        return id;
    }

    /// By a person, as the planner does.
    void changeState(PostId post, PlatformPostState to, std::optional<Instant> actAt = {})
    {
        auto copy = copyOf(post);
        copy.actAt = actAt;
        if (to == copy.state)
            copy.dueAt = actAt;
        auto &database = m_fixture->database();
        const auto done = inTransaction(database, [&]() -> Result<void> {
            PlatformPostRepository copies{database};
            return to == copy.state ? copies.rewrite(copy) : copies.move(copy, to);
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        if (m_engine)
            m_engine->wakeUp();
    }

    /// Rows of what lies there, or may.
    [[nodiscard]] int rows() const
    {
        return m_fixture->database().runOnce(u"SELECT count(*) FROM hosted_media"_s)->number(0);
    }
    [[nodiscard]] HostedMediaRepository::Troubles troubles() const
    {
        return *HostedMediaRepository{m_fixture->database()}.troubles();
    }
    [[nodiscard]] QString reasonOf(PostId post) const
    {
        const auto error = copyOf(post).error;
        return error ? error->detail : QString{};
    }

    /// The engine has nothing to do but to wait for the alarm.
    void settle()
    {
        m_nextAt.reset();
        for (int turn = 0; turn < 20; ++turn)
            QTest::qWait(1);
    }

    std::unique_ptr<FakeStorage> m_storage;
};

}  // namespace carillon::test
