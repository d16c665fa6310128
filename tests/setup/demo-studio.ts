import { type Database, openDatabase } from "@/lib/data/database";
import { loadDemo } from "@/lib/data/demo";
import { createSignIn } from "@/lib/data/sign-ins";
import { foundStudioFor } from "@/scripts/accounts/studio-owner";

const OWNER = { name: "Robin Hale", email: "demo@talkback.example" };
const STUDIO = { name: "Quiet Room Studios", timeZone: "Europe/London" };

/** Runs work in which lib/data uses a migrated database of its own, closed after. */
export async function usingDatabase<Result>(url: string, work: (opened: Database) => Promise<Result>): Promise<Result> {
  const held = globalThis as typeof globalThis & { talkbackDatabase?: Database };
  const before = held.talkbackDatabase;
  const opened = openDatabase(url);
  held.talkbackDatabase = opened;
  try {
    return await work(opened);
  } finally {
    held.talkbackDatabase = before;
    await opened.close();
  }
}

/** Loads the demo studio, with its owner signed in, into a migrated database. Returns the id of the sign-in. */
export function fillWithDemo(url: string, now = new Date("2026-11-22T10:00:00Z")): Promise<string> {
  return usingDatabase(url, async () => {
    const { scope } = await foundStudioFor(OWNER, STUDIO, now);
    const loaded = await loadDemo(scope, now);
    if (!loaded.ok) throw new Error(loaded.message);
    return createSignIn(scope.userId ?? "", scope.studioId, "A browser", now);
  });
}
