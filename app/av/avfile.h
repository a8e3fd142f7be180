// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/processorbudget.h"

#include <QtGlobal>

#include <memory>
#include <optional>
#include <span>

class QIODevice;

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
}

namespace carillon::av {

/// Frees what FFmpeg's libraries made.
struct AvDeleter
{
    void operator()(AVFormatContext *context) const;
    void operator()(AVIOContext *context) const;
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
};

/// Pixels of a picture that a decoder may make.
constexpr qint64 maxPixels = qint64{64} * 1024 * 1024;

template <class T>
using AvPointer = std::unique_ptr<T, AvDeleter>;

/// One file opened with libavformat. It reads nothing but that file: no address, no other file that it may name. What
/// its libraries may allocate at once, which of their decoders they may use and how long they may compute is bounded.
class AvFile final
{
public:
    AvFile(QIODevice &file, const media::ProcessorBudget &budget);
    Q_DISABLE_COPY_MOVE(AvFile)
    ~AvFile();

    /// `container` is libavformat's name of a demuxer: nothing is guessed. False: it is none such.
    bool open(const char *container);

    [[nodiscard]] std::span<AVStream *const> streams() const { return {m_context->streams, m_context->nb_streams}; }
    [[nodiscard]] const AVDictionary *tags() const { return m_context->metadata; }
    [[nodiscard]] qint64 bytes() const;
    /// What its libraries have called an error so far, in this process.
    static int complaintCount();
    /// The first that shows or plays; the cover of a record is none.
    [[nodiscard]] const AVStream *bestStream(AVMediaType type) const;
    [[nodiscard]] std::optional<qint64> durationMs() const;
    [[nodiscard]] qint64 bitRate() const;

    [[nodiscard]] AVFormatContext &context() { return *m_context; }
    /// A decoder for the stream; nothing where there is none, or none that is trusted with strangers' files.
    static AvPointer<AVCodecContext> decoderFor(const AVStream &stream);

private:
    QIODevice &m_file;
    const media::ProcessorBudget &m_budget;
    AvPointer<AVIOContext> m_io;
    AvPointer<AVFormatContext> m_context;
};

}  // namespace carillon::av
