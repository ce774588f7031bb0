#!/usr/bin/env python3
"""An example partner in Python, with the standard library alone.

    partner.py upload points.json      replaces the list of pickup points
    partner.py follow [SINCE]          prints orders as they change, for ever; goes on where it stopped
    partner.py ship ORDER [URL]        says that an order is on its way
    partner.py cancel ORDER

STEPS_API (http://localhost:8000) and API_KEY say where and as whom.
"""
import json
import os
import re
import sys
import time
import urllib.error
import urllib.request
import uuid

API = os.environ.get("STEPS_API", "http://localhost:8000")
PLACE = "orders.next"
ATTEMPTS = 6


def call(method, path, body=None):
    """Repeats what passes by itself, under one Idempotency-Key, so that nothing is done twice."""
    headers = {"API_Key": os.environ["API_KEY"]}
    data = None
    if body is not None:
        data = json.dumps(body, ensure_ascii=False).encode()
        headers |= {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
    for attempt in range(ATTEMPTS):
        request = urllib.request.Request(API + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer), answer.headers
        except urllib.error.HTTPError as refused:
            # 409 is for us to wait for only while our own call is being worked on.
            problem = json.load(refused)
            passes = refused.code in (408, 429, 503) or problem.get("code") == "request_in_progress"
            if not passes or attempt == ATTEMPTS - 1:
                sys.exit(f"{refused.code} {problem['code']}: {problem['detail']} ({problem['id']})")
            time.sleep(float(refused.headers.get("Retry-After", 2**attempt)))
        except OSError as away:
            if attempt == ATTEMPTS - 1:
                sys.exit(f"{API} does not answer: {away}")
            time.sleep(2**attempt)


def follow(since):
    path = open(PLACE).read() if os.path.exists(PLACE) else f"/order?updated_since={since}"
    while True:
        orders, headers = call("GET", path)
        for order in orders:
            print(json.dumps(order, ensure_ascii=False), flush=True)
        path = re.match(r"<(.+?)>", headers["Link"]).group(1)
        # Only when all of the page is done: what is not is told again.
        with open(PLACE + ".new", "w") as place:
            place.write(path)
        os.replace(PLACE + ".new", PLACE)
        if not orders:
            time.sleep(30)


def main(arguments):
    match arguments:
        case ["upload", file]:
            print(call("POST", "/pvz", json.load(open(file, encoding="utf-8")))[0]["message"])
        case ["follow", *since]:
            follow(since[0] if since else "2025-01-01T00:00:00Z")
        case ["ship", order, *url]:
            body = {"status": "shipped"} | ({"tracking_url": url[0]} if url else {})
            print(call("PUT", f"/order/{order}/status", body)[0]["status"])
        case ["cancel", order]:
            print(call("PUT", f"/order/{order}/status", {"status": "canceled"})[0]["status"])
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
