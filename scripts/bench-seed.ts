import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { hashPassword } from "@/lib/auth/passwords";
import { database } from "@/lib/data/database";
import { newId } from "@/lib/data/ids";
import { mintScope } from "@/lib/data/scope";
import { insertStudioRows } from "@/lib/data/studio-rows";
import { foundStudioByCommand } from "@/lib/data/studios";
import { transact } from "@/lib/data/transact";
import { env } from "@/lib/env";
import { nextMonday } from "@/lib/time/calendar-date";
import { todayIn } from "@/lib/time/zoned";
import { makeBigStudio } from "@/prisma/builders/make-big-studio";
import { makeBusyStudio } from "@/prisma/builders/make-busy-studio";
import { deployMigrations } from "./migrations/deploy";

// npm run -s bench:seed -- [--tasks 1000] [--sessions 20] [--people 20] [--projects 200]
// npm run -s bench:seed -- --rooms 200 [--sessions 2000] [--people 200]: six weeks of sessions without tasks
// Adds a studio of that size, with an account of its own, to the database of DATA_DIR; prints what to sign in with.

const { values } = parseArgs({
  options: {
    tasks: { type: "string", default: "1000" },
    sessions: { type: "string", default: "20" },
    people: { type: "string", default: "20" },
    songs: { type: "string", default: "12" },
    projects: { type: "string", default: "1" },
    rooms: { type: "string", default: "0" },
  },
});
const TIME_ZONE = "Europe/London";

await deployMigrations(env().databaseUrl);
const now = new Date();
const prefix = newId().slice(0, 8);
const email = `bench-${prefix}@talkback.example`;
const password = randomBytes(12).toString("base64url");
const owner = { email, name: "Bench", passwordHash: await hashPassword(password) };
const founded = await foundStudioByCommand({ studioName: "Bench", timeZone: TIME_ZONE, owner }, now);
if (!founded.ok) throw new Error(founded.message);
const { studioId, userId } = founded.value;
const monday = nextMonday(todayIn(TIME_ZONE, now));
const size = { sessions: Number(values.sessions), people: Number(values.people) };
const rows =
  Number(values.rooms) > 0
    ? makeBusyStudio(prefix, monday, { ...size, rooms: Number(values.rooms), days: 42 })
    : makeBigStudio(prefix, monday, {
        ...size,
        tasks: Number(values.tasks),
        songs: Number(values.songs),
        otherProjects: Math.max(0, Number(values.projects) - 1),
      });
const written = await transact(mintScope(studioId, userId, owner.name), "bench.seed", now, async (writer) => {
  await insertStudioRows(writer, rows);
  return { value: null, summary: "Seeded for a benchmark", projectId: null };
});
if (!written.ok) throw new Error(written.message);
const [big] = rows.projects;
const sessionId = big?.sessions[0]?.session.id;
console.log(JSON.stringify({ email, password, projectId: big?.project.id, sessionId, monday }));
await database().close();
