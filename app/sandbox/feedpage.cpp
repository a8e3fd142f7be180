// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/feedpage.h"

#include <QLocale>
#include <QRegularExpression>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto style = R"(
:root{color-scheme:light dark;--page:#eef1f5;--card:#fff;--ink:#16202c;--soft:#556270;--line:#d5dce4;--link:#0b5cad;
--note:#e6eef8;--mark:#7a4a00;--band:#fff3d6}
@media (prefers-color-scheme:dark){:root{--page:#10161d;--card:#1a222c;--ink:#e6ecf2;--soft:#a3b0bd;--line:#2f3b48;
--link:#7db8f5;--note:#22344a;--mark:#ffd48a;--band:#33270f}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,"Noto Sans","Noto Color Emoji",sans-serif}
a{color:var(--link)}
.band{background:var(--band);color:var(--mark);text-align:center;padding:.5rem 1rem;font-weight:600}
main,header{max-width:42rem;margin:0 auto;padding:1rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline}
h1{font-size:1.4rem;margin:0 auto 0 0}
nav a[aria-current]{font-weight:700;text-decoration:none;color:var(--ink)}
.thread{background:var(--card);border:1px solid var(--line);border-radius:.75rem;margin:0 0 1rem;overflow:hidden}
article{position:relative;padding:1rem;display:grid;grid-template-columns:2.75rem minmax(0,1fr);gap:0 .75rem}
article+article{padding-top:0}
article:not(:last-child)::before{content:"";position:absolute;left:calc(2.375rem - 1px);top:2.75rem;bottom:0;width:2px;
background:var(--line)}
article.shown{box-shadow:inset .25rem 0 var(--link)}
.face{position:relative;width:2.75rem;height:2.75rem;border-radius:50%;display:grid;place-items:center;color:#fff;
font-weight:700}
.who{display:flex;flex-wrap:wrap;gap:0 .5rem;align-items:baseline}
.who b{overflow-wrap:anywhere}
.on,time,.notes{color:var(--soft);font-size:.875rem}
.on{border:1px solid var(--line);border-radius:1rem;padding:0 .5rem;text-transform:capitalize}
.when{margin-left:auto;text-decoration:none}
.when:hover,.when:focus{text-decoration:underline}
.title{margin:.25rem 0 0;font-weight:700;overflow-wrap:anywhere}
.text{margin:.25rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext;text-align:start}
.text+.text{margin-top:.5rem;padding-top:.5rem;border-top:1px dashed var(--line)}
.media{display:grid;gap:.75rem .5rem;margin:.75rem 0 0}
.media.many{grid-template-columns:repeat(2,minmax(0,1fr))}
.many img,.many video{aspect-ratio:4/3}
figure{margin:0}
img,video{width:100%;max-height:24rem;object-fit:cover;border-radius:.5rem;border:1px solid var(--line);display:block}
figcaption{unicode-bidi:plaintext;color:var(--soft);font-size:.8125rem;margin-top:.25rem;overflow-wrap:anywhere}
.lacking{font-style:italic}
.card{display:block;margin:.75rem 0 0;padding:.5rem .75rem;background:var(--note);border-radius:.5rem;
overflow-wrap:anywhere}
.notes{margin:.5rem 0 0}
@media (max-width:30rem){.when{margin-left:0}}
.empty{text-align:center;color:var(--soft);padding:4rem 1rem}
)";

QByteArray pageStart(const QString &title, bool follow)
{
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + QByteArray{follow ? "<meta http-equiv=\"refresh\" content=\"2\">\n" : ""} + "<title>" + htmlEscaped(title)
        + "</title>\n<style>" + style
        + "</style>\n</head>\n<body>\n"
          "<div class=\"band\" role=\"note\">Carillon sandbox: a stand-in on this computer. Nothing here was posted "
          "anywhere.</div>\n";
}

/// A steady colour for each account, dark enough for white letters.
QByteArray faceOf(const ListedPost &listed)
{
    const auto &post = listed.post;
    const auto hue = QByteArray::number(qChecksum((listed.platform + post.account).toUtf8()) % 360);
    return "<div class=\"face\" aria-hidden=\"true\" style=\"background:hsl(" + hue + " 55% 30%)\">"
        + htmlEscaped(post.account.left(1).toUpper()) + "</div>\n";
}

QByteArray linked(const QString &text)
{
    static const QRegularExpression address{u"(https?://(?:[^\\s<>&]|&amp;)*[^\\s<>&.,;:!?)])"_s};
    auto html = text.toHtmlEscaped();
    html.replace(address, u"<a dir=\"ltr\" href=\"\\1\" rel=\"noopener noreferrer\">\\1</a>"_s);
    return html.toUtf8();
}

QByteArray mediaOf(const SimulatedPost &post)
{
    if (post.media.isEmpty())
        return {};
    QByteArray html = post.media.size() > 1 ? "<div class=\"media many\">\n" : "<div class=\"media\">\n";
    for (const auto &media : post.media) {
        const auto source = "/_sandbox/blobs/" + media.blob;
        const auto alt = htmlEscaped(media.alt);
        html += "<figure>";
        if (media.blob.isEmpty())
            html += "<span>" + htmlEscaped(media.url) + "</span>";
        else if (media.mime.startsWith("video/"))
            html += "<video controls preload=\"metadata\" src=\"" + source + "\"></video>";
        else if (media.mime == "text/vtt")
            html += "<a href=\"" + source + "\">WebVTT</a>";
        else if (media.mime == "application/x-subrip")
            html += "<a href=\"" + source + "\">SubRip</a>";
        else
            html += "<img src=\"" + source + "\" alt=\"" + alt + "\" loading=\"lazy\">";
        html += media.alt.isEmpty() ? "<figcaption class=\"lacking\">no description</figcaption>"
                                    : "<figcaption dir=\"auto\">" + alt + "</figcaption>";
        html += "</figure>\n";
    }
    return html + "</div>\n";
}

QByteArray articleOf(const ListedPost &listed, bool shown)
{
    const auto &post = listed.post;
    const auto moment = toUtcDateTime(post.createdAt);
    auto html = "<article" + QByteArray{shown ? " class=\"shown\"" : ""} + ">\n" + faceOf(listed) + "<div>\n"
        + "<div class=\"who\"><b>" + htmlEscaped(post.account) + "</b><span class=\"on\">"
        + htmlEscaped(listed.platform) + "</span><a class=\"when\" href=\"" + htmlEscaped(post.permalink)
        + "\"><time datetime=\"" + toIsoUtc(post.createdAt).toLatin1() + "\">"
        + QLocale::c().toString(moment, u"d MMM yyyy, HH:mm:ss"_s).toLatin1() + " UTC</time></a></div>\n";
    if (!post.title.isEmpty())
        html += "<p class=\"title\" dir=\"auto\">" + htmlEscaped(post.title) + "</p>\n";
    for (const auto &text : post.partTexts.isEmpty() ? QStringList{post.text} : post.partTexts) {
        if (!text.isEmpty())
            html += "<p class=\"text\" dir=\"auto\">" + linked(text) + "</p>\n";
    }
    html += mediaOf(post);
    if (!post.link.isEmpty())
        html += "<a class=\"card\" rel=\"noopener noreferrer\" href=\"" + htmlEscaped(post.link) + "\">"
            + htmlEscaped(post.link) + "</a>\n";
    if (!post.firstComment.isEmpty())
        html += "<p class=\"text\" dir=\"auto\"><b>First comment:</b> " + linked(post.firstComment) + "</p>\n";
    if (!post.notes.isEmpty())
        html += "<p class=\"notes\">" + htmlEscaped(post.notes.join(u" · "_s)) + "</p>\n";
    return html + "</div>\n</article>\n";
}

QByteArray threadHtml(const QList<const ListedPost *> &thread, const ListedPost *shown)
{
    QByteArray html = "<section class=\"thread\">\n";
    for (const auto *listed : thread)
        html += articleOf(*listed, listed == shown);
    return html + "</section>\n";
}

QByteArray tab(const QString &target, const QString &name, bool current)
{
    return "<a href=\"" + htmlEscaped(target) + "\"" + QByteArray{current ? " aria-current=\"page\"" : ""} + ">"
        + htmlEscaped(name) + "</a>\n";
}

}  // namespace

QByteArray feedPage(const FeedView &view, const QList<QList<const ListedPost *>> &threads, qsizetype total)
{
    const auto here = view.platform.isEmpty() ? u"/"_s : u"/?platform="_s + view.platform;
    const auto more = view.platform.isEmpty() ? u"?"_s : u"&"_s;
    auto html = pageStart(u"Carillon sandbox"_s, view.follow)
        + "<header>\n<h1>Feed</h1>\n<nav aria-label=\"Platforms\">\n" + tab(u"/"_s, u"All"_s, view.platform.isEmpty());
    for (const auto &[id, name] : view.platforms)
        html += tab(u"/?platform="_s + id, name, id == view.platform);
    html += "</nav>\n<span class=\"notes\">" + QByteArray::number(total) + (total == 1 ? " post" : " posts")
        + "</span>\n"
        + (view.follow ? tab(here, u"Stop following"_s, false) : tab(here + more + u"follow=1"_s, u"Follow"_s, false))
        + "</header>\n<main>\n";
    for (const auto &thread : threads)
        html += threadHtml(thread, nullptr);
    if (threads.isEmpty())
        html += "<p class=\"empty\">Nothing has been posted yet.</p>\n";
    return html + "</main>\n</body>\n</html>\n";
}

QByteArray threadPage(const QList<const ListedPost *> &thread, const ListedPost &shown)
{
    const auto title = u"%1 on %2 (sandbox)"_s.arg(shown.post.account, shown.platform);
    return pageStart(title, false) + "<header>\n<h1>" + htmlEscaped(title)
        + "</h1>\n<a href=\"/\">Feed</a>\n</header>\n" + "<main>\n" + threadHtml(thread, &shown)
        + "</main>\n</body>\n</html>\n";
}

}  // namespace carillon::sandbox
