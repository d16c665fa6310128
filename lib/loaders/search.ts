import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { PersonView, ProjectView } from "@/lib/domain/plan";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { findMatches, type Searchable, type SearchHit } from "@/lib/domain/search";
import { SESSION_TYPE_LABELS } from "@/lib/domain/session-template";
import { paths } from "@/lib/paths";
import { formatDate } from "@/lib/time/calendar-date";
import { wallTimeAt } from "@/lib/time/zoned";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

const HITS = 12;

type Entry = Searchable & SearchHit;

/** Everything with a name, worked out once for each plan: one letter more asks again. */
const entries = new WeakMap<StudioPlan, readonly Entry[]>();

function ofProject(project: ProjectView): Entry[] {
  const { id, title, artist, code, isArchived } = project;
  const note = [artist, isArchived ? "archived" : ""].filter(Boolean).join(" · ");
  return [{ href: paths.project(id), label: title, kind: "Project", also: `${artist} ${code}`, note }];
}

function ofPerson({ id, name, email, phone, sessionRoles, isArchived }: PersonView): Entry {
  const roles = sessionRoles.map((sessionRole) => SESSION_ROLE_LABELS[sessionRole].toLowerCase());
  return {
    href: paths.person(id),
    label: name,
    kind: "Person",
    also: `${email ?? ""} ${phone ?? ""}`,
    note: isArchived ? "archived" : roles.join(", "),
  };
}

function ofSessions(project: ProjectView): Entry[] {
  return project.sessions.map(({ id, title, type, startsAt, timeZone }) => {
    const date = startsAt === null ? "no date" : formatDate(wallTimeAt(startsAt, timeZone).date);
    const also = `${project.title} ${project.artist} ${SESSION_TYPE_LABELS[type]}`;
    return { href: paths.projectSession(id), label: title, kind: "Session", also, note: `${project.title}, ${date}` };
  });
}

function ofSongs(project: ProjectView): Entry[] {
  // Two songs of one name lead to the same place.
  const titles = new Set(project.songs.map((song) => song.title));
  return [...titles].map((title) => ({
    href: paths.project(project.id, "songs"),
    label: title,
    kind: "Song",
    also: "",
    note: project.title,
  }));
}

function entriesOf(plan: StudioPlan): readonly Entry[] {
  const known = entries.get(plan);
  if (known !== undefined) return known;
  const active = plan.projects.filter((project) => !project.isArchived);
  const made = [
    ...active.flatMap(ofProject),
    ...plan.people.filter((person) => !person.isArchived).map(ofPerson),
    ...active.flatMap(ofSessions),
    ...active.flatMap(ofSongs),
    ...plan.projects.filter((project) => project.isArchived).flatMap(ofProject),
    ...plan.people.filter((person) => person.isArchived).map(ofPerson),
  ];
  entries.set(plan, made);
  return made;
}

/** Projects, people, sessions and songs whose name holds the query; the best dozen. Among equals what is archived comes last. */
export async function loadSearchHits(actor: Actor, query: string, now: Date): Promise<SearchHit[]> {
  const plan = await loadStudioPlan(actor, now);
  return findMatches(entriesOf(plan), query, HITS).map(({ also: _, ...hit }) => hit);
}
