// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>

/// Small media files, made by hand.
namespace carillon::test {

/// Left half red, right half blue: shows whether a picture was turned.
inline QImage halves(QSize size)
{
    QImage image{size, QImage::Format_RGB32};
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y, x < size.width() / 2 ? Qt::red : Qt::blue);
    }
    return image;
}

inline QImage noise(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image{size, format};
    QRandomGenerator random{7};
    for (int y = 0; y < size.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), size.width());
    return image;
}

inline QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray content;
    QBuffer buffer{&content};
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return content;
}

/// A JPEG that asks to be turned, as a camera writes it.
inline QByteArray withExif(QByteArray jpeg, char orientation)
{
    QByteArray exif{"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24};
    exif += orientation;
    exif += QByteArray{"\0\0\0\0\0\0\0", 7};
    exif += "47.1234N 8.5678E";
    QByteArray segment{"\xFF\xE1"};
    segment += char(0);
    segment += char(exif.size() + 2);
    return jpeg.insert(2, segment + exif);
}

/// One frame per shade, written by hand: a 1 x 1 GIF each.
inline QByteArray gif(int frames)
{
    QByteArray content{"GIF89a\x02\0\x03\0\x80\0\0\xFF\xFF\xFF\0\0\0", 19};
    for (int frame = 0; frame < frames; ++frame)
        content += QByteArray{"\x21\xF9\x04\0\x0A\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0", 23};
    return content + ';';
}

inline QByteArray box(const char *type, const QByteArray &payload)
{
    const auto size = quint32(payload.size() + 8);
    QByteArray head;
    for (int shift = 24; shift >= 0; shift -= 8)
        head += char(size >> shift & 0xFF);
    return head + type + payload;
}

inline QByteArray number(quint32 value)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += char(value >> shift & 0xFF);
    return bytes;
}

inline QByteArray heic()
{
    const auto ipco = box("ipco",
                          box("ispe", number(0) + number(512) + number(512))
                              + box("ispe", number(0) + number(4032) + number(3024)) + box("irot", QByteArray{"\x03"}));
    return box("ftyp", "heic" + number(0) + "mif1heic") + box("meta", number(0) + box("iprp", ipco));
}

inline QByteArray mp4()
{
    QByteArray header{84, '\0'};
    header.replace(40, 36, number(0) + number(0x10000) + number(0) + number(0xFFFF0000) + QByteArray(20, '\0'));
    header.replace(76, 8, number(1920 << 16) + number(1080 << 16));
    return box("ftyp", "isom" + number(512) + "isomavc1")
        + box("moov", box("mvhd", QByteArray(100, '\0')) + box("trak", box("tkhd", header)));
}

/// A folder for them.
class MediaFolder
{
protected:
    QString fileWith(const QByteArray &content, const QString &name)
    {
        const auto path = m_folder.filePath(name);
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QTemporaryDir m_folder;
};

}  // namespace carillon::test
