import "server-only";
import {
  ACKNOWLEDGEMENT_REASON_LABELS,
  type AcknowledgementFacts,
  type FlagStatus,
  type StandingFlag,
} from "@/lib/domain/acknowledgement";
import type { TaskFacts } from "@/lib/domain/facts";
import type { Flag, FlagKind, Window } from "@/lib/domain/flag";
import type {
  AcknowledgementView,
  FlagStory,
  FlagView,
  MeetingView,
  PairedSessionView,
  PlaceView,
} from "@/lib/domain/flag-view";
import {
  creditedAs,
  dualRoleWords,
  FLAG_KIND_LABELS,
  type FlagNames,
  flagHeadline,
  flagReasons,
  MEETING_REASON_WORDS,
  policyReason,
  SEVERITY_LABELS,
} from "@/lib/domain/flag-words";
import { plannedWindow } from "@/lib/domain/gap";
import { groupBy } from "@/lib/domain/group-by";
import type { ProjectView, SessionView } from "@/lib/domain/plan";
import { remedyLabel, remedyNote } from "@/lib/domain/remedy-words";
import { countFlags, type FlagCounts } from "@/lib/domain/review";
import type { SessionRole } from "@/lib/domain/session-role";
import { SKILL_LABELS, type Skill } from "@/lib/domain/skill";
import { paths } from "@/lib/paths";
import { formatDuration } from "@/lib/time/duration";
import { momentText, spanLine, spanMoment, spansLine, spanText } from "@/lib/time/span-text";
import type { StudioPlan } from "./studio-plan";

export interface FlagFilter {
  projectId?: string;
  /** A double-booking belongs to both of its sessions. */
  sessionId?: string;
  personId?: string;
  kind?: FlagKind;
  sessionRole?: SessionRole;
  status?: FlagStatus;
  isCounted?: boolean;
}

interface Index {
  names: FlagNames;
  projects: ReadonlyMap<string, ProjectView>;
  sessions: ReadonlyMap<string, SessionView>;
}

/** Names by id, worked out once for each plan: a page of flags asks for them thousands of times. */
const indexes = new WeakMap<StudioPlan, Index>();

function indexOf(plan: StudioPlan): Index {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const people = new Map(plan.people.map((person) => [person.id, person.name]));
  const rooms = new Map(plan.rooms.map((room) => [room.id, room.name]));
  const projects = new Map(plan.projects.map((project) => [project.id, project]));
  const sessions = new Map(plan.projects.flatMap((project) => project.sessions.map((one) => [one.id, one] as const)));
  const songs = new Map(
    plan.projects.flatMap((project) => project.songs.map((song) => [song.id, song.title] as const)),
  );
  const index: Index = {
    projects,
    sessions,
    names: {
      duration: formatDuration,
      person: (id) => people.get(id) ?? "Somebody",
      room: (id) => rooms.get(id) ?? "A room",
      session: (id) => sessions.get(id)?.title ?? "a session",
      project: (id) => projects.get(id)?.title ?? "a project",
      song: (id) => songs.get(id) ?? "a song",
    },
  };
  indexes.set(plan, index);
  return index;
}

function otherSessionOf(flag: Flag): string | null {
  return "otherSessionId" in flag.detail ? flag.detail.otherSessionId : null;
}

/** The projects that a flag is about: a clash of two is a matter of both. */
export function projectsOf(plan: StudioPlan, flag: Flag): string[] {
  const other = otherSessionOf(flag);
  const otherProject = other === null ? undefined : indexOf(plan).sessions.get(other)?.projectId;
  return otherProject === undefined || otherProject === flag.projectId
    ? [flag.projectId]
    : [flag.projectId, otherProject];
}

/** The open flags that each project is about, counted. */
export function flagCountsByProject(plan: StudioPlan): ReadonlyMap<string, FlagCounts> {
  const open = plan.flags.filter(({ status }) => status !== "ACKNOWLEDGED").map(({ flag }) => flag);
  const pairs = open.flatMap((flag) => projectsOf(plan, flag).map((projectId) => ({ projectId, flag })));
  const groups = groupBy(pairs, ({ projectId }) => projectId);
  return new Map([...groups].map(([id, own]) => [id, countFlags(own.map(({ flag }) => flag))]));
}

