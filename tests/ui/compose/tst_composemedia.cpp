// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mediarules.h"
#include "tests/core/media/videosamples.h"
#include "tests/support/testmain.h"
#include "tests/ui/compose/composeparts.h"
#include "ui/compose/altdialog.h"
#include "ui/compose/mediafilters.h"
#include "ui/compose/mediatile.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Pictures on the page: pasted, dropped, described, moved.
class TestComposeMedia final : public QObject, private ComposeParts
{
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression{u"painting thread"_s}); }

    void init()
    {
        m_all = std::make_unique<ComposeFixture>();
        QTRY_VERIFY(chip(0) && chip(1));
    }

    void cleanup() { m_all.reset(); }

    void theFileChooserShowsWhatTheNetworksTake()
    {
        MediaRules rules;
        QCOMPARE(mediaFilters({}).size(), 1);
        rules.video.mimes = {u"video/mp4"_s};
        rules.document.mimes = {u"application/pdf"_s};
        auto filters = mediaFilters({&rules});
        QCOMPARE(filters.size(), 2);
        for (const auto *pattern : {"*.mp4", "*.MP4", "*.pdf"})
            QVERIFY2(filters.first().contains(QLatin1StringView{pattern}), qPrintable(filters.first()));
        QVERIFY(!filters.first().contains("*.tif"_L1));
        rules.shrinksImages = true;
        QVERIFY(mediaFilters({&rules}).first().contains("*.heic"_L1));
        QVERIFY(filters.last().endsWith("(*)"_L1));
    }

    void aPastedPictureIsKeptDescribedAndSent()
    {
        chip(0)->click();
        QImage image{64, 48, QImage::Format_RGB32};
        image.fill(Qt::darkCyan);
        auto *data = new QMimeData;
        data->setImageData(image);
        QApplication::clipboard()->setMimeData(data);
        editor()->setFocus();
        QTest::keySequence(editor(), QKeySequence::Paste);
        QTRY_COMPARE(media().media().size(), 1);
        const auto kept = media().media().first().asset;
        QCOMPARE(kept.mime, u"image/png"_s);
        QCOMPARE(QSize(kept.width, kept.height), image.size());
        QVERIFY(QFile::exists(media().pathOf(media().media().first())));
        QTRY_VERIFY(!media().tile(0)->image().isNull());

        media().tile(0)->setFocus();
        QTest::keyClick(media().tile(0), Qt::Key_Return);
        auto *dialog = media().findChild<AltDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), u"A cup"_s);
        dialog->accept();
        QCOMPARE(page().draft().content.media.first().alt, u"A cup"_s);
        QVERIFY(media().tile(0)->accessibleName().contains("A cup"_L1));

        QSignalSpy saved{&page(), &ComposePage::saved};
        const auto key = page().draft().key;
        QTest::keyClick(media().tile(0), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!saved.first().at(1).toBool());
        QCOMPARE(m_all->answer(m_all->desk->post(key))->post.content.media.first().alt, u"A cup"_s);
    }

    void aFilmIsShownByAStill()
    {
        const auto path = m_all->folder.filePath(u"film.mp4"_s);
        QVERIFY(makeFilm(path, h264(), u"3"_s));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter{{20, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(&page(), &enter);
        QDropEvent drop{{20, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(&page(), &drop);
        QTRY_COMPARE_WITH_TIMEOUT(media().media().size(), 1, 20'000);
        const auto asset = media().media().first().asset;
        QCOMPARE(asset.kind, MediaKind::Video);
        QCOMPARE(asset.videoCodec, u"h264"_s);
        QVERIFY(asset.duration > 2900ms && asset.duration < 3100ms);
        QTRY_VERIFY_WITH_TIMEOUT(!media().tile(0)->image().isNull(), 20'000);
        QCOMPARE(media().tile(0)->accessibleName(), u"Video 1 of 1, not described yet"_s);
    }

    void aFilmIsGivenCaptions()
    {
        const auto path = m_all->folder.filePath(u"film.mp4"_s);
        QVERIFY(makeFilm(path, h264(), u"1"_s));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(data);
        QTRY_COMPARE_WITH_TIMEOUT(media().media().size(), 1, 20'000);
        media().tile(0)->setFocus();
        QTest::keyClick(media().tile(0), Qt::Key_Return);
        auto *dialog = media().findChild<AltDialog *>();
        auto *captions = dialog->findChild<CaptionsEditor *>();
        QVERIFY(captions);

        QSignalSpy waited{captions, &CaptionsEditor::waitingChanged};
        captions->addFile(path);  // no captions at all
        QTRY_COMPARE(waited.size(), 2);
        QVERIFY(captions->captions().isEmpty());
        QFile file{m_all->folder.filePath(u"film.pt-BR.srt"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("1\n00:00:00,100 --> 00:00:00,900\nDing\n");
        file.close();
        captions->addFile(file.fileName());
        QTRY_COMPARE(waited.size(), 4);
        QCOMPARE(captions->captions().size(), 1);
        auto *language = captions->findChild<QLineEdit *>();
        QCOMPARE(language->text(), u"pt-BR"_s);
        language->setText(u"de"_s);
        QTest::keyClick(language, Qt::Key_Return);
        const auto kept = page().draft().content.media.first().captions;
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().language, u"de"_s);
        QVERIFY(media().tile(0)->accessibleName().endsWith("with captions"_L1));

        // They outlive the page, and can be taken away.
        QCOMPARE(ComposerDraft::fromJson(page().draft().toJson())->content.media.first().captions, kept);
        media().describe(0);
        auto *again = media().findChildren<AltDialog *>().last();
        again->findChild<CaptionsEditor *>()->findChild<IconButton *>()->click();
        again->accept();
        QVERIFY(page().draft().content.media.first().captions.isEmpty());
    }

    void filesAreDroppedInTheirOrderAndMoved()
    {
        QList<QUrl> urls;
        for (const auto color : {Qt::red, Qt::green, Qt::blue}) {
            QImage image{8 + int(urls.size()), 8, QImage::Format_RGB32};
            image.fill(color);
            const auto path = m_all->folder.filePath(u"%1.png"_s.arg(urls.size()));
            QVERIFY(image.save(path));
            urls += QUrl::fromLocalFile(path);
        }
        QMimeData data;
        data.setUrls(urls);
        drop(data);
        QTRY_COMPARE(media().media().size(), 3);
        QCOMPARE(widths(), (QList{8, 9, 10}));
        media().tile(0)->setFocus();
        QTest::keyClick(media().tile(0), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(widths(), (QList{9, 8, 10}));

        // By mouse, from the last place to the first.
        QTRY_VERIFY(media().tile(2)->x() > media().tile(1)->x());
        auto *last = media().tile(2);
        const auto target = last->mapFrom(&media(), media().tile(0)->geometry().center());
        QTest::mousePress(last, Qt::LeftButton, {}, last->rect().center());
        QMouseEvent move{QEvent::MouseMove, target, last->mapToGlobal(target), Qt::NoButton, Qt::LeftButton, {}};
        QApplication::sendEvent(last, &move);
        QTest::mouseRelease(last, Qt::LeftButton, {}, target);
        QCOMPARE(widths(), (QList{10, 9, 8}));
        QTest::keyClick(media().tile(0), Qt::Key_Delete);
        QCOMPARE(widths(), (QList{9, 8}));
        QCOMPARE(page().draft().content.media.size(), 2);
    }

    void whatIsNoPictureIsToldAndNothingElse()
    {
        QSignalSpy troubled{&page(), &ComposePage::troubled};
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_all->folder.filePath(u"absent.png"_s))});
        drop(data);
        QTRY_COMPARE(troubled.size(), 1);
        QVERIFY(media().media().isEmpty());
    }

private:
    void drop(const QMimeData &data)
    {
        QDragEnterEvent enter{{20, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(&page(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event{{20, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(&page(), &event);
    }

    QList<int> widths()
    {
        QList<int> all;
        for (const auto &medium : media().media())
            all += medium.asset.width;
        return all;
    }
};

static const test::Registration<TestComposeMedia> registered;
#include "tst_composemedia.moc"
