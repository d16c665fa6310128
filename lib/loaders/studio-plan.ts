import "server-only";
import { cache } from "react";
import { scopeOf } from "@/lib/auth/actor";
import { listAcknowledgements } from "@/lib/data/acknowledgements";
import { listBusyTimes, listUnavailability } from "@/lib/data/availability";
import { findLastChangeId, listChangesSince } from "@/lib/data/changes";
import { getStudio, listPeople, listProjectIds, listProjects, listRooms } from "@/lib/data/plan";
import type { StudioScope } from "@/lib/data/scope";
import { type AcknowledgementFacts, type StandingFlag, standFlags } from "@/lib/domain/acknowledgement";
import type { Actor } from "@/lib/domain/actor";
import type { BusyTime } from "@/lib/domain/busy-times";
import { groupBy } from "@/lib/domain/group-by";
import type {
  AvailabilityView,
  PersonView,
  ProjectView,
  RoomView,
  StudioView,
  UnavailabilityView,
} from "@/lib/domain/plan";
import { countFlags, type FlagCounts, type Review, reviewStudio } from "@/lib/domain/review";
import { listCallAbsences } from "./call-absences";

/**
 * A studio's whole plan with its review, as of `changeId`. Shared between requests and never changed after it was
 * made: a loader picks from it and must not write into it.
 */
export interface StudioPlan {
  changeId: number;
  studio: StudioView;
  people: readonly PersonView[];
  rooms: readonly RoomView[];
  /** When people can come, by person. */
  availability: ReadonlyMap<string, AvailabilityView>;
  /** Newest first, archived ones too. The review leaves archived projects out. */
  projects: readonly ProjectView[];
  review: Review;
  /** Every flag beside what was said about it, loudest first. */
  flags: readonly StandingFlag[];
  /** Every one ever given; those that hold no more are the flags' history. */
  acknowledgements: readonly AcknowledgementFacts[];
  /** What the counter shows: counted flags that nobody has acknowledged. */
  counts: FlagCounts;
}

/** What people's availability is made of. */
interface Said {
  away: readonly UnavailabilityView[];
  busy: ReadonlyMap<string, readonly BusyTime[]>;
}

type Parts = Omit<StudioPlan, "availability" | "review" | "flags" | "counts"> & Said;

interface Kept extends StudioPlan, Said {
  /** The review depends on the clock (48 hours, what is over), so it is made again each minute. */
  minute: number;
}

/**
 * Plans are derived from the database on read and kept in memory beside the id of the change they know. A request
 * asks for the changes since then (one statement) and reads again only the projects that they name. This is what
 * makes a page of a thousand tasks cost one statement while nobody writes; it is a copy, never the truth.
 */
const held = globalThis as typeof globalThis & { talkbackPlans?: Map<string, Promise<Kept>> };
held.talkbackPlans ??= new Map();
const plans = held.talkbackPlans;

function minuteOf(now: Date): number {
  return Math.floor(now.getTime() / 60_000);
}

function review(parts: Parts, now: Date): Kept {
  const { studio, people, rooms, projects, away, busy, acknowledgements } = parts;
  const active = projects.filter((project) => !project.isArchived);
  const availability = availabilityOf(studio, people, away, busy);
  const absences = listCallAbsences(
    active.flatMap((project) => project.sessions),
    availability,
    now,
  );
  const made = reviewStudio({ restHours: studio.restHours, absences, people, rooms, projects: active }, now);
  const flags = standFlags(made.flags, acknowledgements);
  const open = flags.filter((standing) => standing.status !== "ACKNOWLEDGED").map((standing) => standing.flag);
  return { ...parts, availability, review: made, flags, counts: countFlags(open), minute: minuteOf(now) };
}

function availabilityOf(
  studio: StudioView,
  people: readonly PersonView[],
  away: readonly UnavailabilityView[],
  busy: ReadonlyMap<string, readonly BusyTime[]>,
): Map<string, AvailabilityView> {
  const said = groupBy(away, (entry) => entry.personId);
  return new Map(
    people.map(({ id, timeZone, workingHours }) => [
      id,
      {
        personId: id,
        timeZone: timeZone ?? studio.timeZone,
        workingHours,
        away: said.get(id) ?? [],
        busy: busy.get(id) ?? [],
      },
    ]),
  );
}

async function readAll(scope: StudioScope, now: Date): Promise<Kept> {
  // The cursor first: what is written while the rest is read is seen again next time, never missed.
  const changeId = await findLastChangeId(scope);
  const [studio, people, rooms, projects, away, busy, acknowledgements] = await Promise.all([
    getStudio(scope),
    listPeople(scope),
    listRooms(scope),
    listProjects(scope, null),
    listUnavailability(scope),
    listBusyTimes(scope),
    listAcknowledgements(scope),
  ]);
  return review({ changeId, studio, people, rooms, projects, away, busy, acknowledgements }, now);
}

async function bringUpToDate(scope: StudioScope, known: Kept, now: Date): Promise<Kept> {
  const changes = await listChangesSince(scope, known.changeId);
  const newest = changes.at(-1);
  if (newest === undefined) return known.minute === minuteOf(now) ? known : review(known, now);
  const touched = new Set(changes.map((change) => change.projectId));
  if (touched.has(null)) return readAll(scope, now);
  const ids = [...touched].filter((id) => id !== null);
  const [people, fresh, acknowledgements] = await Promise.all([
    listPeople(scope),
    listProjects(scope, ids),
    listAcknowledgements(scope),
  ]);
  const projects = await placed(scope, known.projects, touched, fresh);
  return review({ ...known, changeId: newest.id, people, projects, acknowledgements }, now);
}

/** The projects with those that were touched as they are now; who is not among the fresh ones is gone. */
async function placed(
  scope: StudioScope,
  known: readonly ProjectView[],
  touched: ReadonlySet<string | null>,
  fresh: readonly ProjectView[],
): Promise<ProjectView[]> {
  const byId = new Map(fresh.map((project) => [project.id, project]));
  const before = new Map(known.map((project) => [project.id, project]));
  // One that appears is new, or an old one that an undo brought back: only the database knows its place.
  const isKnown = fresh.every((project) => before.has(project.id));
  const order = isKnown ? [...before.keys()] : await listProjectIds(scope);
  return order.flatMap((id) => (touched.has(id) ? byId.get(id) : before.get(id)) ?? []);
}

/** How many studios' plans a process keeps: those asked for last. */
export const PLANS_KEPT = 50;

function keep(studioId: string, plan: Promise<Kept>): void {
  plans.delete(studioId);
  plans.set(studioId, plan);
  const [oldest] = plans.keys();
  if (plans.size > PLANS_KEPT && oldest !== undefined) plans.delete(oldest);
}

/** The plan of the actor's studio, up to date as of this request. */
export const loadStudioPlan = cache(async (actor: Actor, now: Date): Promise<StudioPlan> => {
  const scope = scopeOf(actor);
  const known = plans.get(actor.studioId);
  const next = (known ?? readAll(scope, now)).then(
    (kept) => bringUpToDate(scope, kept, now),
    // What failed for the request before says nothing about this one.
    () => readAll(scope, now),
  );
  keep(actor.studioId, next);
  return next;
});
