// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/media/videosamples.h"
#include "tests/ui/compose/composefixture.h"
#include "ui/compose/accountpicker.h"
#include "ui/compose/altdialog.h"
#include "ui/compose/commenteditor.h"
#include "ui/compose/composebar.h"
#include "ui/compose/mediastrip.h"
#include "ui/compose/mediatile.h"
#include "ui/compose/parteditor.h"
#include "ui/compose/schedulecard.h"
#include "ui/compose/splitdialog.h"
#include "ui/compose/threadeditor.h"
#include "ui/compose/varianttabs.h"
#include "ui/theme/carillonstyle.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/accountchip.h"
#include "ui/widgets/splitbutton.h"

#include <QApplication>
#include <QDateEdit>
#include <QDropEvent>
#include <QFile>
#include <QLinearGradient>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

QString picture(const QString &path, const QColor &from, const QColor &to)
{
    QImage image{1200, 900, QImage::Format_RGB32};
    QPainter painter{&image};
    QLinearGradient gradient{0, 0, 1200, 900};
    gradient.setColorAt(0, from);
    gradient.setColorAt(1, to);
    painter.fillRect(image.rect(), gradient);
    painter.end();
    image.save(path);
    return path;
}

void addPictures(ComposeFixture &all)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(picture(all.folder.filePath(u"a.png"_s), u"#7a5a3f"_s, u"#c99a6b"_s)),
                  QUrl::fromLocalFile(picture(all.folder.filePath(u"b.png"_s), u"#3f5f50"_s, u"#9abf9f"_s))});
    QDragEnterEvent enter{{20, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(all.page.get(), &enter);
    QDropEvent drop{{20, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(all.page.get(), &drop);
    auto *strip = all.page->findChild<MediaStrip *>();
    (void)QTest::qWaitFor([&] { return strip->media().size() == 2; }, 5000);
    auto media = strip->media();
    media[0].alt = u"A kettle in morning light"_s;
    strip->setMedia(media);
}

void addFilm(ComposeFixture &all)
{
    const auto path = all.folder.filePath(u"film.mp4"_s);
    QStringList options = h264();
    options += {u"-vf"_s, u"scale=1280:720"_s};
    if (!makeFilm(path, options, u"63"_s))
        return;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter{{20, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(all.page.get(), &enter);
    QDropEvent drop{{20, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(all.page.get(), &drop);
    auto *strip = all.page->findChild<MediaStrip *>();
    (void)QTest::qWaitFor([&] { return strip->tile(0) && !strip->tile(0)->image().isNull(); }, 30'000);
}

void stage(ComposeFixture &all, const QString &scene)
{
    auto &page = *all.page;
    auto *thread = page.findChild<ThreadEditor *>();
    auto *card = page.findChild<ScheduleCard *>();
    for (const auto &account : all.accounts) {
        if (scene != "empty"_L1)
            page.findChild<AccountPicker *>()->chip(account.key)->click();
    }
    const auto water = u"Hard water flattens a coffee; very soft water makes it sour. We tried eleven waters with the "
                       "same beans, and the cheapest filter won.\n\nThe short version: aim for 70 to 120 mg/l, and "
                       "descale the kettle before you blame the grinder. Full table and the recipe: "
                       "https://northwind.example/water #coffee #brewing"_s;
    if (scene == "full"_L1 || scene == "alt"_L1) {
        thread->editor(0)->setPlainText(water + u" and a free filter for the first ten who ask."_s);
        addPictures(all);
    } else if (scene == "film"_L1 || scene == "captions"_L1) {
        thread->editor(0)->setPlainText(u"How we clean a grinder in a minute."_s);
        addFilm(all);
    } else if (scene == "thread"_L1) {
        thread->replaceParts({u"Drei Dinge über Wasser und Kaffee 🧵 👩‍🔬"_s,
                              u"1. Hartes Wasser macht ihn flach, sehr weiches sauer. Größe der Mahlung ändern hilft "
                              "wenig. #kaffee"_s,
                              u"صباح الخير من المقهى! نفتح في الساعة الثامنة ☕"_s, QString{}});
        addPictures(all);
    } else if (scene == "comment"_L1 || scene == "overlong"_L1) {
        thread->editor(0)->setPlainText(water.section(u"\n\n"_s, 0, 0));
        const auto tags = u"#coffee #brewing #water, and all eleven waters: https://northwind.example/water"_s;
        auto *comment = page.findChild<CommentEditor *>();
        comment->write();
        comment->editor()->setPlainText(scene == "comment"_L1 ? tags : tags.repeated(4));
    } else if (scene == "more"_L1) {
        thread->editor(0)->setPlainText(u"With everything beside the text."_s);
        page.findChild<ComposeBar *>()->more()->click();
    } else if (scene == "gap"_L1 || scene == "overlap"_L1) {
        thread->editor(0)->setPlainText(u"At night."_s);
        card->date()->setDate(scene == "gap"_L1 ? QDate{2027, 3, 28} : QDate{2027, 10, 31});
        card->time()->setTime({2, 30});
    } else if (scene == "variant"_L1 || scene == "variants"_L1) {
        thread->editor(0)->setPlainText(water.section(u"\n\n"_s, 0, 0));
        auto *tabs = page.findChild<VariantTabs *>();
        (void)QTest::qWaitFor([&] { return tabs->isVisible(); }, 5000);
        tabs->tab(all.accounts.last().key)->click();
        thread->editor(0)->setPlainText(water);
        if (scene == "variants"_L1)
            tabs->tab(QString{})->click();
    } else if (scene == "split"_L1) {
        thread->editor(0)->setPlainText(water.repeated(3));
        QTest::qWait(100);
        page.findChild<ComposeBar *>()->split()->click();
    } else if (scene == "offer"_L1) {
        thread->editor(0)->setPlainText(water);
        page.compose({2026, 11, 24}, {9, 0});
    }
    if (scene == "alt"_L1 || scene == "captions"_L1)
        page.findChild<MediaStrip *>()->describe(0);
    if (scene == "captions"_L1) {
        auto *captions = page.findChild<AltDialog *>()->findChild<CaptionsEditor *>();
        for (const auto &name : {u"film.en.vtt"_s, u"film.pt-BR.vtt"_s, u"film.de.vtt"_s}) {
            QFile file{all.folder.filePath(name)};
            if (file.open(QIODevice::WriteOnly))
                file.write(name.contains("de"_L1) ? "Hallo" : "WEBVTT\n\n00:00.100 --> 00:00.900\nHello\n");
            file.close();
            captions->addFile(file.fileName());
            QTest::qWait(200);
        }
    }
    QTest::qWait(700);
    if (scene == "menu"_L1)
        card->schedule()->openMenu();
    if (scene == "date"_L1)
        QTest::mouseClick(card->date(), Qt::LeftButton, {}, {card->date()->width() - 12, 16});
    QTest::qWait(300);
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application{argc, argv};
    const auto arguments = QApplication::arguments();
    if (arguments.size() < 5)
        return 2;
    QApplication::setStyle(new CarillonStyle);
    QApplication::setFont(interfaceFont(QApplication::font()));
    const auto scheme = arguments[2] == "dark"_L1 ? Scheme::Dark
        : arguments[2] == "contrast"_L1           ? Scheme::HighContrast
                                                  : Scheme::Light;
    QApplication::setPalette(paletteOf(scheme));
    QTranslator translator;
    if (arguments.size() > 5 && translator.load(arguments[5])) {
        QLocale::setDefault(QLocale{QLocale::German});
        QApplication::installTranslator(&translator);
    }
    ComposeFixture all;
    all.page->setLocale(QLocale{});
    all.page->resize(arguments[3].toInt(), 800);
    if (!QTest::qWaitFor([&] { return all.page->findChild<AccountPicker *>()->chip(all.accounts[0].key); }, 5000))
        return 1;
    stage(all, arguments[1]);
    const bool isDialog = arguments[1] == "alt"_L1 || arguments[1] == "captions"_L1;
    auto *shown = isDialog ? static_cast<QWidget *>(all.page->findChild<AltDialog *>())
                           : static_cast<QWidget *>(all.page.get());
    if (arguments[1] == "split"_L1)
        shown = all.page->findChild<SplitDialog *>();
    if (auto *popup = QApplication::activePopupWidget())
        shown = popup;
    return shown->grab().save(arguments[4]) ? 0 : 1;
}
