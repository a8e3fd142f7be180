// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/jpegcheck.h"

#include "core/media/mediasentences.h"

#include <QFile>

#include <array>
#include <csetjmp>
#include <cstdio>
#include <vector>

extern "C" {
#include <jerror.h>
#include <jpeglib.h>
}

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

/// More passes than any camera or program makes; each costs as much as the whole picture.
constexpr int maxPasses = 100;
/// Some cameras leave a few bytes between two parts, and everybody shows their pictures. More are pixels that were not
/// understood.
constexpr int commonPadding = 64;

/// What libjpeg's callbacks share. It is C: it reports by function pointers and gives up by longjmp, so that nothing on
/// the way may need a destructor.
struct Decoding
{
    jpeg_decompress_struct codec;
    jpeg_error_mgr errors;
    jpeg_source_mgr source;
    jpeg_progress_mgr progress;
    std::jmp_buf giveUp;
    std::array<JOCTET, 64 * 1024> buffer;
    QIODevice *file;
    const ProcessorBudget *budget;
    bool endIsMissing;
    bool isDamaged;
    bool hasStrayBytes;
    bool isUnknownForm;
    bool tookTooLong;
};

Decoding &decodingOf(j_common_ptr codec)
{
    return *static_cast<Decoding *>(codec->client_data);
}

Decoding &decodingOf(j_decompress_ptr codec)
{
    return *static_cast<Decoding *>(codec->client_data);
}

void onMessage(j_common_ptr codec, int level)
{
    if (level >= 0)
        return;  // mere traces
    auto &decoding = decodingOf(codec);
    if (codec->err->msg_code == JWRN_JPEG_EOF)
        decoding.endIsMissing = true;
    else if (codec->err->msg_code == JWRN_EXTRANEOUS_DATA && codec->err->msg_parm.i[0] <= commonPadding)
        decoding.hasStrayBytes = true;
    else
        decoding.isDamaged = true;
}

[[noreturn]] void onError(j_common_ptr codec)
{
    auto &decoding = decodingOf(codec);
    const int code = codec->err->msg_code;
    decoding.isUnknownForm = code == JERR_BAD_PRECISION || code == JERR_SOF_UNSUPPORTED || code == JERR_NOT_COMPILED
        || code == JERR_CCIR601_NOTIMPL;
    decoding.isDamaged = !decoding.isUnknownForm;
    std::longjmp(decoding.giveUp, 1);
}

void onProgress(j_common_ptr codec)
{
    auto &decoding = decodingOf(codec);
    if (decoding.codec.input_scan_number <= maxPasses && !decoding.budget->isSpent())
        return;
    decoding.tookTooLong = true;
    std::longjmp(decoding.giveUp, 1);
}

boolean fillBuffer(j_decompress_ptr codec)
{
    auto &decoding = decodingOf(codec);
    auto read = decoding.file->read(reinterpret_cast<char *>(decoding.buffer.data()), qint64(decoding.buffer.size()));
    if (read <= 0) {
        decoding.endIsMissing = true;
        decoding.buffer[0] = 0xFF;
        decoding.buffer[1] = JPEG_EOI;
        read = 2;
    }
    decoding.source.next_input_byte = decoding.buffer.data();
    decoding.source.bytes_in_buffer = size_t(read);
    return TRUE;
}

void skipInput(j_decompress_ptr codec, long count)
{
    auto &source = decodingOf(codec).source;
    while (count > long(source.bytes_in_buffer)) {
        count -= long(source.bytes_in_buffer);
        fillBuffer(codec);
    }
    if (count > 0) {
        source.next_input_byte += count;
        source.bytes_in_buffer -= size_t(count);
    }
}

void setUp(Decoding &decoding)
{
    auto &codec = decoding.codec;
    codec.err = jpeg_std_error(&decoding.errors);
    decoding.errors.emit_message = onMessage;
    decoding.errors.error_exit = onError;
    codec.client_data = &decoding;
}

void connect(Decoding &decoding)
{
    auto &codec = decoding.codec;
    codec.client_data = &decoding;
    decoding.source = {};
    decoding.source.init_source = [](j_decompress_ptr) {
    };
    decoding.source.fill_input_buffer = fillBuffer;
    decoding.source.skip_input_data = skipInput;
    decoding.source.resync_to_restart = jpeg_resync_to_restart;
    decoding.source.term_source = [](j_decompress_ptr) {
    };
    codec.src = &decoding.source;
    decoding.progress = {};
    decoding.progress.progress_monitor = onProgress;
    codec.progress = &decoding.progress;
}

/// Never returns where libjpeg gives up.
void decodeLines(Decoding &decoding)
{
    auto &codec = decoding.codec;
    jpeg_read_header(&codec, TRUE);
    codec.scale_num = 1;
    codec.scale_denom = 8;
    codec.out_color_space = codec.jpeg_color_space;
    codec.do_fancy_upsampling = FALSE;
    codec.dct_method = JDCT_IFAST;
    jpeg_start_decompress(&codec);
    auto **line = codec.mem->alloc_sarray(reinterpret_cast<j_common_ptr>(&codec), JPOOL_IMAGE,
                                          codec.output_width * JDIMENSION(codec.output_components), 1);
    while (codec.output_scanline < codec.output_height) {
        jpeg_read_scanlines(&codec, line, 1);
        onProgress(reinterpret_cast<j_common_ptr>(&codec));
    }
    jpeg_finish_decompress(&codec);
}

void run(Decoding &decoding)
{
    setUp(decoding);
    if (setjmp(decoding.giveUp) == 0) {  // NOLINT(cert-err52-cpp): the only way libjpeg knows
        jpeg_create_decompress(&decoding.codec);
        connect(decoding);
        decodeLines(decoding);
    }
    jpeg_destroy_decompress(&decoding.codec);
}

}  // namespace

void checkJpegPixels(const Reading &reading, Header &header)
{
    if (!reading.file.seek(0))
        return;
    std::vector<Decoding> decodings(1);  // too large for a small thread's stack
    auto &decoding = decodings.front();
    decoding.file = &reading.file;
    decoding.budget = &reading.budget;
    run(decoding);
    if (decoding.endIsMissing)
        header.noteTruncated();
    else if (decoding.isDamaged || decoding.tookTooLong)
        header.noteCorrupt();
    else if (decoding.hasStrayBytes)
        header.noteCorrupt(MediaProblem::Severity::Notice);
    if (decoding.isUnknownForm)
        header.note(u"unsupported_type"_s,
                    MediaSentences::tr("this kind of JPEG is not read by most programs; save it as an ordinary one"),
                    MediaProblem::Severity::Refusal);
}

}  // namespace carillon::media
