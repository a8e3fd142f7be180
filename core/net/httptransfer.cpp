// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httptransfer.h"

#include "core/net/bodyreader.h"
#include "core/net/netsentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

bool breaksApart(const QByteArray &text)
{
    return text.contains('\r') || text.contains('\n') || text.contains('\0');
}

long number(bool flag)
{
    return flag ? 1L : 0L;
}

}  // namespace

HttpTransfer::HttpTransfer(const HttpRequest &request, const HttpRoute &route, bool isOneShot, const Limits &limits)
    : m_request{request},
      m_route{route},
      m_isOneShot{isOneShot},
      m_limits{limits},
      m_handle{curl_easy_init()}
{
    moved();
}

HttpTransfer::~HttpTransfer()
{
    curl_easy_cleanup(m_handle);
    curl_slist_free_all(m_headerLines);
}

template <typename Value>
void HttpTransfer::set(CURLoption option, Value value)
{
    curl_easy_setopt(m_handle, option, value);
}

Result<void> HttpTransfer::prepare()
{
    set(CURLOPT_PRIVATE, this);
    set(CURLOPT_ERRORBUFFER, m_words.data());
    set(CURLOPT_URL, m_request.url.toEncoded(QUrl::RemoveFragment | QUrl::RemoveUserInfo).constData());
    set(CURLOPT_PATH_AS_IS, number(true));
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
    set(CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    set(CURLOPT_USERAGENT, "Carillon/" CARILLON_VERSION);
    set(CURLOPT_ACCEPT_ENCODING, "");  // all that this libcurl can unpack
    set(CURLOPT_NOSIGNAL, number(true));
    set(CURLOPT_QUICK_EXIT, number(true));  // a name that is looked up for long is not waited for at the end
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, number(true));
    set(CURLOPT_MAXAGE_CONN, std::max(1L, long(std::chrono::ceil<std::chrono::seconds>(m_route.maxIdle).count())));
    set(CURLOPT_PROXY, m_route.proxy.constData());  // empty: not even one that the environment names
    if (m_route.authorities.isEmpty()) {
        set(CURLOPT_CAPATH, static_cast<const char *>(nullptr));  // libcurl keeps what it read of a file only
    } else {
        curl_blob blob{const_cast<char *>(m_route.authorities.constData()), size_t(m_route.authorities.size()),
                       CURL_BLOB_NOCOPY};
        set(CURLOPT_CAINFO_BLOB, &blob);
    }
    set(CURLOPT_PREREQFUNCTION, &HttpTransfer::beforeSending);
    set(CURLOPT_PREREQDATA, this);
    set(CURLOPT_HEADERFUNCTION, &HttpTransfer::takeHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &HttpTransfer::takeAnswer);
    set(CURLOPT_WRITEDATA, this);
    if (auto done = setBody(); !done)
        return done;
    return setHeaders();
}

/// Whatever is no GET goes as a POST of another name, so that it always says how long its body is.
Result<void> HttpTransfer::setBody()
{
    if (m_request.method == HttpMethod::Get)
        return {};
    set(CURLOPT_POST, number(true));
    set(CURLOPT_CUSTOMREQUEST, toVerb(m_request.method).constData());
    if (auto bytes = m_request.body.inMemory()) {
        m_bodyBytes = *std::move(bytes);
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t{m_bodyBytes.size()});
        set(CURLOPT_POSTFIELDS, m_bodyBytes.constData());
        return {};
    }
    auto opened = m_request.body.open();
    if (!opened)
        return opened.error();
    m_bodyReader = std::move(opened).value();
    set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t{m_bodyReader->length()});
    set(CURLOPT_READFUNCTION, &HttpTransfer::giveBody);
    set(CURLOPT_READDATA, this);
    return {};
}

Result<void> HttpTransfer::setHeaders()
{
    if (m_request.method != HttpMethod::Get) {
        const auto type = m_request.body.contentType();
        addHeader(type.isEmpty() ? QByteArray{"Content-Type:"} : "Content-Type: " + type);
        addHeader("Expect:");  // libcurl would wait for a "100 Continue" that many servers never send
    }
    for (const auto &[name, value] : m_request.headers) {
        if (name.isEmpty() || name.contains(':') || breaksApart(name) || breaksApart(value))
            return Error{ErrorKind::Invalid,
                         NetSentences::tr("The header %1 holds a line break. Nothing was sent.")
                             .arg(QString::fromLatin1(name.simplified()))};
        addHeader(value.isEmpty() ? name + ';' : name + ": " + value);
    }
    set(CURLOPT_HTTPHEADER, m_headerLines);
    return {};
}

