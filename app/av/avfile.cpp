// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/av/avfile.h"

#include <QIODevice>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <vector>

namespace carillon::av {

namespace {

constexpr int ioBytes = 64 * 1024;
constexpr int64_t probeBytes = 5'000'000;
constexpr int64_t probeMicroseconds = 5'000'000;
constexpr unsigned maxStreams = 32;
/// At once; an honest file of any platform stays far below.
constexpr size_t maxAllocation = size_t{192} * 1024 * 1024;

/// Decoders that many eyes have gone over, of what cameras, telephones and editors write. Files in other codecs are
/// described, but not decoded.
constexpr auto decoders
    = "h264,hevc,vp8,vp9,libdav1d,av1,mpeg4,mpeg2video,mpeg1video,mjpeg,prores,theora,h263,flv,wmv1,wmv2,wmv3,vc1,"
      "aac,mp3float,mp3,mp2float,mp2,opus,libopus,vorbis,flac,alac,ac3,eac3,wmav1,wmav2,amrnb,"
      "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_f32le,pcm_u8,pcm_mulaw,pcm_alaw";

struct Source
{
    QIODevice *file;
    const media::ProcessorBudget *budget;
};

int readBytes(void *opaque, uint8_t *buffer, int size)
{
    const auto &source = *static_cast<Source *>(opaque);
    if (source.budget->isSpent())
        return AVERROR_EXIT;
    const auto read = source.file->read(reinterpret_cast<char *>(buffer), size);
    if (read < 0)
        return AVERROR(EIO);
    return read == 0 ? AVERROR_EOF : int(read);
}

int64_t seekTo(void *opaque, int64_t offset, int whence)
{
    auto &file = *static_cast<Source *>(opaque)->file;
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return file.size();
    case SEEK_CUR:
        offset += file.pos();
        break;
    case SEEK_END:
        offset += file.size();
        break;
    default:
        break;
    }
    return offset >= 0 && file.seek(offset) ? offset : AVERROR(EINVAL);
}

int isSpent(void *opaque)
{
    return static_cast<Source *>(opaque)->budget->isSpent() ? 1 : 0;
}

/// A playlist, or a box that says where else the pictures lie, is not followed.
int openNothing(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **)
{
    return AVERROR(EACCES);
}

int complaints = 0;  // the libraries know no other place for it, and this program looks at one file only

/// Much of what a decoder finds wrong it repairs, and tells nobody but its log.
void countComplaint(void *, int level, const char *, va_list)
{
    if (level <= AV_LOG_ERROR)
        ++complaints;
}

void boundLibraries()
{
    static const bool done = [] {
        av_log_set_callback(countComplaint);
        av_max_alloc(maxAllocation);
        return true;
    }();
    Q_UNUSED(done)
}

class Options final
{
public:
    Options() = default;
    Q_DISABLE_COPY_MOVE(Options)
    ~Options() { av_dict_free(&m_options); }

    void set(const char *name, const char *value) { av_dict_set(&m_options, name, value, 0); }
    AVDictionary **get() { return &m_options; }

private:
    AVDictionary *m_options = nullptr;
};

}  // namespace

void AvDeleter::operator()(AVFormatContext *context) const
{
    avformat_close_input(&context);
}

void AvDeleter::operator()(AVIOContext *context) const
{
    if (!context)
        return;
    delete static_cast<Source *>(context->opaque);
    av_freep(&context->buffer);
    avio_context_free(&context);
}

AvFile::AvFile(QIODevice &file, const media::ProcessorBudget &budget) : m_file{file}, m_budget{budget}
{
    boundLibraries();
}

AvFile::~AvFile() = default;

int AvFile::complaintCount()
{
    return complaints;
}

bool AvFile::open(const char *container)
{
    const auto *format = av_find_input_format(container);
    auto *buffer = static_cast<unsigned char *>(av_malloc(size_t{ioBytes}));
    auto *context = avformat_alloc_context();
    if (!format || !buffer || !context || !m_file.seek(0)) {
        av_free(buffer);
        avformat_free_context(context);
        return false;
    }
    auto source = std::make_unique<Source>(&m_file, &m_budget);
    context->interrupt_callback = {isSpent, source.get()};
    m_io.reset(avio_alloc_context(buffer, ioBytes, 0, source.release(), readBytes, nullptr, seekTo));
    context->pb = m_io.get();
    context->flags |= AVFMT_FLAG_CUSTOM_IO;
    context->io_open = openNothing;
    context->probesize = probeBytes;
    context->max_analyze_duration = probeMicroseconds;
    context->max_streams = int{maxStreams};
    Options options;
    options.set("codec_whitelist", decoders);
    options.set("protocol_whitelist", "");
    if (avformat_open_input(&context, nullptr, format, options.get()) < 0)
        return false;  // which freed the context
    m_context.reset(context);

    std::vector<AVDictionary *> perStream(context->nb_streams, nullptr);
    for (auto &each : perStream) {
        av_dict_set_int(&each, "max_pixels", maxPixels, 0);
        av_dict_set(&each, "threads", "1", 0);
    }
    const int found = avformat_find_stream_info(context, perStream.empty() ? nullptr : perStream.data());
    for (auto &each : perStream)
        av_dict_free(&each);
    return found >= 0;
}

qint64 AvFile::bytes() const
{
    return m_file.size();
}

const AVStream *AvFile::bestStream(AVMediaType type) const
{
    const auto all = streams();
    const auto found = std::find_if(all.begin(), all.end(), [type](const AVStream *stream) {
        return stream->codecpar->codec_type == type && (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0;
    });
    return found == all.end() ? nullptr : *found;
}

std::optional<qint64> AvFile::durationMs() const
{
    if (m_context->duration == AV_NOPTS_VALUE || m_context->duration < 0)
        return {};
    return (m_context->duration + 500) / 1000;
}

qint64 AvFile::bitRate() const
{
    return std::max<int64_t>(0, m_context->bit_rate);
}

AvPointer<AVCodecContext> AvFile::decoderFor(const AVStream &stream)
{
    const auto *codec = avcodec_find_decoder(stream.codecpar->codec_id);
    AvPointer<AVCodecContext> decoder{codec ? avcodec_alloc_context3(codec) : nullptr};
    if (!decoder || avcodec_parameters_to_context(decoder.get(), stream.codecpar) < 0)
        return {};
    decoder->thread_count = 1;
    decoder->max_pixels = maxPixels;
    decoder->pkt_timebase = stream.time_base;
    decoder->err_recognition = AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER | AV_EF_CAREFUL | AV_EF_EXPLODE;
    Options options;
    options.set("codec_whitelist", decoders);
    if (avcodec_open2(decoder.get(), codec, options.get()) < 0)
        return {};
    return decoder;
}

}  // namespace carillon::av
