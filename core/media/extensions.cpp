// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/extensions.h"

#include <algorithm>
#include <iterator>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

struct Names
{
    const char16_t *mime;
    const char16_t *suffixes;  ///< each between commas
};

/// The types that people post. QuickTime and MP4 are called either way by those who make them.
constexpr Names table[]{
    {u"image/jpeg", u",jpg,jpeg,jpe,jfif,jif,"},
    {u"image/png", u",png,apng,"},
    {u"image/gif", u",gif,"},
    {u"image/webp", u",webp,"},
    {u"image/tiff", u",tif,tiff,"},
    {u"image/bmp", u",bmp,dib,"},
    {u"image/heic", u",heic,heif,hif,"},
    {u"image/avif", u",avif,avifs,"},
    {u"image/svg+xml", u",svg,"},
    {u"image/jp2", u",jp2,"},
    {u"image/x-j2c", u",j2k,j2c,jpc,"},
    {u"image/vnd.microsoft.icon", u",ico,"},
    {u"video/mp4", u",mp4,m4v,mov,qt,"},
    {u"video/quicktime", u",mov,qt,mp4,m4v,"},
    {u"video/3gpp", u",3gp,3g2,3gpp,mp4,"},
    {u"video/x-matroska", u",mkv,"},
    {u"video/webm", u",webm,mkv,"},
    {u"video/x-msvideo", u",avi,"},
    {u"video/x-ms-wmv", u",wmv,asf,"},
    {u"video/x-flv", u",flv,"},
    {u"video/ogg", u",ogv,ogg,"},
    {u"video/mpeg", u",mpg,mpeg,mpe,ts,mts,m2ts,m2t,vob,m2v,"},
    {u"audio/mp4", u",m4a,mp4,m4b,mov,"},
    {u"audio/mpeg", u",mp3,mp2,"},
    {u"audio/aac", u",aac,"},
    {u"audio/flac", u",flac,"},
    {u"audio/ogg", u",ogg,oga,opus,"},
    {u"audio/webm", u",webm,weba,"},
    {u"audio/x-matroska", u",mka,mkv,"},
    {u"audio/x-ms-wma", u",wma,asf,"},
    {u"audio/x-wav", u",wav,"},
    {u"audio/x-aiff", u",aif,aiff,aifc,"},
    {u"audio/amr", u",amr,"},
    {u"application/pdf", u",pdf,"},
};

}  // namespace

std::optional<bool> extensionMatches(const QString &suffix, const QString &mime)
{
    const auto *names = std::find_if(std::begin(table), std::end(table),
                                     [&](const Names &each) { return mime == QStringView{each.mime}; });
    if (names == std::end(table))
        return {};
    return QStringView{names->suffixes}.contains(QString{u',' + suffix.toLower() + u','});
}

}  // namespace carillon::media
