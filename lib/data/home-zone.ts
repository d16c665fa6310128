import "server-only";
import type { ChangeWriter } from "./change-writer";

/** The studio's zone: in sentences it goes without saying, and any other one is named. */
export async function homeZoneOf({ read, studioId }: ChangeWriter): Promise<string> {
  return (await read.studio.findUniqueOrThrow({ where: { id: studioId }, select: { timeZone: true } })).timeZone;
}
