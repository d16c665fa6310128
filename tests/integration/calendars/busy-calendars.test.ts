import type { ServerResponse } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refreshCalendar } from "@/lib/calendars/refresh-calendar";
import {
  addCalendar,
  addressOf,
  findCalendar,
  listCalendars,
  removeCalendar,
  renameCalendar,
  replaceFile,
} from "@/lib/data/busy-calendars";
import { claimReading, keepReading, listCalendarsToRead, noteFailedReading } from "@/lib/data/calendar-readings";
import { listChanges, undoChange } from "@/lib/data/changes";
import { removePerson } from "@/lib/data/people";
import { mergePeople } from "@/lib/data/person-merge";
import type { WriteResult } from "@/lib/data/transact";
import { listNeededToUndo } from "@/lib/data/undo-permissions";
import { decodeBusyTimes } from "@/lib/domain/busy-times";
import { openLog } from "@/lib/logs/log";
import { readDueCalendars } from "@/lib/server/calendar-refresh";
import { type CalendarServer, openCalendarServer } from "@/tests/setup/calendar-server";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";

const NOW = new Date("2026-11-23T10:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const SECRET = "private-3f9c";
const EVENT = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261124T090000Z\r\nDURATION:PT1H\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n";
const CALENDAR = `BEGIN:VCALENDAR\r\n${EVENT}END:VCALENDAR\r\n`;

let studio: TestStudio;
let server: CalendarServer;
let ana: string;

beforeAll(async () => {
  // The settings are read once a process, on first use.
  process.env.NEXTAUTH_SECRET ??= "a secret of at least thirty-two characters";
  server = await openCalendarServer();
  process.env.CALENDAR_HOSTS = server.host;
});

afterAll(() => server.close());

beforeEach(async () => {
  studio = await openStudio();
  ana = (await makePerson(studio, "Ana Reyes")).id;
  server.answer((_, response) => response.writeHead(200).end(CALENDAR));
});

afterEach(() => studio.remove());

function done<Value>(result: WriteResult<Value>) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

const AT_ADDRESS = {
  source: "ADDRESS",
  address: `https://calendar.example.org/${SECRET}/basic.ics`,
  host: "calendar.example.org",
} as const;

async function add(name = "Work", busy = "a+b", origin: Parameters<typeof addCalendar>[1]["origin"] = AT_ADDRESS) {
  const added = done(await addCalendar(studio.scope, { personId: ana, name, origin }, { busy, remarks: "" }, NOW));
  return { id: added.value, changeId: added.change?.id ?? 0 };
}

async function rowOf(id: string) {
  const row = await findCalendar(studio.scope, id);
  if (row === null) throw new Error("It is gone.");
  return row;
}

const kinds = async () =>
  (await studio.reader.change.findMany({ orderBy: { id: "asc" } })).map((change) => change.kind);

describe("an address", () => {
  test("is nowhere in the database as it was given, and can be opened", async () => {
    const { id } = await add();
    done(await renameCalendar(studio.scope, { id, version: 1 }, "Home", NOW));
    done(await removeCalendar(studio.scope, { id, version: 2 }, NOW));
    const { id: other } = await add("Other");
    const everything = JSON.stringify([await studio.snapshot(), await studio.reader.changeEntry.findMany()]);
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toContain(Buffer.from(SECRET).toString("base64url").slice(1, -1));
    expect(addressOf(await rowOf(other))).toBe(AT_ADDRESS.address);
  });

  test("cannot be opened in another row, nor when it was changed", async () => {
    const { address } = await rowOf((await add()).id);
    expect(addressOf({ id: "another", address })).toBeNull();
    expect(addressOf({ id: "another", address: "" })).toBeNull();
    const { id } = await add("Twin");
    expect((await rowOf(id)).address).not.toBe(address);
    expect(addressOf({ id, address: `${address.slice(0, -2)}AA` })).toBeNull();
  });
});

describe("calendars of a person", () => {
  test("are five at most", async () => {
    for (let count = 0; count < 5; count += 1) await add(`Calendar ${count}`);
    const sixth = await addCalendar(
      studio.scope,
      { personId: ana, name: "Sixth", origin: { source: "FILE" } },
      { busy: "", remarks: "" },
      NOW,
    );
    expect(sixth).toMatchObject({ ok: false, code: "CALENDARS_FULL" });
    expect(await listCalendars(studio.scope, ana)).toHaveLength(5);
  });

  test("of another studio are not found", async () => {
    const { id } = await add();
    const seen = { id, version: 1 };
    const before = await studio.snapshot();
    expect(await findCalendar(studio.foreignScope, id)).toBeNull();
    expect(await renameCalendar(studio.foreignScope, seen, "Mine", NOW)).toMatchObject({ code: "NOT_FOUND" });
    expect(await removeCalendar(studio.foreignScope, seen, NOW)).toMatchObject({ code: "NOT_FOUND" });
    const wanted = { personId: ana, name: "Mine", origin: { source: "FILE" } } as const;
    expect(await addCalendar(studio.foreignScope, wanted, { busy: "", remarks: "" }, NOW)).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(
      await keepReading({ id, studioId: studio.foreignScope.studioId }, { busy: "", remarks: "" }, NOW),
    ).toMatchObject({ code: "NOT_FOUND" });
    expect(await studio.snapshot()).toEqual(before);
  });

  test("come back with their busy times when the removal is undone", async () => {
    const { id } = await add();
    const before = await studio.snapshot();
    const { change } = done(await removeCalendar(studio.scope, { id, version: 1 }, NOW));
    expect(await listCalendars(studio.scope, ana)).toEqual([]);
    done(await undoChange(studio.scope, change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("go along with a merge, and come back when it is undone", async () => {
    const { id } = await add();
    const ben = (await makePerson(studio, "A. Reyes")).id;
    const before = await studio.snapshot();
    const { change } = done(await mergePeople(studio.scope, { id: ben, version: 1 }, { id: ana, version: 1 }, NOW));
    expect((await listCalendars(studio.scope, ben)).map((calendar) => calendar.id)).toEqual([id]);
    expect(addressOf(await rowOf(id))).toBe(AT_ADDRESS.address);
    done(await undoChange(studio.scope, change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("go with the person who is removed, and come back with them", async () => {
    await add();
    await add("File", "c+d", { source: "FILE" });
    const before = await studio.snapshot();
    const { change } = done(await removePerson(studio.scope, { id: ana, version: 1 }, NOW));
    expect(await studio.reader.busyCalendar.count()).toBe(0);
    done(await undoChange(studio.scope, change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("may be taken back by their person without a permission for the roster, those of others not", async () => {
    const { changeId } = await add();
    const needed = async (own: string | null) => [
      ...((await listNeededToUndo(studio.scope, [changeId], own)).get(changeId) ?? []),
    ];
    expect(await needed(ana)).toEqual([]);
    expect(await needed("somebody")).toEqual(["roster"]);
    expect(await needed(null)).toEqual(["roster"]);
  });
});

describe("a newer file", () => {
  test("takes the place of the older one, and gives it back", async () => {
    const { id } = await add("File", "c+d", { source: "FILE" });
    const { change } = done(
      await replaceFile(studio.scope, { id, version: 1 }, { busy: "e+f", remarks: "" }, later(5)),
    );
    expect(await rowOf(id)).toMatchObject({ busy: "e+f", version: 2 });
    done(await undoChange(studio.scope, change?.id ?? 0, later(6)));
    expect(await rowOf(id)).toMatchObject({ busy: "c+d" });
  });

  test("is refused for a calendar that has an address", async () => {
    const { id } = await add();
    expect(await replaceFile(studio.scope, { id, version: 1 }, { busy: "e+f", remarks: "" }, NOW)).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("a reading", () => {
  test("that says something new is a change, but none that anybody sees or takes back", async () => {
    const { id } = await add();
    const row = await rowOf(id);
    const { value, change } = done(await keepReading(row, { busy: "c+d", remarks: "" }, later(30)));
    expect(value).toBe(true);
    expect(await rowOf(id)).toMatchObject({
      busy: "c+d",
      readAt: later(30),
      triedAt: later(30),
      fault: "",
      version: 1,
    });
    expect(await kinds()).toEqual(["calendars.add", "calendars.refresh"]);
    expect((await listChanges(studio.scope, { take: 10 })).map((one) => one.kind)).toEqual(["calendars.add"]);
    expect(await undoChange(studio.scope, change?.id ?? 0, later(31))).toMatchObject({ ok: false, code: "NOT_FOUND" });
    const entries = await studio.reader.changeEntry.findMany({ where: { changeId: change?.id ?? 0 } });
    expect(JSON.stringify(entries)).not.toContain("c+d");
  });

  test("that says nothing new leaves no trace in the history", async () => {
    const { id } = await add();
    const { value, change } = done(await keepReading(await rowOf(id), { busy: "a+b", remarks: "Line 3." }, later(30)));
    expect([value, change]).toEqual([false, null]);
    expect(await rowOf(id)).toMatchObject({ readAt: later(30), triedAt: later(30), fault: "Line 3." });
    expect(await kinds()).toEqual(["calendars.add"]);
  });

  test("that failed keeps the last good one, and says why", async () => {
    const { id } = await add();
    done(await noteFailedReading(await rowOf(id), "It is gone.", later(30)));
    expect(await rowOf(id)).toMatchObject({ busy: "a+b", readAt: NOW, triedAt: later(30), fault: "It is gone." });
    expect(await kinds()).toEqual(["calendars.add"]);
  });

  test("that was overtaken by a newer one leaves that alone, good or not", async () => {
    const { id } = await add();
    const row = await rowOf(id);
    expect(await claimReading(row, later(40))).toBe(true);
    done(await keepReading(row, { busy: "c+d", remarks: "" }, later(40)));
    expect(await noteFailedReading(row, "It took too long.", later(30))).toMatchObject({ code: "NOT_FOUND" });
    expect(await keepReading(row, { busy: "x+y", remarks: "" }, later(30))).toMatchObject({ code: "NOT_FOUND" });
    expect(await rowOf(id)).toMatchObject({ busy: "c+d", readAt: later(40), triedAt: later(40), fault: "" });
  });

  test("stands in nobody's way: neither a rename, nor the undo of adding it", async () => {
    const { id, changeId } = await add();
    done(await keepReading(await rowOf(id), { busy: "c+d", remarks: "" }, later(30)));
    const renamed = done(await renameCalendar(studio.scope, { id, version: 1 }, "Home", later(31)));
    done(await keepReading(await rowOf(id), { busy: "e+f", remarks: "" }, later(60)));
    done(await undoChange(studio.scope, renamed.change?.id ?? 0, later(61)));
    expect(await rowOf(id)).toMatchObject({ name: "Work", busy: "e+f", readAt: later(60) });
    const undone = done(await undoChange(studio.scope, changeId, later(62)));
    expect(await listCalendars(studio.scope, ana)).toEqual([]);
    done(await undoChange(studio.scope, undone.change?.id ?? 0, later(63)));
    expect(await rowOf(id)).toMatchObject({ busy: "e+f", readAt: later(60) });
  });

  test("is claimed by one of many, and what was remarked about the last one is no fault meanwhile", async () => {
    const { id } = await add();
    done(await keepReading(await rowOf(id), { busy: "a+b", remarks: "Line 3." }, later(1)));
    const row = await rowOf(id);
    const claims = await Promise.all(Array.from({ length: 8 }, (_, index) => claimReading(row, later(40 + index))));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ fault: "", readAt: later(1) });
  });

  test("is due for calendars at addresses of people who are not archived", async () => {
    const { id } = await add();
    await add("File", "", { source: "FILE" });
    const due = async (minutes: number) => (await listCalendarsToRead(later(minutes))).map((row) => row.id);
    expect(await due(0)).toEqual([]);
    expect(await due(1)).toEqual([id]);
    await studio.write((transaction) => transaction.person.update({ where: { id: ana }, data: { archivedAt: NOW } }));
    expect(await due(1)).toEqual([]);
  });
});

describe("a calendar that is read again", () => {
  const here = () => ({ source: "ADDRESS", address: server.address, host: server.host }) as const;

  test("has its times from the answer, and nothing else of it is kept", async () => {
    const { id } = await add("Work", "", here());
    expect(await refreshCalendar(await rowOf(id), later(30))).toEqual({ kind: "READ", isNew: true });
    const row = await rowOf(id);
    const dentist = { startsAt: new Date("2026-11-24T09:00Z"), endsAt: new Date("2026-11-24T10:00Z") };
    expect(decodeBusyTimes(row.busy)).toEqual([dentist]);
    const everything = JSON.stringify([await studio.snapshot(), await studio.reader.changeEntry.findMany()]);
    expect(everything).not.toContain("Dentist");
    expect(await refreshCalendar(row, later(60))).toEqual({ kind: "READ", isNew: false });
  });

  test("by two at once is asked for once", async () => {
    const { id } = await add("Work", "", here());
    const row = await rowOf(id);
    server.asked.length = 0;
    const outcomes = await Promise.all([refreshCalendar(row, later(30)), refreshCalendar(row, later(31))]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["LEFT", "READ"]);
    expect(server.asked).toHaveLength(1);
  });

  test("and is gone, is no calendar, or is cut off keeps its last good reading", async () => {
    const { id } = await add("Work", "a+b", here());
    const answers: [(response: ServerResponse) => void, RegExp][] = [
      [(response) => response.writeHead(410).end(), /has no such calendar any more/],
      [(response) => response.writeHead(200).end("<html>Sign in</html>"), /Line 1 begins a web page/],
      [(response) => response.writeHead(200).end(CALENDAR.slice(0, 60)), /It was cut off/],
      [(response) => response.writeHead(302, { Location: `/${SECRET}/new.ics` }).end(), /sends on to another address/],
    ];
    for (const [index, [answer, sentence]] of answers.entries()) {
      server.answer((_, response) => answer(response));
      await refreshCalendar(await rowOf(id), later(30 * (index + 1)));
      const { busy, readAt, fault } = await rowOf(id);
      expect([busy, readAt]).toEqual(["a+b", NOW]);
      expect(fault).toMatch(sentence);
      expect(fault).not.toContain(SECRET);
    }
    server.answer((_, response) => response.writeHead(200).end(CALENDAR));
    expect(await refreshCalendar(await rowOf(id), later(999))).toEqual({ kind: "READ", isNew: true });
    expect((await rowOf(id)).fault).toBe("");
  });

  test("inside of a network that the settings do not name is not asked", async () => {
    const other = await openCalendarServer(CALENDAR);
    const { id } = await add("Inside", "a+b", { source: "ADDRESS", address: other.address, host: other.host });
    expect(await refreshCalendar(await rowOf(id), later(30))).toMatchObject({ kind: "FAILED" });
    expect((await rowOf(id)).fault).toMatch(/only 80 and 443 are asked/);
    expect(other.asked).toEqual([]);
    await other.close();
  });

  test("whose address was sealed with another secret says so", async () => {
    const { id } = await add();
    await studio.write((transaction) =>
      transaction.busyCalendar.update({ where: { id }, data: { address: "1.AAAA" } }),
    );
    expect(await refreshCalendar(await rowOf(id), later(30))).toMatchObject({ kind: "FAILED" });
    expect((await rowOf(id)).fault).toMatch(/^Its address can no longer be opened/);
  });
});

describe("a round of the refresh", () => {
  const read = (minutes: number, signal = new AbortController().signal) => readDueCalendars(later(minutes), signal);

  test("reads what is due, and leaves what was read", async () => {
    const origin = { source: "ADDRESS", address: server.address, host: server.host } as const;
    const [first, second] = [await add("One", "", origin), await add("Two", "", origin)];
    server.asked.length = 0;
    await read(29);
    expect(server.asked).toHaveLength(0);
    await read(30);
    expect(server.asked).toHaveLength(2);
    for (const { id } of [first, second]) expect((await rowOf(id)).busy).not.toBe("");
  });

  test("tells the log what came of it, and nothing of the address", async () => {
    const { id } = await add("One", "", { source: "ADDRESS", address: server.address, host: server.host });
    server.answer((_, response) => response.writeHead(302, { Location: `/${SECRET}/new.ics` }).end());
    const lines: string[] = [];
    openLog((line) => lines.push(line));
    await read(30);
    expect(lines.join("")).toContain(`"calendarId":"${id}"`);
    expect(lines.join("")).toContain('"outcome":"FAILED"');
    expect(lines.join("")).not.toContain(SECRET);
  });

  test("reads nothing once the server ends", async () => {
    await add("One", "", { source: "ADDRESS", address: server.address, host: server.host });
    server.asked.length = 0;
    await read(30, AbortSignal.abort());
    expect(server.asked).toHaveLength(0);
  });
});
