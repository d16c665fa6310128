import "server-only";
import type { StudioRows } from "@/prisma/builders/rows";
import type { ChangeWriter } from "./change-writer";

/** Writes a built studio's people, rooms and plan, parents first: one statement for each kind of row. */
export async function insertStudioRows(writer: ChangeWriter, rows: StudioRows): Promise<void> {
  const { people, rooms, projects } = rows;
  const sessions = projects.flatMap((project) => project.sessions);
  await writer.createMany("person", people);
  await writer.createMany("unavailability", rows.unavailability);
  await writer.createMany("room", rooms);
  await writer.createMany(
    "project",
    projects.map(({ project }) => project),
  );
  await writer.createMany(
    "song",
    projects.flatMap(({ songs }) => songs),
  );
  await writer.createMany(
    "standingCall",
    projects.flatMap(({ standingCalls }) => standingCalls),
  );
  await writer.createMany(
    "sessionSeries",
    projects.flatMap(({ series }) => series),
  );
  await writer.createMany(
    "studioSession",
    sessions.map(({ session }) => session),
  );
  await writer.createMany(
    "block",
    sessions.flatMap(({ blocks }) => blocks),
  );
  await writer.createMany(
    "roleNeed",
    sessions.flatMap(({ roleNeeds }) => roleNeeds),
  );
  await writer.createMany("task", [
    ...sessions.flatMap(({ tasks }) => tasks),
    ...projects.flatMap(({ looseTasks }) => looseTasks),
  ]);
  await writer.createMany(
    "crewCall",
    sessions.flatMap(({ calls }) => calls),
  );
}
