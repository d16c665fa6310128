import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Resolve } from "@/lib/calendars/checked-addresses";
import { type FetchOptions, fetchCalendar } from "@/lib/calendars/fetch-calendar";
import { isPublicAddress } from "@/lib/calendars/public-address";
import { type CalendarServer, openCalendarServer } from "@/tests/setup/calendar-server";

const CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
const SECRET = /private-3f9c/;

let server: CalendarServer;

beforeEach(async () => {
  server = await openCalendarServer(CALENDAR);
});

afterEach(() => server.close());

/** What comes of asking the server, which the settings allow: the text, or the sentence that refuses it. */
async function ask(options: Partial<FetchOptions> = {}, address = server.address): Promise<string> {
  try {
    const bytes = await fetchCalendar(address, { allowedHosts: [server.host], ...options });
    return new TextDecoder().decode(bytes);
  } catch (error) {
    return (error as Error).message;
  }
}

describe("a calendar on the web", () => {
  test("is fetched whole", async () => {
    expect(await ask()).toBe(CALENDAR);
    expect(server.asked).toEqual(["/private-3f9c/basic.ics"]);
  });

  test("may be packed", async () => {
    server.answer((_, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(CALENDAR));
    });
    expect(await ask()).toBe(CALENDAR);
  });
});

describe("a sentence says why it was not read, and holds nothing of the address but the host", () => {
  test.each([
    [301, "sends on to another address there. Remove the calendar and add it with the new one."],
    [308, "sends on to another address there. Remove the calendar and add it with the new one."],
    [401, "wants a sign-in for this calendar. Use its secret address, which needs none."],
    [403, "wants a sign-in for this calendar. Use its secret address, which needs none."],
    [404, "has no such calendar any more. Look for its address there and add it again."],
    [410, "has no such calendar any more. Look for its address there and add it again."],
    [429, "was asked too often and wants to be left alone for a while."],
    [503, "has trouble of its own (503)."],
    [304, "answered with 304 and no calendar."],
  ])("%i", async (status, words) => {
    server.answer((_, response) => {
      response.writeHead(status, status < 304 || status === 308 ? { Location: "/private-3f9c/new.ics" } : {}).end();
    });
    const sentence = await ask();
    expect(sentence).toBe(`${server.host} ${words}`);
    expect(sentence).not.toMatch(SECRET);
  });

  test("where it has moved to is told apart from the sentence, for whoever gave the address", async () => {
    server.answer((_, response) => {
      response.writeHead(302, { Location: "https://calendar.example.org/private-3f9c/new.ics" }).end();
    });
    const fault = await fetchCalendar(server.address, { allowedHosts: [server.host] }).catch((error) => error);
    expect(fault.message).toBe(
      `${server.host} sends on to an address at calendar.example.org. Remove the calendar and add it with the new one.`,
    );
    expect(fault.movedTo).toBe("https://calendar.example.org/private-3f9c/new.ics");
  });

  test("a way to a file or a program is not told", async () => {
    server.answer((_, response) => {
      response.writeHead(302, { Location: "javascript:alert(1)" }).end();
    });
    expect(await ask()).toBe(`${server.host} sends on to somewhere that cannot be asked.`);
  });

  test("an answer over 2 MB, whatever it says of its length", async () => {
    server.answer((_, response) => {
      response.writeHead(200, { "Transfer-Encoding": "chunked" });
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(64 * 1024)));
      };
      response.on("drain", more);
      more();
    });
    expect(await ask()).toBe(`The calendar at ${server.host} is larger than 2 MB.`);
  });

  test("a small answer that unpacks to more than 2 MB", async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    server.answer((_, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip", "Content-Length": bomb.length }).end(bomb);
    });
    expect(await ask()).toBe(`The calendar at ${server.host} is larger than 2 MB.`);
  });

  test("a pack that was not asked for, and one that is broken", async () => {
    server.answer((_, response) => {
      response.writeHead(200, { "Content-Encoding": "br" }).end("x");
    });
    expect(await ask()).toBe(`${server.host} packs its answer in a way that was not asked for.`);
    server.answer((_, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(CALENDAR).subarray(0, 15));
    });
    expect(await ask()).toBe(`${server.host} broke off in the middle.`);
  });

  test("an answer that never ends", async () => {
    server.answer((_, response) => {
      response.writeHead(200).write("BEGIN:VCALENDAR\r\n");
    });
    expect(await ask({ wholeMs: 200 })).toBe(`${server.host} took longer than 1 second to answer.`);
  });

  test("an answer that never begins", async () => {
    server.answer(() => {});
    expect(await ask({ wholeMs: 200 })).toMatch(/took longer than/);
  });

  test("a connection that is never made", async () => {
    // What answers a TLS greeting with silence is connected to, but not securely.
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as { port: number };
    const host = `127.0.0.1:${port}`;
    expect(await ask({ allowedHosts: [host], connectMs: 100 }, `https://${host}/private-3f9c`)).toBe(
      `${host} cannot be reached.`,
    );
    silent.close();
  });

  test("an answer that is cut off", async () => {
    server.answer((_, response) => {
      response.writeHead(200, { "Content-Length": 1000 }).write("BEGIN:VCALENDAR\r\n", () => response.destroy());
    });
    expect(await ask()).toBe(`${server.host} broke off in the middle.`);
  });

  test("nobody there, and nobody of that name", async () => {
    const { host } = server;
    await server.close();
    expect(await ask()).toBe(`${host} cannot be reached.`);
    expect(await ask({ resolve: () => Promise.reject(new Error("ENOTFOUND")) }, "https://calendar.example.org/x")).toBe(
      "There is no computer called calendar.example.org.",
    );
    server = await openCalendarServer();
  });

  test("a server that speaks no https", async () => {
    expect(await ask({}, server.address.replace("http:", "https:"))).toBe(`${server.host} does not speak https there.`);
  });

  test("one that ends because the server ends", async () => {
    const ending = new AbortController();
    server.answer(() => ending.abort());
    expect(await ask({ signal: ending.signal })).toMatch(/^127/);
  });
});

