import { newId, newIds } from "@/lib/data/ids";
import type { StudioScope } from "@/lib/data/scope";
import { createSession, type SessionRequest, type TimesIn } from "@/lib/data/studio-sessions";
import { transact, type WriteResult } from "@/lib/data/transact";
import type { DualRolePolicy } from "@/lib/domain/project";

export const NOW = new Date("2026-11-20T10:00:00Z");

/** The value of a write that must succeed. */
export function done<Value>(result: WriteResult<Value>): Value {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

/** The id of the change that a write left in the history. */
export function changeOf(result: WriteResult<unknown>): number {
  if (!result.ok || result.change === null) throw new Error("Nothing was written.");
  return result.change.id;
}

/** A project with one song, and with one person called to every session as engineer and producer. */
export async function planProject(
  scope: StudioScope,
  usual: { personId: string } | null = null,
  dualRolePolicy: DualRolePolicy = "FLAGGED",
): Promise<{ projectId: string; songId: string }> {
  const result = await transact(scope, "test.plan", NOW, async (writer) => {
    const project = await writer.create("project", {
      id: newId(),
      title: "First light",
      artist: "The Tides",
      kind: "EP",
      code: "FL",
      stripe: 0,
      startsOn: null,
      endsOn: null,
      dualRolePolicy,
      notes: "",
      archivedAt: null,
    });
    const song = await writer.create("song", {
      id: newId(),
      projectId: project.id,
      title: "Harbour",
      position: 0,
      lengthSeconds: null,
    });
    const roles = usual === null ? [] : (["ENGINEER", "PRODUCER"] as const);
    const ids = newIds(roles.length);
    for (const [index, sessionRole] of roles.entries()) {
      const call = { id: ids[index] ?? newId(), projectId: project.id, personId: usual?.personId ?? "", sessionRole };
      await writer.create("standingCall", { ...call, position: "PRINCIPAL", isLead: true });
    }
    return { value: { projectId: project.id, songId: song.id }, summary: "Planned", projectId: project.id };
  });
  return done(result);
}

export function between(startsAt: string, endsAt: string): TimesIn {
  return (timeZone) => ({ ok: true, startsAt: new Date(startsAt), endsAt: new Date(endsAt), timeZone });
}

export const TEN_TO_SIX = between("2026-11-30T10:00:00Z", "2026-11-30T18:00:00Z");

export function requestOf(projectId: string, extra: Partial<SessionRequest> = {}): SessionRequest {
  return {
    projectId,
    type: "TRK",
    title: "Tracking",
    status: "HOLD_1",
    roomId: null,
    livePlayers: 4,
    fixedClock: false,
    notes: "",
    isFromTemplate: true,
    ...extra,
  };
}

/** A tracking day from its template; the value is its id. */
export async function planSession(scope: StudioScope, projectId: string, extra: Partial<SessionRequest> = {}) {
  return done(await createSession(scope, requestOf(projectId, extra), TEN_TO_SIX, true, NOW)).id;
}
