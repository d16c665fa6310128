import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { encode } from "next-auth/jwt";
import { hashPassword } from "@/lib/auth/passwords";
import { signInCookieName } from "@/lib/auth/sign-in-cookie";
import { loadDemo } from "@/lib/data/demo";
import { newId } from "@/lib/data/ids";
import { mintScope } from "@/lib/data/scope";
import { createSignIn } from "@/lib/data/sign-ins";
import { writeAccounts } from "@/lib/data/transact";
import type { AccessRole } from "@/lib/domain/access-role";

/**
 * Makes studios for the browser tests beside the running server, each test its own. One process per test worker: it
 * reads one request a line and answers with one line.
 */
export interface StudioRequest {
  isDemo: boolean;
  accessRole: AccessRole;
}

export interface MadeStudio {
  studioId: string;
  name: string;
  email: string;
  password: string;
  /** begins the ids of the demo's rows */
  prefix: string;
  cookie: { name: string; value: string };
}

const PASSWORD = "a quiet room at night";
const TIME_ZONE = "Europe/London";
const { secret } = readSecret();
let passwordHash: Promise<string> | undefined;

function readSecret(): { secret: string } {
  const file = join(process.env.E2E_DATA_DIR ?? "", "secrets.json");
  const { NEXTAUTH_SECRET } = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  if (!NEXTAUTH_SECRET) throw new Error("The server has no secret yet.");
  return { secret: NEXTAUTH_SECRET };
}

async function makeStudio({ isDemo, accessRole }: StudioRequest): Promise<MadeStudio> {
  passwordHash ??= hashPassword(PASSWORD);
  const now = new Date();
  const [studioId, userId] = [newId(), newId()];
  const email = `${userId}@talkback.example`;
  const name = "Robin Hale";
  const hash = await passwordHash;
  const made = await writeAccounts(async (transaction) => {
    await transaction.user.create({ data: { id: userId, email, name, passwordHash: hash, createdAt: now } });
    const studio = { id: studioId, name: "Quiet Room Studios", timeZone: TIME_ZONE, createdAt: now };
    await transaction.studio.create({ data: studio });
    await transaction.membership.create({ data: { id: newId(), studioId, userId, accessRole, createdAt: now } });
    const room = { id: newId(), studioId, name: "Room A", timeZone: TIME_ZONE, createdAt: now };
    await transaction.room.create({ data: room });
  });
  if (!made.ok) throw new Error(made.message);
  if (isDemo) {
    const loaded = await loadDemo(mintScope(studioId, userId, name), now);
    if (!loaded.ok) throw new Error(loaded.message);
  }
  const signInId = await createSignIn(userId, studioId, "Browser test", now);
  const value = await encode({ token: { signInId }, secret });
  const prefix = `demo-${studioId.slice(0, 8)}`;
  return { studioId, name, email, password: PASSWORD, prefix, cookie: { name: signInCookieName(), value } };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await makeStudio(JSON.parse(line)))}\n`);
}
