import { setImmediate } from "node:timers/promises";
import { parseWeekHours, type WeekHours, weekHoursText } from "@/lib/domain/week-hours";
import { outsideHoursIn } from "@/lib/time/availability";
import { formatDate } from "@/lib/time/calendar-date";
import { formatDuration } from "@/lib/time/duration";
import { scheduleTimes } from "@/lib/time/said-schedule";
import { spanText } from "@/lib/time/span-text";
import { viewerSpanText } from "@/lib/time/viewer-span";
import { endAfter, instantAt, type SaidTime, showingAt, spanAt, wallTextAt } from "@/lib/time/zoned";
import { zoneLabel } from "@/lib/time/zones";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { seededPicks } from "./seeded-picks";
import { clockChanges, closedMinutes, instantsOf, shownMinute, wallTextOf } from "./zone-oracle";

/** Half hours and three quarters, skipped days, clocks that change around Ramadan, and those that no longer change. */
const ZONES = [
  "Africa/Casablanca",
  "America/New_York",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Europe/Lisbon",
  "Europe/London",
  "Pacific/Apia",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
];

const FROM = Date.UTC(1970, 0, 3) / 60_000;
const TO = Date.UTC(2100, 0, 1) / 60_000;

/** How many weeks of hours are tried in turn. */
const WEEKS = 40;

/** What a broken case prints; after so many there is no news in more. */
const SHOWN_MAX = 5;

/**
 * A cycle is one case: two zones, an instant, a length and a week of hours, half of them around a clock change. Every
 * answer of lib/time about them is compared with one that was worked out from the engine's own clock.
 */
export const proof: Proof = {
  promise: "Times are right in every zone, over every clock change.",
  cycles: 1_000_000,
  run,
};

async function run({ cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  const pick = seededPicks(1970);
  const changes = new Map(ZONES.map((zone) => [zone, clockChanges(zone, FROM, TO)]));
  const weeks = Array.from({ length: WEEKS }, () => weekOf(pick));
  const broken: string[] = [];
  let [overChanges, doubled, skipped] = [0, 0, 0];
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    if (cycle % 1000 === 999) await setImmediate();
    if (cycle % 100_000 === 99_999) say(`${(cycle + 1).toLocaleString("en-GB")} cases`);
    const case_ = caseOf(pick, changes, weeks);
    const { zone, at, minutes, wall } = case_;
    const { shown } = instantsOf(wall, zone);
    if (shownMinute(at + minutes, zone) - shownMinute(at, zone) !== minutes) overChanges += 1;
    if (shown.length === 2) doubled += 1;
    if (shown.length === 0) skipped += 1;
    const faults = faultsOf(case_, isControl);
    if (faults.length === 0) continue;
    broken.push(...faults);
    if (broken.length <= SHOWN_MAX)
      say(`${JSON.stringify({ ...case_, at: wallTextOf(at) })}\n  ${faults.join("\n  ")}`);
  }
  const count = (value: number) => value.toLocaleString("en-GB");
  const figure = `${count(cycles)} cases over ${ZONES.length} zones and 1970-2100 (${count(overChanges)} spans over a clock change, ${count(doubled)} times shown twice, ${count(skipped)} skipped): ${count(broken.length)} wrong answers`;
  return { holds: broken.length === 0, figure };
}

interface Case {
  zone: string;
  viewer: string;
  /** the instant, in minutes since 1970 */
  at: number;
  minutes: number;
  /** a wall time somebody types, in minutes as if it were UTC, and the one of its end */
  wall: number;
  endWall: number;
  week: Week;
}

interface Week {
  hours: WeekHours;
  /** the same as minutes of the week */
  ranges: readonly { from: number; to: number }[];
}

