import "server-only";
import { type BusyTime, decodeBusyTimes, mergeBusyTimes } from "@/lib/domain/busy-times";
import type { UnavailabilityView } from "@/lib/domain/plan";
import type { Row } from "./change-writer";
import { database } from "./database";
import type { StudioScope } from "./scope";

/** Every dated unavailability of the studio's people, by first start. */
export async function listUnavailability({ studioId }: StudioScope): Promise<UnavailabilityView[]> {
  const rows = await database().reader.unavailability.findMany({
    where: { studioId },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return rows.map(unavailabilityView);
}

/** The busy times of people's own calendars, by person: in order and apart, whichever calendar they are from. */
export async function listBusyTimes({ studioId }: StudioScope): Promise<Map<string, BusyTime[]>> {
  const rows = await database().reader.busyCalendar.findMany({
    where: { studioId },
    orderBy: { id: "asc" },
    select: { personId: true, busy: true },
  });
  const times = new Map<string, BusyTime[]>();
  for (const { personId, busy } of rows) {
    const known = times.get(personId);
    const read = decodeBusyTimes(busy);
    times.set(personId, known === undefined ? read : mergeBusyTimes([...known, ...read]));
  }
  return times;
}

function unavailabilityView(row: Row<"unavailability">): UnavailabilityView {
  const { id, personId, isAllDay, startsWall, endsWall, timeZone, startsAt, endsAt, rule, exceptOn, note, version } =
    row;
  return { id, personId, isAllDay, startsWall, endsWall, timeZone, startsAt, endsAt, rule, exceptOn, note, version };
}
