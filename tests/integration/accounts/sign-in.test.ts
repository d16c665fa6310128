import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeOwnPassword } from "@/lib/auth/account";
import { takeTry } from "@/lib/data/sign-in-tries";
import { createSignIn, endSignIn, findActor, listSignIns, markSignInSeen } from "@/lib/data/sign-ins";
import type { Actor } from "@/lib/domain/actor";
import { SIGN_IN_DAYS, TRY_LIMITS, TRY_WINDOW_MINUTES, waitBeforeAnswer } from "@/lib/domain/sign-in";
import { type Accounts, makeOwner, minutesAfter, NOW, OWNER, openAccounts, signIn, trySignIn } from "./open-accounts";

let accounts: Accounts;
let owner: { userId: string; studioId: string };

beforeEach(async () => {
  accounts = await openAccounts();
  owner = await makeOwner();
});

afterEach(() => accounts.remove());

async function actorOf(signInId: string, at = NOW): Promise<Actor | null> {
  return (await findActor(signInId, at))?.actor ?? null;
}

async function requireActorOf(signInId: string): Promise<Actor> {
  const actor = await actorOf(signInId);
  if (actor === null) throw new Error("nobody is signed in");
  return actor;
}

async function repeat(times: number, run: (index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < times; index += 1) await run(index);
}

describe("a sign-in", () => {
  test("makes the owner an actor with the owner's permissions", async () => {
    const actor = await actorOf(await signIn());
    expect(actor).toMatchObject({ ...owner, name: OWNER.name, email: OWNER.email, accessRole: "OWNER" });
    expect(actor?.permissions).toContain("settings");
  });

  test("is dead at once when it is ended, and only this one", async () => {
    const [one, other] = [await signIn(), await signIn()];
    expect(await endSignIn(owner.userId, one, NOW)).toBe(true);
    expect(await actorOf(one)).toBeNull();
    expect(await actorOf(other)).not.toBeNull();
    expect((await listSignIns(owner.userId, NOW)).map((row) => row.id)).toEqual([other]);
  });

  test("does not come back by being used after its end", async () => {
    const signInId = await signIn();
    await endSignIn(owner.userId, signInId, NOW);
    await markSignInSeen(signInId, minutesAfter(5));
    expect(await actorOf(signInId, minutesAfter(5))).toBeNull();
  });

  test("cannot be ended by another account", async () => {
    const signInId = await signIn();
    expect(await endSignIn("somebody-else", signInId, NOW)).toBe(false);
    expect(await actorOf(signInId)).not.toBeNull();
  });

  test("is dead at once when the account is disabled", async () => {
    const signInId = await signIn();
    await accounts.write((transaction) =>
      transaction.user.update({ where: { id: owner.userId }, data: { disabledAt: NOW } }),
    );
    expect(await actorOf(signInId)).toBeNull();
    expect(await trySignIn({})).toEqual({ ok: false, fault: "NO_STUDIO" });
  });

  test("is dead at once when the account is taken out of the studio, even with a place in another one", async () => {
    const signInId = await signIn();
    await accounts.write(async (transaction) => {
      await transaction.membership.deleteMany({ where: owner });
      await transaction.studio.create({ data: { id: "other", name: "Other", timeZone: "UTC", createdAt: NOW } });
      await transaction.membership.create({
        data: { id: "m", studioId: "other", userId: owner.userId, accessRole: "VIEWER", createdAt: NOW },
      });
    });
    expect(await actorOf(signInId)).toBeNull();
    const viewer = await actorOf(await signIn());
    expect(viewer).toMatchObject({ studioId: "other", accessRole: "VIEWER", permissions: [] });
  });

  test(`ends by itself after ${SIGN_IN_DAYS} days, used or not`, async () => {
    const signInId = await signIn();
    const end = SIGN_IN_DAYS * 24 * 60;
    await markSignInSeen(signInId, minutesAfter(end - 1));
    expect(await actorOf(signInId, minutesAfter(end - 1))).not.toBeNull();
    expect(await actorOf(signInId, minutesAfter(end))).toBeNull();
  });

  test("keeps no more of what the browser calls itself than fits", async () => {
    await createSignIn(owner.userId, owner.studioId, "x".repeat(100_000), NOW);
    const [row] = await listSignIns(owner.userId, NOW);
    expect(row?.userAgent.length).toBeLessThanOrEqual(400);
  });
});

