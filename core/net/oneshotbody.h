// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpbody.h"

#include <QFile>
#include <QIODevice>

#include <functional>
#include <memory>
#include <vector>

namespace carillon {

/// A body that can be read once. QNetworkAccessManager sends a request a second time by itself when the connection is
/// closed before an answer; a device that is sequential and cannot be reset is what keeps it from doing so (the reply
/// then ends with ContentReSendError). Also tells whether a byte was taken, which is whether anything may have arrived.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    /// Empty: a body of no length, which makes a request without one a one-shot too.
    OneShotBody() { open(ReadOnly | Unbuffered); }

    [[nodiscard]] static Result<std::unique_ptr<OneShotBody>> make(const QList<HttpBody::Piece> &pieces);

    /// Asked once, before the first byte is given; false means that none ever is.
    void setGate(std::function<bool()> gate) { m_gate = std::move(gate); }

    /// Bytes in the whole body, read or not.
    [[nodiscard]] qint64 length() const { return m_length; }
    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    [[nodiscard]] bool wasHeldBack() const { return m_isHeldBack; }
    /// A file could not be read to its end.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_left + QIODevice::bytesAvailable(); }
    [[nodiscard]] bool atEnd() const override { return m_left == 0; }

signals:
    /// The gate said no.
    void heldBack();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Source
    {
        QByteArray bytes;
        std::unique_ptr<QFile> file;
        qint64 left = 0;
    };

    qint64 readFrom(Source &source, char *data, qint64 maxSize) const;
    bool passesGate();

    std::vector<Source> m_sources;
    size_t m_at = 0;
    qint64 m_length = 0;
    qint64 m_left = 0;
    std::function<bool()> m_gate;
    bool m_wasRead = false;
    bool m_isHeldBack = false;
    bool m_isBroken = false;
};

}  // namespace carillon