function isWanted({ flag, status }: StandingFlag, filter: FlagFilter, plan: StudioPlan): boolean {
  const other = otherSessionOf(flag);
  return (
    (filter.projectId === undefined || projectsOf(plan, flag).includes(filter.projectId)) &&
    (filter.sessionId === undefined || filter.sessionId === flag.sessionId || filter.sessionId === other) &&
    (filter.personId === undefined || filter.personId === flag.personId) &&
    (filter.kind === undefined || filter.kind === flag.kind) &&
    (filter.sessionRole === undefined || flag.sessionRole === null || filter.sessionRole === flag.sessionRole) &&
    (filter.status === undefined || filter.status === status) &&
    (filter.isCounted === undefined || filter.isCounted === flag.isCounted)
  );
}

function placeOf(flag: Flag, index: Index): PlaceView {
  const project = index.projects.get(flag.projectId);
  const head = {
    projectId: flag.projectId,
    projectTitle: project?.title ?? "",
    code: project?.code ?? "",
    stripe: project?.stripe ?? 0,
  };
  if (flag.sessionId !== null) {
    return { ...head, title: index.names.session(flag.sessionId), href: paths.projectSession(flag.sessionId) };
  }
  if (flag.songId !== null) {
    return { ...head, title: index.names.song(flag.songId), href: paths.project(flag.projectId, "songs") };
  }
  return { ...head, title: null, href: paths.project(flag.projectId) };
}

/** Both sessions of a clash or a short rest, in the order of time. */
function pairOf(flag: Flag, plan: StudioPlan, index: Index): PairedSessionView[] {
  const ids = [otherSessionOf(flag), flag.sessionId];
  if (ids.includes(null)) return [];
  return ids.flatMap((id): PairedSessionView[] => {
    const session = index.sessions.get(id ?? "");
    if (!session?.startsAt || !session.endsAt) return [];
    const { code = "", stripe = 0 } = index.projects.get(session.projectId) ?? {};
    const when = spanLine(session.startsAt, session.endsAt, session.timeZone, plan.studio.timeZone);
    return [{ id: session.id, title: session.title, href: paths.projectSession(session.id), code, stripe, when }];
  });
}

function zoneOf(flag: Flag, plan: StudioPlan, index: Index): string {
  return (flag.sessionId === null ? null : index.sessions.get(flag.sessionId)?.timeZone) ?? plan.studio.timeZone;
}

/** Which minutes, stretch by stretch; none when it is not about minutes. */
function minutesOf({ detail, window }: Flag): readonly Window[] {
  if (detail.kind === "PART_TIME_GAP" && detail.stretches.length > 0) return detail.stretches;
  if (detail.kind === "UNAVAILABLE") return detail.absences;
  return window === null ? [] : [window];
}

function acknowledgementView(said: AcknowledgementFacts, plan: StudioPlan): AcknowledgementView {
  return {
    reasonLabel: ACKNOWLEDGEMENT_REASON_LABELS[said.reason],
    note: said.note,
    byName: said.byName,
    when: momentText(said.createdAt, plan.studio.timeZone),
  };
}

function flagView(standing: StandingFlag, plan: StudioPlan, index: Index): FlagView {
  const { flag, status, acknowledgement } = standing;
  return {
    key: flag.key,
    kind: flag.kind,
    kindLabel: FLAG_KIND_LABELS[flag.kind],
    severity: flag.severity,
    severityLabel: SEVERITY_LABELS[flag.severity],
    level: flag.detail.kind === "DUAL_ROLE" ? flag.detail.level : null,
    status,
    isCounted: flag.isCounted,
    headline: flagHeadline(flag, index.names),
    reason: flagReasons(flag, index.names)[0] ?? "",
    when: spansLine(minutesOf(flag), zoneOf(flag, plan, index), plan.studio.timeZone),
    place: placeOf(flag, index),
    sessionId: flag.sessionId,
    personId: flag.personId,
    sessionRole: flag.sessionRole,
    acknowledgement: acknowledgement && acknowledgementView(acknowledgement, plan),
  };
}

/** The flags that pass the filter, loudest first. All of them without one. */
export function wantedFlags(plan: StudioPlan, filter: FlagFilter = {}): StandingFlag[] {
  return plan.flags.filter((standing) => isWanted(standing, filter, plan));
}

/** The same as screens show them. */
export function flagViews(plan: StudioPlan, filter: FlagFilter = {}): FlagView[] {
  const index = indexOf(plan);
  return wantedFlags(plan, filter).map((standing) => flagView(standing, plan, index));
}

