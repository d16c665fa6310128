import "server-only";
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

function unavailabilityView(row: Row<"unavailability">): UnavailabilityView {
  const { id, personId, isAllDay, startsWall, endsWall, timeZone, startsAt, endsAt, rule, exceptOn, note, version } =
    row;
  return { id, personId, isAllDay, startsWall, endsWall, timeZone, startsAt, endsAt, rule, exceptOn, note, version };
}
