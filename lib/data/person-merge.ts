import "server-only";
import { mergeCalls, mergePlaces } from "@/lib/domain/merged-call";
import { SESSION_ROLES, type SessionRole } from "@/lib/domain/session-role";
import { SKILLS, type Skill } from "@/lib/domain/skill";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { getPerson, personColumns } from "./people";
import { moveCalendars } from "./person-calendars";
import type { StudioScope } from "./scope";
import { handOverLead } from "./session-crew";
import { transact, type WriteResult } from "./transact";

interface Seen {
  id: string;
  version: number;
}

/**
 * Makes two records one: calls, tasks, usual crew, credits, absences and calendars of `merged` follow `kept`, what is missing on `kept` is
 * filled in, and `merged` is removed. One transaction, one change to undo. Refuses NOT_FOUND, STALE, SAME_PERSON, and
 * STILL_NEEDED when `merged` belongs to somebody who signs in.
 */
export function mergePeople(scope: StudioScope, kept: Seen, merged: Seen, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "people.merge", now, async (writer) => {
    if (kept.id === merged.id) refuse("SAME_PERSON");
    const to = await getPerson(writer, kept.id);
    const from = await getPerson(writer, merged.id);
    if (from.version !== merged.version) refuse("STALE");
    await moveCalls(writer, from.id, to.id);
    await moveStandingCalls(writer, from.id, to.id);
    const owned = { where: { studioId: writer.studioId, personId: from.id } };
    for (const task of await writer.read.task.findMany({ where: { studioId: writer.studioId, assigneeId: from.id } }))
      await writer.update("task", task.id, null, { assigneeId: to.id });
    for (const credit of await writer.read.credit.findMany(owned))
      await writer.update("credit", credit.id, null, { personId: to.id });
    await moveCalendars(writer, from.id, to.id);
    for (const away of await writer.read.unavailability.findMany(owned))
      await writer.update("unavailability", away.id, null, { personId: to.id });
    if ((await writer.read.membership.count(owned)) > 0) refuse("STILL_NEEDED", { message: SIGNS_IN });
    await writer.update("person", to.id, kept.version, { ...unite(to, from), ...hoursOf(to, from) });
    await writer.remove("person", from.id, null);
    return { value: null, summary: `Merged ${from.name} into ${to.name}`, projectId: null };
  });
}

const SIGNS_IN = "The record that would go belongs to somebody who signs in. Merge the other way round.";

async function moveCalls(writer: ChangeWriter, fromId: string, toId: string): Promise<void> {
  const { studioId } = writer;
  const theirs = await writer.read.crewCall.findMany({ where: { studioId, personId: toId } });
  for (const call of await writer.read.crewCall.findMany({ where: { studioId, personId: fromId } })) {
    const twin = theirs.find((one) => one.sessionId === call.sessionId && one.sessionRole === call.sessionRole);
    if (twin === undefined) {
      await writer.update("crewCall", call.id, null, { personId: toId });
    } else {
      await writer.remove("crewCall", call.id, null);
      const whole = await writer.update("crewCall", twin.id, null, mergeCalls(twin, call));
      // The mark of a lead who declined goes with the decline.
      if ((twin.isLead || call.isLead) && !whole.isLead) await handOverLead(writer, whole.sessionId, whole.sessionRole);
    }
  }
}

async function moveStandingCalls(writer: ChangeWriter, fromId: string, toId: string): Promise<void> {
  const { studioId } = writer;
  const theirs = await writer.read.standingCall.findMany({ where: { studioId, personId: toId } });
  for (const call of await writer.read.standingCall.findMany({ where: { studioId, personId: fromId } })) {
    const twin = theirs.find((one) => one.projectId === call.projectId && one.sessionRole === call.sessionRole);
    if (twin === undefined) {
      await writer.update("standingCall", call.id, null, { personId: toId });
    } else {
      await writer.remove("standingCall", call.id, null);
      await writer.update("standingCall", twin.id, null, mergePlaces(twin, call));
    }
  }
}

/** Hours and their clock belong together: those of the other record where the kept one has none. */
function hoursOf(to: Row<"person">, from: Row<"person">) {
  if (to.workingHours === "" && from.workingHours === "") return { timeZone: to.timeZone ?? from.timeZone };
  const { workingHours, timeZone } = to.workingHours === "" ? from : to;
  return { workingHours, timeZone };
}

/** Roles and skills of both; address, phone and notes of the other where the kept record has none. */
function unite(to: Row<"person">, from: Row<"person">) {
  const has = (list: unknown, value: string) => Array.isArray(list) && list.includes(value);
  const roles = SESSION_ROLES.filter((role) => has(to.sessionRoles, role) || has(from.sessionRoles, role));
  const skills = SKILLS.filter((skill) => has(to.skills, skill) || has(from.skills, skill));
  return personColumns({
    name: to.name,
    kind: to.isKindOpen ? from.kind : to.kind,
    isKindOpen: to.isKindOpen && from.isKindOpen,
    sessionRoles: roles satisfies SessionRole[],
    skills: skills satisfies Skill[],
    email: to.email ?? from.email,
    phone: to.phone ?? from.phone,
    notes: [to.notes, from.notes].filter((notes) => notes !== "").join("\n"),
  });
}