/** Up to eight stretches, cut at any minute. */
function weekOf(pick: (limit: number) => number): Week {
  const cuts = new Set(Array.from({ length: 2 * (pick(8) + 1) }, () => pick(7 * 1440)));
  const sorted = [...cuts].sort((a, b) => a - b);
  const ranges = sorted.flatMap((from, index) => {
    const to = sorted[index + 1];
    return index % 2 === 1 || to === undefined ? [] : [{ from, to: Math.min(to, from + 1440) }];
  });
  const hours = ranges.map(({ from, to }) => {
    const start = Math.floor(from / 1440) * 1440;
    return { weekday: start / 1440 + 1, startMinute: from - start, endMinute: to - start };
  });
  return { hours: parseWeekHours(weekHoursText(hours)) ?? [], ranges };
}

function caseOf(
  pick: (limit: number) => number,
  changes: ReadonlyMap<string, readonly number[]>,
  weeks: readonly Week[],
): Case {
  const of = <Item>(items: readonly Item[]): Item => items[pick(items.length)] as Item;
  const zone = of(ZONES);
  const known = changes.get(zone) ?? [];
  const isNear = known.length > 0 && pick(2) === 0;
  const at = isNear ? of(known) + pick(4 * 1440) - 2 * 1440 : FROM + pick(TO - FROM);
  const minutes = pick(1440) + 1;
  // On the face of the clock, so that it can fall where clocks never are.
  const wall = shownMinute(isNear ? of(known) : at, zone) + pick(6 * 60) - 3 * 60;
  return { zone, viewer: of(ZONES), at, minutes, wall, endWall: wall + pick(1440) - 60, week: of(weeks) };
}

const dateOf = (minute: number) => new Date(minute * 60_000);
const minuteOf = (instant: Date) => instant.getTime() / 60_000;

function saidOf(wall: number, showing?: SaidTime["showing"]): SaidTime {
  const text = wallTextOf(wall);
  return { date: text.slice(0, 10), time: text.slice(11), showing };
}

/** Everything that lib/time says otherwise than the engine's clock. */
function faultsOf(case_: Case, isControl: boolean): string[] {
  const faults: string[] = [];
  const expect = (what: string, said: unknown, right: unknown) => {
    const [a, b] = [JSON.stringify(said), JSON.stringify(right)];
    if (a !== b) faults.push(`${what}: ${a}, and the clock says ${b}`);
  };
  checkInstant(case_, expect);
  checkTyped(case_, expect);
  checkSpan(case_, isControl, expect);
  checkWords(case_, expect);
  checkHours(case_, expect);
  return faults;
}

type Expect = (what: string, said: unknown, right: unknown) => void;

/** Instant, wall, and the same instant again, whichever of two it is. */
function checkInstant({ zone, at }: Case, expect: Expect): void {
  const shown = shownMinute(at, zone);
  const { shown: all } = instantsOf(shown, zone);
  const showing = all.length === 2 ? (all[0] === at ? "first" : "second") : null;
  expect("wall", wallTextAt(dateOf(at), zone), wallTextOf(shown));
  expect("which of two", showingAt(dateOf(at), zone), showing);
  const { date, time } = saidOf(shown);
  const back = instantAt(date, time, zone, showing ?? undefined);
  expect("back", back.ok && [minuteOf(back.instant), back.shifted, back.ambiguous], [at, false, showing !== null]);
}

/** A typed time: what clocks skip moves by the gap, what they show twice is the one that was chosen. */
function checkTyped({ zone, wall, endWall }: Case, expect: Expect): void {
  const { shown, meant } = instantsOf(wall, zone);
  const { date, time } = saidOf(wall);
  for (const showing of ["first", "second"] as const) {
    const read = instantAt(date, time, zone, showing);
    const right = showing === "second" ? (shown[1] ?? meant) : meant;
    expect(`the ${showing}`, read.ok && minuteOf(read.instant), right);
    expect("flags", read.ok && [read.shifted, read.ambiguous], [shown.length === 0, shown.length === 2]);
  }
  const end = instantsOf(endWall, zone);
  const asked = spanAt(saidOf(wall), saidOf(endWall), zone);
  const code =
    shown.length === 2 || end.shown.length === 2 ? "SHOWN_TWICE" : end.meant <= meant ? "END_BEFORE_START" : "ok";
  expect("typed span", asked.ok ? "ok" : asked.code, code);
  if (asked.ok) expect("typed length", asked.minutes, end.meant - meant);
}