describe("a wrong password", () => {
  test("and an unknown address are the same fault", async () => {
    const wrong = { ok: false, fault: "WRONG_PASSWORD" };
    expect(await trySignIn({ password: "not this one" })).toEqual(wrong);
    expect(await trySignIn({ email: "nobody@example.com" })).toEqual(wrong);
  });

  test("can be given ten times per account; then the right one does not help either, until the time is over", async () => {
    await repeat(TRY_LIMITS.account, (index) => trySignIn({ password: "wrong", address: `192.0.2.${index}` }));
    expect(await trySignIn({})).toEqual({ ok: false, fault: "TOO_MANY_TRIES" });
    expect(await trySignIn({ at: minutesAfter(TRY_WINDOW_MINUTES - 1) })).toMatchObject({ fault: "TOO_MANY_TRIES" });
    expect(await trySignIn({ at: minutesAfter(TRY_WINDOW_MINUTES) })).toMatchObject({ ok: true });
  });

  test("can be given no more often when all tries come at the same time", async () => {
    const tries = Array.from({ length: 3 * TRY_LIMITS.account }, () => trySignIn({ password: "wrong" }));
    const faults = (await Promise.all(tries)).map((outcome) => !outcome.ok && outcome.fault);
    expect(faults.filter((fault) => fault === "WRONG_PASSWORD")).toHaveLength(TRY_LIMITS.account);
  });

  test("can be given thirty times per address, whatever the accounts, and other addresses go on", async () => {
    await repeat(TRY_LIMITS.address, (index) => trySignIn({ email: `${index}@example.com`, address: "192.0.2.1" }));
    expect(await trySignIn({ address: "192.0.2.1" })).toEqual({ ok: false, fault: "TOO_MANY_TRIES" });
    expect(await trySignIn({ address: "192.0.2.2" })).toMatchObject({ ok: true });
  });

  test("no longer counts for the account after the right one, but does for the address", async () => {
    const address = "192.0.2.1";
    await repeat(TRY_LIMITS.account - 1, () => trySignIn({ password: "wrong", address }));
    expect(await trySignIn({ address })).toMatchObject({ ok: true });
    expect(await trySignIn({ password: "wrong", address })).toEqual({ ok: false, fault: "WRONG_PASSWORD" });
    expect(await accounts.reader.signInFailure.count({ where: { subject: `address:${address}` } })).toBe(
      TRY_LIMITS.account,
    );
  });

  test("locks nobody else out when addresses are not known: it is counted for the wait alone", async () => {
    for (let index = 0; index <= TRY_LIMITS.address; index += 1) await takeTry(`${index}@example.com`, null, NOW);
    const given = await takeTry(OWNER.email, null, NOW);
    expect(given?.strangers).toBe(TRY_LIMITS.address + 2);
    expect([TRY_LIMITS.address, TRY_LIMITS.address + 1].map(waitBeforeAnswer)).toEqual([0, expect.any(Number)]);
    expect(waitBeforeAnswer(TRY_LIMITS.address + 1)).toBeGreaterThan(0);
    expect(await trySignIn({})).toMatchObject({ ok: true });
  });
});

describe("changing the password", () => {
  const newPassword = "nine quiet orange boats";

  test("ends all other sign-ins, keeps this one, and only the new password works", async () => {
    const [here, elsewhere] = [await signIn(), await signIn()];
    const actor = await requireActorOf(here);
    const changed = await changeOwnPassword(actor, { currentPassword: OWNER.password, newPassword }, NOW);
    expect(changed.ok).toBe(true);
    expect(await actorOf(here)).not.toBeNull();
    expect(await actorOf(elsewhere)).toBeNull();
    expect(await trySignIn({})).toEqual({ ok: false, fault: "WRONG_PASSWORD" });
    expect(await trySignIn({ password: newPassword })).toMatchObject({ ok: true });
  });

  test("asks for the current one, with the same few tries as at sign-in", async () => {
    const actor = await requireActorOf(await signIn());
    const guess = (currentPassword: string) => changeOwnPassword(actor, { currentPassword, newPassword }, NOW);
    const refused = { ok: false, code: "INVALID", fields: { currentPassword: expect.any(String) } };
    await repeat(TRY_LIMITS.account, async () => expect(await guess("wrong")).toMatchObject(refused));
    expect(await guess(OWNER.password)).toMatchObject(refused);
    expect(await trySignIn({})).toEqual({ ok: false, fault: "TOO_MANY_TRIES" });
  });

  test("refuses a common one and leaves the old one in place", async () => {
    const actor = await requireActorOf(await signIn());
    const passwords = { currentPassword: OWNER.password, newPassword: "QWERTY123" };
    expect(await changeOwnPassword(actor, passwords, NOW)).toMatchObject({
      fields: { newPassword: expect.any(String) },
    });
    expect(await trySignIn({})).toMatchObject({ ok: true });
  });
});
