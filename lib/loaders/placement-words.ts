import "server-only";
import { conflictWords, isLoud } from "@/lib/domain/conflict-words";
import { absenceWords } from "@/lib/domain/flag-words";
import type { Fit } from "@/lib/domain/free-view";
import type { Conflict } from "@/lib/domain/placement";
import { formatDuration } from "@/lib/time/duration";
import { spanText } from "@/lib/time/span-text";
import type { StudioPlan } from "./studio-plan";

/** Conflicts as words, on one clock. */
export function conflictTexts(
  conflicts: readonly Conflict[],
  plan: StudioPlan,
  timeZone: string,
): { text: string; isLoud: boolean }[] {
  const people = new Map(plan.people.map((person) => [person.id, person.name]));
  const rooms = new Map(plan.rooms.map((room) => [room.id, room.name]));
  return conflicts.map((conflict) => ({
    isLoud: isLoud(conflict),
    text: conflictWords(conflict, {
      person: (id) => people.get(id) ?? "Somebody",
      room: (id) => rooms.get(id) ?? "The room",
      times: ({ startsAt, endsAt }) => spanText(startsAt, endsAt, timeZone).times,
      duration: formatDuration,
      absence: (absence) => absenceWords(absence).toLowerCase(),
    }),
  }));
}

/** Nothing in the way, something that can give way, or something confirmed. */
export function fitOf(conflicts: readonly Conflict[]): Fit {
  if (conflicts.length === 0) return "FREE";
  return conflicts.some(isLoud) ? "TAKEN" : "SOFT";
}

/** "Free", or the first of what is in the way and how much more. */
export function fitNote(texts: readonly { text: string }[]): string {
  const [first, ...more] = texts;
  if (first === undefined) return "Free";
  return more.length === 0 ? first.text : `${first.text}, and ${more.length} more`;
}