/** A length is real minutes: over any clock change, to the minute where the next one starts. */
function checkSpan({ zone, at, minutes }: Case, isControl: boolean, expect: Expect): void {
  const startsAt = dateOf(at);
  const endsAt = isControl ? addedOnTheWall(at, minutes, zone) : endAfter(startsAt, minutes);
  const said = (instant: Date) => saidOf(shownMinute(minuteOf(instant), zone), showingAt(instant, zone) ?? undefined);
  const span = spanAt(said(startsAt), said(endsAt), zone);
  expect("span", span.ok && [minuteOf(span.startsAt), minuteOf(span.endsAt), span.minutes], [
    at,
    at + minutes,
    minutes,
  ]);
  const { date: startsOn, time: startTime, showing: startShowing } = said(startsAt);
  const { date: endsOn, time: endTime, showing: endShowing } = said(endsAt);
  const schedule = { startsOn, startTime, startShowing, endsOn, endTime, endShowing };
  const next = scheduleTimes({ ...schedule, startsOn: endsOn, startTime: endTime, startShowing: endShowing })(
    zone,
    null,
  );
  // Of no length at all, so it cannot be: but where it would start, the first one ends.
  expect("touching", next.ok ? "ok" : next.code, "END_BEFORE_START");
  const kept = scheduleTimes(schedule)(zone, null);
  expect("saved", kept.ok && [kept.startsAt, kept.endsAt], [startsAt, dateOf(at + minutes)]);
}

/** What the control does instead: a session is as long as the clocks' faces say. */
function addedOnTheWall(at: number, minutes: number, zone: string): Date {
  const { date, time } = saidOf(shownMinute(at, zone) + minutes);
  const read = instantAt(date, time, zone);
  return read.ok ? read.instant : dateOf(at);
}

/** Words for people: the room's clock, the viewer's, the real length, and whether a clock change is told. */
function checkWords({ zone, viewer, at, minutes }: Case, expect: Expect): void {
  const [start, end] = [shownMinute(at, zone), shownMinute(at + minutes, zone)];
  const text = spanText(dateOf(at), dateOf(at + minutes), zone);
  expect("times", text.times, timesOf(start, end));
  expect("date", text.date, dateTextOf(start));
  expect("duration", text.duration, formatDuration(minutes));
  expect("clock change", text.clockChange === null, end - start === minutes);
  const [from, to] = [shownMinute(at, viewer), shownMinute(at + minutes, viewer)];
  const day = Math.floor(from / 1440) === Math.floor(start / 1440) ? "" : `${dateTextOf(from)} `;
  const right = from === start && to === end ? null : `${day}${timesOf(from, to)} in ${zoneLabel(viewer)}`;
  expect("viewer", viewerSpanText(dateOf(at), dateOf(at + minutes), zone, viewer), right);
}

function timesOf(start: number, end: number): string {
  const days = Math.floor(end / 1440) - Math.floor(start / 1440);
  return `${wallTextOf(start).slice(11)}–${wallTextOf(end).slice(11)}${days === 0 ? "" : ` +${days}`}`;
}

const dateTextOf = (wall: number) => formatDate(wallTextOf(wall).slice(0, 10));

/** Hours that return every week are wall time: each of their ends is when clocks show it. */
function checkHours({ zone, at, minutes, week }: Case, expect: Expect): void {
  const span = { startsAt: dateOf(at), endsAt: dateOf(at + minutes) };
  const closed = outsideHoursIn(week.hours, zone, span).map(({ startsAt, endsAt }) => [
    minuteOf(startsAt),
    minuteOf(endsAt),
  ]);
  expect("closed", closed, closedMinutes(week.ranges, zone, at, at + minutes));
}