describe("what lies inside is not asked", () => {
  const PRIVATE = [
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.100.100.200",
    "168.63.129.16",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "::",
    "::1",
    "fe80::1",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:0:7f00:1::",
  ];

  test.each(PRIVATE)("%s is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"])("%s is", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each(["127.1", "0x7f000001", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "localhost", "0"])(
    "http://%s/ is refused before anything is sent",
    async (host) => {
      expect(await ask({ allowedHosts: [] }, `http://${host}/private-3f9c`)).toMatch(
        /lies inside of a private network/,
      );
    },
  );

  test("a name is refused when any of its addresses is private", async () => {
    const resolve: Resolve = async () => [
      { address: "93.184.216.34", family: 4 },
      { address: "::ffff:10.0.0.1", family: 6 },
    ];
    expect(await ask({ resolve }, "https://calendar.example.org/x")).toBe(
      "calendar.example.org lies inside of a private network, so it is not asked. Whoever runs the server can allow it.",
    );
  });

  test("a name that means another computer a moment later is asked for once, and what was checked is connected to", async () => {
    const port = server.host.split(":")[1];
    let times = 0;
    const resolve: Resolve = async () => {
      times += 1;
      return [{ address: times === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
    };
    const host = `rebinding.example.org:${port}`;
    expect(await ask({ resolve, allowedHosts: [host] }, `http://${host}/x`)).toBe(CALENDAR);
    expect(times).toBe(1);
  });

  test("ports of other services are not asked, but where the settings name them", async () => {
    expect(await ask({ allowedHosts: [] }, "http://93.184.216.34:6379/")).toBe(
      "93.184.216.34:6379 uses port 6379, and only 80 and 443 are asked.",
    );
    expect(await ask({ allowedHosts: [`${server.host}0`] })).toMatch(/only 80 and 443 are asked/);
  });
});
