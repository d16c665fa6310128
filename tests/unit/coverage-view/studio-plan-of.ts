import { PERMISSIONS } from "@/lib/domain/access-role";
import { type AcknowledgementFacts, standFlags } from "@/lib/domain/acknowledgement";
import type { Actor } from "@/lib/domain/actor";
import type { ProjectFacts, StudioFacts } from "@/lib/domain/facts";
import type { ProjectView } from "@/lib/domain/plan";
import { countFlags, reviewStudio } from "@/lib/domain/review";
import type { StudioPlan } from "@/lib/loaders/studio-plan";

/** Somebody who may do everything. */
export const OWNER: Actor = {
  userId: "owner",
  signInId: "sign-in",
  name: "Owner",
  email: "owner@example.org",
  studioId: "studio",
  personId: null,
  accessRole: "OWNER",
  permissions: PERMISSIONS,
  theme: "SYSTEM",
  density: "NORMAL",
  singleKeyShortcuts: true,
};

/** What only people read, added to the facts, in a studio in London. */
function projectView(project: ProjectFacts): ProjectView {
  return {
    ...project,
    artist: "The Tides",
    kind: "EP",
    code: "FL",
    stripe: 0,
    startsOn: null,
    endsOn: null,
    notes: "",
    isArchived: false,
    version: 1,
    songs: project.songs.map((song) => ({ ...song, lengthSeconds: null, version: 1 })),
    looseTasks: project.looseTasks.map((task) => ({ ...task, version: 1 })),
    credits: [],
    standingCalls: [],
    sessions: project.sessions.map((session) => ({
      ...session,
      timeZone: "Europe/London",
      seriesId: null,
      notes: "",
      version: 1,
      blocks: session.blocks.map((block) => ({ ...block, version: 1 })),
      tasks: session.tasks.map((task) => ({ ...task, version: 1 })),
      calls: session.calls.map((call) => ({ ...call, version: 1 })),
    })),
  };
}

/** A studio's plan with its review, as the loaders share it. */
export function studioPlanOf(
  facts: StudioFacts,
  now: Date,
  acknowledgements: readonly AcknowledgementFacts[] = [],
): StudioPlan {
  const people = facts.people.map((person) => ({
    ...person,
    isKindOpen: false,
    email: null,
    phone: null,
    notes: "",
    timeZone: null,
    workingHours: [],
    isArchived: false,
    version: 1,
  }));
  const rooms = facts.rooms.map((room) => ({
    ...room,
    code: "",
    isRemote: false,
    address: "",
    openHours: [],
    timeZone: "Europe/London",
    isArchived: false,
    version: 1,
  }));
  const review = reviewStudio(facts, now);
  const flags = standFlags(review.flags, acknowledgements);
  const open = flags.filter(({ status }) => status !== "ACKNOWLEDGED").map(({ flag }) => flag);
  return {
    changeId: 1,
    studio: { id: "studio", name: "Harbour", timeZone: "Europe/London", restHours: facts.restHours, version: 1 },
    people,
    rooms,
    availability: new Map(),
    projects: facts.projects.map(projectView),
    review,
    flags,
    acknowledgements,
    counts: countFlags(open),
  };
}
