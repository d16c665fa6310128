/**
 * How the review's time grows with the plan: run it with `npm run -s bench:review`. Only ratios are printed, since
 * machines differ; the slope is that of time over size on two logarithmic scales, so 1 is linear and 2 quadratic. The
 * control compares every session with every other, to show that the measure would notice.
 */
import type { CallFacts, SessionFacts, StudioFacts } from "@/lib/domain/facts";
import { reviewStudio } from "@/lib/domain/review";
import { SESSION_TEMPLATES } from "@/lib/domain/session-template-list";
import { overlapOf, windowOf } from "@/lib/domain/window";
import { at, block, call, lead, NOW, project, room, session, studio, task } from "@/tests/unit/domain/builders";

const FACTORS = [1, 2, 4, 8] as const;
const ROUNDS = 25;

interface Growth {
  name: string;
  /** A plan that is `factor` times the smallest. */
  make(factor: number): StudioFacts;
  run(facts: StudioFacts): unknown;
}

/** Two hundred sessions at x1: a template each, in order, a crew of six from sixty, two sessions a day in ten rooms. */
function manySessions(factor: number): StudioFacts {
  const sessions = Array.from({ length: 200 * factor }, (_, index) => plannedSession(index, 1));
  const projects = Array.from({ length: 10 * factor }, (_, number) =>
    project({ id: `p${number}`, sessions: sessions.filter((_, index) => index % (10 * factor) === number) }),
  );
  return inStudio(projects);
}

/** Ten sessions whose days get fuller: more blocks, tasks and calls in each. */
function fullSessions(factor: number): StudioFacts {
  return inStudio([
    project({ sessions: Array.from({ length: 10 }, (_, index) => plannedSession(index, 10 * factor)) }),
  ]);
}

function inStudio(projects: StudioFacts["projects"]): StudioFacts {
  return studio(projects, {
    rooms: Array.from({ length: 10 }, (_, index) => room(`room${index}`, { strikeMinutes: 30 })),
  });
}

function plannedSession(index: number, copies: number): SessionFacts {
  const template = SESSION_TEMPLATES[index % SESSION_TEMPLATES.length];
  if (template === undefined) throw new Error("There are session templates.");
  const day = Array.from({ length: copies }, (_, copy) =>
    template.blocks.map((one) =>
      block(
        `${copy}/${one.label}`,
        one.taskIds.map((id) => task(id, { id: `${copy}/${one.label}/${id}` })),
        { mode: one.mode, minutes: one.minutes },
      ),
    ),
  ).flat();
  const who = (place: number) => `person${(index * 7 + place * 11) % 60}`;
  const crew: CallFacts[] = Array.from({ length: copies }, (_, copy) => copy * 4).flatMap((place) => [
    call(`${who(place)}/${place}`, "ENGINEER"),
    call(`${who(place + 1)}/${place}`, "PRODUCER"),
    call(`${who(place + 2)}/${place}`, "ENGINEER", { position: "ASSISTANT" }),
    call(`${who(place + 3)}/${place}`, "PERFORMER"),
  ]);
  const isAlone = index % 5 === 0;
  return session(
    `s${index}`,
    {
      type: template.type,
      roomId: `room${index % 10}`,
      startsAt: at(3 + Math.floor(index / 10), index % 2 === 0 ? 9 : 15),
      endsAt: at(3 + Math.floor(index / 10), index % 2 === 0 ? 15 : 22),
      livePlayers: template.livePlayers,
      calls: [lead(who(0), "ENGINEER"), lead(isAlone ? who(0) : who(1), "PRODUCER"), ...crew],
    },
    day,
  );
}

function sizeOf(facts: StudioFacts): number {
  const sessions = facts.projects.flatMap((one) => one.sessions);
  return sessions.reduce((sum, one) => sum + one.calls.length + one.tasks.length, 0);
}

function compareAllPairs(facts: StudioFacts): number {
  const windows = facts.projects.flatMap((one) => one.sessions.map(windowOf)).filter((window) => window !== null);
  return windows.reduce((sum, a) => sum + windows.filter((b) => overlapOf(a, b) !== null).length, 0);
}

/** Processor time of one run, in microseconds: what other programs do meanwhile hardly counts. */
function costOf(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return user + system;
}

/** Least squares of log(time) over log(size). */
function slopeOf(points: readonly { size: number; time: number }[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map((log) => log.x)), mean(logs.map((log) => log.y))];
  const rise = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
  return rise / logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
}

/** Sizes take turns, and each keeps its cheapest round: noise only ever adds. */
function measure({ name, make, run }: Growth): void {
  const plans = FACTORS.map((factor) => ({ factor, facts: make(factor) }));
  const points = plans.map(({ factor, facts }) => ({ factor, size: sizeOf(facts), time: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { facts }] of plans.entries()) {
      const point = points[index];
      if (point)
        point.time = Math.min(
          point.time,
          costOf(() => run(facts)),
        );
    }
  }
  const [first] = points;
  if (first === undefined) return;
  console.log(name);
  for (const { factor, size, time } of points) {
    const perItem = time / size / (first.time / first.size);
    console.log(`  x${factor}: ${String(size).padStart(6)} calls + tasks, time per item ${perItem.toFixed(2)} of x1's`);
  }
  console.log(`  slope ${slopeOf(points).toFixed(2)}`);
}

const review = (facts: StudioFacts) => reviewStudio(facts, NOW);
measure({ name: "review, more sessions", make: manySessions, run: review });
measure({ name: "review, fuller sessions", make: fullSessions, run: review });
measure({ name: "control, every pair of sessions", make: manySessions, run: compareAllPairs });