void HttpTransfer::addHeader(const QByteArray &line)
{
    m_headerLines = curl_slist_append(m_headerLines, line.constData());
}

int HttpTransfer::beforeSending(void *self, char *, char *, int, int)
{
    auto &transfer = *static_cast<HttpTransfer *>(self);
    if (transfer.m_isOneShot && transfer.m_wasBegun)
        return CURL_PREREQFUNC_ABORT;
    const auto &stillWanted = transfer.m_request.stillWanted;
    if (stillWanted && !stillWanted()) {
        transfer.setCut(HttpCut::HeldBack);
        return CURL_PREREQFUNC_ABORT;
    }
    transfer.m_wasBegun = true;
    transfer.moved();
    return CURL_PREREQFUNC_OK;
}

size_t HttpTransfer::giveBody(char *into, size_t size, size_t count, void *self)
{
    auto &transfer = *static_cast<HttpTransfer *>(self);
    transfer.moved();
    const auto got = transfer.m_bodyReader->read(into, qint64(size * count));
    return got < 0 ? size_t{CURL_READFUNC_ABORT} : size_t(got);
}

size_t HttpTransfer::takeHeader(char *line, size_t size, size_t count, void *self)
{
    auto &transfer = *static_cast<HttpTransfer *>(self);
    transfer.moved();
    const QByteArrayView text{line, qsizetype(size * count)};
    const auto colon = text.indexOf(':');
    if (text.startsWith("HTTP/"))
        transfer.m_headers.clear();  // what came before was an interim answer
    else if (colon > 0)
        transfer.m_headers += {text.first(colon).toByteArray(), text.sliced(colon + 1).trimmed().toByteArray()};
    return size * count;
}

size_t HttpTransfer::takeAnswer(char *bytes, size_t size, size_t count, void *self)
{
    auto &transfer = *static_cast<HttpTransfer *>(self);
    transfer.moved();
    transfer.m_answer.append(bytes, qsizetype(size * count));
    if (transfer.m_answer.size() <= transfer.m_request.maxAnswerBytes)
        return size * count;
    transfer.setCut(HttpCut::TooLarge);
    return 0;
}

HttpCut HttpTransfer::overdue() const
{
    if (m_limits.end.hasExpired())
        return HttpCut::Deadline;
    return m_quietUntil.hasExpired() ? HttpCut::Inactivity : HttpCut::None;
}

QDeadlineTimer HttpTransfer::nextLook() const
{
    return std::min(m_limits.end, m_quietUntil);
}

void HttpTransfer::setCut(HttpCut cut)
{
    if (m_cut == HttpCut::None)
        m_cut = cut;
}

void HttpTransfer::end(CURLcode code)
{
    m_code = code;
    const auto ended = std::exchange(m_ended, {});
    if (ended)
        ended();
}

int HttpTransfer::status() const
{
    long status = 0;
    curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
    return status >= 200 ? int(status) : 0;
}

HttpFault HttpTransfer::fault() const
{
    if (m_bodyReader && m_bodyReader->isBroken())
        return HttpFault::BodyBroke;
    long connectStatus = 0;
    curl_easy_getinfo(m_handle, CURLINFO_HTTP_CONNECTCODE, &connectStatus);
    if (connectStatus == 407)
        return HttpFault::ProxyLogin;
    switch (m_code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return HttpFault::HostNotFound;
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return HttpFault::NoConnection;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return HttpFault::BadCertificate;
    default:  // of libcurl's hundred others, those that begin after the request has
        return m_wasBegun && m_answer.isEmpty() ? HttpFault::Closed : HttpFault::Other;
    }
}

std::optional<HttpLoss> HttpTransfer::loss() const
{
    const bool isProxyLogin = status() == 407 && !m_route.proxy.isEmpty();
    if (m_cut == HttpCut::None && m_code == CURLE_OK && status() != 0 && !isProxyLogin)
        return {};
    const char *words = m_words.front() != '\0' ? m_words.data() : curl_easy_strerror(m_code);
    return HttpLoss{.fault = isProxyLogin ? HttpFault::ProxyLogin : fault(),
                    .words = QString::fromUtf8(words),
                    .cut = m_cut,
                    .creates = m_request.creates,
                    .mayHaveArrived = m_wasBegun && !isProxyLogin,
                    .status = isProxyLogin ? 0 : status()};
}

}  // namespace carillon
