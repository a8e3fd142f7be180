#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands for a person at the sign-in page of a PDS: consent.py ADDRESS HANDLE PASSWORD [reject]
prints where the browser would be sent. The calls are those of the page's own script (@atproto/oauth-provider 0.22.9)."""
import http.client
import json
import sys
import urllib.parse

address, handle, password = sys.argv[1:4]
decision = "reject" if "reject" in sys.argv[4:] else "consent"
page = urllib.parse.urlsplit(address)
origin = f"{page.scheme}://{page.netloc}"
cookies = {}


def ask(method, path, body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", page.port)
    sent = {"Host": page.netloc, **(headers or {})}
    if cookies:
        sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
    connection.request(method, path, body, sent)
    reply = connection.getresponse()
    content = reply.read()
    for name, value in reply.getheaders():
        if name.lower() == "set-cookie":
            key, rest = value.split(";")[0].split("=", 1)
            cookies[key] = rest
    return reply, content


path = f"{page.path}?{page.query}"
navigation = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document", "Accept": "text/html"}
ask("GET", path, headers={**navigation, "Sec-Fetch-Site": "cross-site"})
call = {
    "Sec-Fetch-Mode": "same-origin",
    "Sec-Fetch-Dest": "empty",
    "Sec-Fetch-Site": "same-origin",
    "Origin": origin,
    "Referer": origin + path,
    "Content-Type": "application/json",
    "x-csrf-token": cookies.get("csrf-token", ""),
}
interface = "/@atproto/oauth-provider/~api"
login = {"username": handle, "password": password, "locale": "en", "remember": False}
_, content = ask("POST", interface + "/sign-in", json.dumps(login), call)
signed_in = json.loads(content)
account = signed_in["account"]
key = "did" if "did" in account else "sub"
call["Authorization"] = "Bearer " + signed_in["ephemeralToken"]
answer = {key: account[key], "scope": "atproto transition:generic"} if decision == "consent" else {}
_, content = ask("POST", f"{interface}/{decision}", json.dumps(answer), call)
last = urllib.parse.urlsplit(json.loads(content)["url"])
reply, _ = ask(
    "GET", f"{last.path}?{last.query}", headers={**navigation, "Sec-Fetch-Site": "same-origin", "Referer": origin + path}
)
print(reply.getheader("location"))
