import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeFirstAccount } from "@/lib/auth/account";
import { isSetupOpen } from "@/lib/data/setup-tokens";
import { foundStudioByCommand } from "@/lib/data/studios";
import { firstRunSchema } from "@/lib/schemas/account";
import { type Accounts, makeOwner, NOW, OWNER, openAccounts, signIn, TOKEN } from "./open-accounts";

let accounts: Accounts;

beforeEach(async () => {
  accounts = await openAccounts();
});

afterEach(() => accounts.remove());

describe("the first run", () => {
  test("makes the owner, the studio, and a room in its zone, and the owner can sign in", async () => {
    const { userId, studioId } = await makeOwner();
    const [membership] = await accounts.reader.membership.findMany();
    expect(membership).toMatchObject({ userId, studioId, accessRole: "OWNER" });
    const [room] = await accounts.reader.room.findMany();
    expect(room).toMatchObject({ studioId, name: "Room A", timeZone: OWNER.timeZone });
    expect(await signIn()).toBeTruthy();
  });

  test("keeps the password as an argon2id hash of the promised cost", async () => {
    await makeOwner();
    const user = await accounts.reader.user.findFirstOrThrow();
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("is open to the printed token only, and to nobody once there is an account", async () => {
    expect(await isSetupOpen(TOKEN)).toBe(true);
    expect(await isSetupOpen("another token")).toBe(false);
    await makeOwner();
    expect(await isSetupOpen(TOKEN)).toBe(false);
  });

  test("uses the token once, also when two browsers press the button together", async () => {
    const tries = ["one@example.com", "two@example.com", "three@example.com"].map((email) =>
      makeFirstAccount({ token: TOKEN, ...OWNER, email }, NOW),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok).map((outcome) => !outcome.ok && outcome.code)).toEqual([
      "NOT_FOUND",
      "NOT_FOUND",
    ]);
    expect(await accounts.reader.user.count()).toBe(1);
    expect(await accounts.reader.studio.count()).toBe(1);
  });

  test("does not open to a used token, even when no account is left", async () => {
    await accounts.write((transaction) => transaction.setupToken.updateMany({ data: { usedAt: NOW } }));
    expect(await isSetupOpen(TOKEN)).toBe(false);
    expect(await makeFirstAccount({ token: TOKEN, ...OWNER }, NOW)).toMatchObject({ ok: false, code: "NOT_FOUND" });
  });

  test("is over for an unused token too, once a command has made an account", async () => {
    const owner = { name: "Demo", email: "demo@example.com", passwordHash: "-" };
    await foundStudioByCommand({ studioName: "Demo", timeZone: "UTC", owner }, NOW);
    expect(await makeFirstAccount({ token: TOKEN, ...OWNER }, NOW)).toMatchObject({ ok: false, code: "NOT_FOUND" });
    expect(await accounts.reader.user.count()).toBe(1);
  });

  test("refuses one of the common passwords, and leaves the token usable", async () => {
    const made = await makeFirstAccount({ token: TOKEN, ...OWNER, password: "Password123" }, NOW);
    expect(made).toMatchObject({ ok: false, code: "INVALID", fields: { password: expect.any(String) } });
    expect(await isSetupOpen(TOKEN)).toBe(true);
  });
});

describe("an e-mail address", () => {
  const parse = (email: string) => firstRunSchema.parse({ token: TOKEN, ...OWNER, email, withDemo: false }).email;

  test("is stored in one spelling, and any spelling of it signs in", async () => {
    const email = parse("  Ｒobin@Example.COM ");
    expect(email).toBe("robin@example.com");
    await makeFirstAccount({ token: TOKEN, ...OWNER, email }, NOW);
    expect(await signIn({ email: "ROBIN@example.com" })).toBeTruthy();
    expect(await signIn({ email: "ｒｏｂｉｎ＠example.com" })).toBeTruthy();
  });

  test("is checked after it was normalised, so that nothing slips in by another code point", () => {
    // U+FF0C is a comma and U+FF1C a less-than sign once normalised.
    expect(() => parse("robin，mallory@example.com")).toThrow();
    expect(() => parse("robin＜mallory＞@example.com")).toThrow();
  });
});