function meetingViews(flag: Flag, plan: StudioPlan, timeZone: string): MeetingView[] {
  if (flag.detail.kind !== "DUAL_ROLE" || flag.sessionId === null) return [];
  const { names, sessions } = indexOf(plan);
  const session = sessions.get(flag.sessionId);
  const cover = plan.review.covers.get(flag.sessionId);
  /** What an assistant does is on the person's side as well: the lead answers for it. */
  const titleOf = ({ id, title }: TaskFacts) => {
    const personId = cover?.tasks.get(id)?.personId ?? flag.personId;
    return personId === null || personId === flag.personId ? title : `${title} (${names.person(personId)})`;
  };
  return flag.detail.meetings.map((meeting) => {
    const window = session && meeting.blockId !== null ? plannedWindow(session, meeting.blockId) : flag.window;
    return {
      blockLabel: meeting.blockLabel ?? "Outside the blocks",
      times: window === null ? "" : spanText(window.startsAt, window.endsAt, timeZone).times,
      level: meeting.level,
      reasons: meeting.reasons.map((reason) => MEETING_REASON_WORDS[reason]),
      engineering: meeting.engineering.map(titleOf),
      production: meeting.production.map(titleOf),
    };
  });
}

function fitOf(flag: Flag, person: string): string[] {
  if (flag.detail.kind !== "DUAL_ROLE") return [];
  const lacks = (skills: readonly Skill[], side: string) =>
    skills.length === 0
      ? []
      : [`${side}: no ${skills.map((skill) => SKILL_LABELS[skill]).join(" or ")} among ${person}'s skills.`];
  return [
    ...lacks(flag.detail.missingEngineering, "Engineering"),
    ...lacks(flag.detail.missingProduction, "Production"),
  ];
}

/** What a flag is called in one line, for the history. */
export function headlineOf(plan: StudioPlan, flag: Flag): string {
  return flagHeadline(flag, indexOf(plan).names);
}

/** The loudest open flag but this one; of the same project where it has any. Null when nothing is left. */
export function findNextFlag(plan: StudioPlan, key: string, projectId: string | null): FlagView | null {
  const isLeft = ({ flag, status }: StandingFlag) => flag.key !== key && flag.isCounted && status !== "ACKNOWLEDGED";
  const near = plan.flags.find((standing) => standing.flag.projectId === projectId && isLeft(standing));
  const next = near ?? plan.flags.find(isLeft);
  return next === undefined ? null : flagView(next, plan, indexOf(plan));
}

/** One flag with all there is to say about it; null when the plan has no such flag (any more). */
export function findFlagStory(plan: StudioPlan, key: string): FlagStory | null {
  const standing = plan.flags.find(({ flag }) => flag.key === key);
  if (standing === undefined) return null;
  const index = indexOf(plan);
  const { flag, acknowledgement } = standing;
  const timeZone = zoneOf(flag, plan, index);
  const personName = flag.personId === null ? null : index.names.person(flag.personId);
  const apart = flag.detail.kind === "DUAL_ROLE" && flag.detail.meetings.length === 0 ? flag.detail : null;
  const earlier = plan.acknowledgements
    .filter((said) => said.flagKey === key && said.id !== acknowledgement?.id)
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return {
    ...flagView(standing, plan, index),
    fingerprint: flag.fingerprint,
    personName,
    pair: pairOf(flag, plan, index),
    // Its zone stands behind it in any case.
    when: spansLine(minutesOf(flag), timeZone),
    zone: flag.window === null ? "" : spanText(flag.window.startsAt, flag.window.endsAt, timeZone).zone,
    moment: flag.window && spanMoment(flag.window.startsAt, flag.window.endsAt, timeZone),
    reasons:
      flag.detail.kind === "DUAL_ROLE"
        ? // Meetings, sides and fit are shown by themselves.
          [`${dualRoleWords(flag.detail)}.`, ...policyReason(flag.detail)]
        : flagReasons(flag, index.names),
    meetings: meetingViews(flag, plan, timeZone),
    engineering: apart === null ? [] : [...apart.engineeringTitles, ...apart.engineeringCredits.map(creditedAs)],
    production: apart === null ? [] : [...apart.productionTitles, ...apart.productionCredits.map(creditedAs)],
    fit: fitOf(flag, personName ?? "this person"),
    remedies: flag.remedies.map((remedy) => {
      return { label: remedyLabel(remedy, index.names), note: remedyNote(remedy), remedy };
    }),
    earlier: earlier.map((said) => acknowledgementView(said, plan)),
  };
}
