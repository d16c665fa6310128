import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { encode } from "next-auth/jwt";
import { hashPassword } from "@/lib/auth/passwords";
import { signInCookieName } from "@/lib/auth/sign-in-cookie";
import { ENTITIES } from "@/lib/data/change-writer";
import { database, type TransactionClient } from "@/lib/data/database";
import { loadDemo } from "@/lib/data/demo";
import { newId } from "@/lib/data/ids";
import { mintScope } from "@/lib/data/scope";
import { createSignIn } from "@/lib/data/sign-ins";
import { writeAccounts } from "@/lib/data/transact";
import type { AccessRole } from "@/lib/domain/access-role";
import type { Theme } from "@/lib/domain/appearance";

/**
 * Makes studios for the browser tests beside the running server, each test its own. One process per test worker: it
 * reads one request a line and answers each with one line.
 */
export interface StudioRequest {
  isDemo: boolean;
  accessRole: AccessRole;
  /** what the account has chosen; as the system without it */
  theme?: Theme;
}

export interface MemberRequest {
  studioId: string;
  accessRole: AccessRole;
  /** whom of the roster the account belongs to */
  personId?: string;
}

export type MakerRequest =
  | ({ kind: "studio" } & StudioRequest)
  | ({ kind: "member" } & MemberRequest)
  | { kind: "fingerprint"; studioId: string };

export type MakerAnswer = { value: unknown } | { fault: string };

export interface Cookie {
  name: string;
  value: string;
}

export interface MadeAccount {
  name: string;
  email: string;
  password: string;
  /** signs a browser in */
  cookie: Cookie;
}

export interface MadeStudio extends MadeAccount {
  studioId: string;
  /** begins the ids of the demo's rows */
  prefix: string;
}

const PASSWORD = "a quiet room at night";
const TIME_ZONE = "Europe/London";
const secret = readSecret();
let passwordHash: Promise<string> | undefined;

function readSecret(): string {
  const file = join(process.env.E2E_DATA_DIR ?? "", "secrets.json");
  const { NEXTAUTH_SECRET } = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  if (!NEXTAUTH_SECRET) throw new Error("The server has no secret yet.");
  return NEXTAUTH_SECRET;
}

async function makeStudio({ isDemo, accessRole, theme }: StudioRequest): Promise<MadeStudio> {
  const now = new Date();
  const studioId = newId();
  const { userId, ...account } = await makeAccount(studioId, { accessRole, theme }, async (transaction) => {
    const studio = { id: studioId, name: "Quiet Room Studios", timeZone: TIME_ZONE, createdAt: now };
    await transaction.studio.create({ data: studio });
    const room = { id: newId(), studioId, name: "Room A", code: "RA", timeZone: TIME_ZONE, createdAt: now };
    await transaction.room.create({ data: room });
  });
  if (isDemo) {
    const loaded = await loadDemo(mintScope(studioId, userId, account.name), now);
    if (!loaded.ok) throw new Error(loaded.message);
  }
  return { ...account, studioId, prefix: `demo-${studioId.slice(0, 8)}` };
}

async function addMember({ studioId, accessRole, personId }: MemberRequest): Promise<MadeAccount> {
  const { userId: _, ...account } = await makeAccount(studioId, { accessRole, personId });
  return account;
}

interface AccountRequest {
  accessRole: AccessRole;
  theme?: Theme | undefined;
  personId?: string | null | undefined;
}

/** @param before writes what the account needs, in the same transaction */
async function makeAccount(
  studioId: string,
  { accessRole, theme = "SYSTEM", personId = null }: AccountRequest,
  before: (transaction: TransactionClient) => Promise<void> = async () => {},
): Promise<MadeAccount & { userId: string }> {
  passwordHash ??= hashPassword(PASSWORD);
  const hash = await passwordHash;
  const now = new Date();
  const userId = newId();
  const email = `${userId}@talkback.example`;
  const name = "Robin Hale";
  const made = await writeAccounts(async (transaction) => {
    await before(transaction);
    await transaction.user.create({ data: { id: userId, email, name, theme, passwordHash: hash, createdAt: now } });
    const data = { id: newId(), studioId, userId, accessRole, personId, createdAt: now };
    await transaction.membership.create({ data });
  });
  if (!made.ok) throw new Error(made.message);
  const signInId = await createSignIn(userId, studioId, "Browser test", now);
  const value = await encode({ token: { signInId }, secret });
  return { userId, name, email, password: PASSWORD, cookie: { name: signInCookieName(), value } };
}

async function fingerprint(studioId: string): Promise<string> {
  const hash = createHash("sha256");
  for (const table of [...ENTITIES, "change", "membership"] as const) {
    const rows = database().reader[table] as unknown as { findMany(args: object): Promise<unknown[]> };
    const where = table === "studio" ? { id: studioId } : { studioId };
    hash.update(JSON.stringify([table, await rows.findMany({ where, orderBy: { id: "asc" } })]));
  }
  return hash.digest("hex");
}

function answer(request: MakerRequest): Promise<unknown> {
  if (request.kind === "studio") return makeStudio(request);
  if (request.kind === "member") return addMember(request);
  return fingerprint(request.studioId);
}

for await (const line of createInterface({ input: process.stdin })) {
  const said: MakerAnswer = await answer(JSON.parse(line)).then(
    (value) => ({ value }),
    (error) => ({ fault: String(error) }),
  );
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
