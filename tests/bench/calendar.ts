/**
 * How long a calendar file takes to be read, and how long it holds the process at once while it is: `npm run
 * bench:calendar`. The floor is a look at every line of the same file, in one go.
 */
import { encodeBusyTimes } from "@/lib/domain/busy-times";
import { readBusyCalendar } from "@/lib/formats/busy-calendar";
import { calendarLines } from "@/lib/formats/calendar-lines";
import { bigCalendar } from "../setup/big-calendar";

const RANGE = { from: new Date("2026-10-01Z"), to: new Date("2028-06-01Z"), timeZone: "Europe/London" };
const ROUNDS = 5;

/** Milliseconds: on the clock, in which a busy machine may have done something else, and of this process's own work. */
interface Hold {
  clock: number;
  work: number;
}

function workMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The longest time between two turns of everything else until `end` is called. */
function watchTurns(): { end(): Hold } {
  const longest = { clock: 0, work: 0 };
  let last = { clock: performance.now(), work: workMs() };
  let isOn = true;
  const measure = () => {
    const now = { clock: performance.now(), work: workMs() };
    longest.clock = Math.max(longest.clock, now.clock - last.clock);
    longest.work = Math.max(longest.work, now.work - last.work);
    last = now;
  };
  const look = () => {
    measure();
    if (isOn) setImmediate(look);
  };
  setImmediate(look);
  return {
    end() {
      isOn = false;
      measure();
      return longest;
    },
  };
}

function floorMs(bytes: Uint8Array): number {
  const startedAt = performance.now();
  for (const line of calendarLines(bytes)) if (line.text === "") throw new Error("never");
  return performance.now() - startedAt;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

// A server has long read its zones.
await readBusyCalendar(new TextEncoder().encode(bigCalendar(10)), RANGE);

console.log(
  "events     KB   floor ms   read ms   ratio   longest hold ms   of work ms   busy times   stored KB   notes",
);
for (const count of [1250, 2500, 5000]) {
  const bytes = new TextEncoder().encode(bigCalendar(count));
  const rounds: { floor: number; read: number; held: Hold }[] = [];
  let found = "";
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = floorMs(bytes);
    const turns = watchTurns();
    const startedAt = performance.now();
    const reading = await readBusyCalendar(bytes, RANGE);
    const read = performance.now() - startedAt;
    rounds.push({ floor, read, held: turns.end() });
    if (!reading.ok) throw new Error(reading.message);
    const stored = (encodeBusyTimes(reading.times).length / 1024).toFixed(1);
    found = `${String(reading.times.length).padStart(13)}${stored.padStart(12)}${String(reading.notes.length).padStart(8)}`;
  }
  const floor = median(rounds.map((round) => round.floor));
  const read = median(rounds.map((round) => round.read));
  const held = Math.max(...rounds.map((round) => round.held.clock));
  const worked = Math.max(...rounds.map((round) => round.held.work));
  console.log(
    String(count).padStart(6) +
      (bytes.length / 1024).toFixed(0).padStart(7) +
      floor.toFixed(1).padStart(11) +
      read.toFixed(0).padStart(10) +
      (read / floor).toFixed(1).padStart(8) +
      held.toFixed(1).padStart(18) +
      worked.toFixed(1).padStart(13) +
      found,
  );
}
