"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { changeOwnPassword, makeFirstAccount } from "@/lib/auth/account";
import { currentActor, scopeOf } from "@/lib/auth/actor";
import { rememberAppearance } from "@/lib/auth/appearance-cookies";
import { signInCookieName } from "@/lib/auth/sign-in-cookie";
import { loadDemo } from "@/lib/data/demo";
import { linkPerson } from "@/lib/data/memberships";
import { endSignIn } from "@/lib/data/sign-ins";
import { renameUser, saveAppearance } from "@/lib/data/users";
import { refusalOf } from "@/lib/domain/refusal";
import { paths } from "@/lib/paths";
import {
  appearanceSchema,
  changePasswordSchema,
  endSignInSchema,
  firstRunSchema,
  linkPersonSchema,
  renameAccountSchema,
} from "@/lib/schemas/account";
import { defineAction, definePublicAction } from "./define-action";

/** Makes the owner's account and the studio; the form then signs in with what was typed. */
export const firstRunAction = definePublicAction({
  name: "accounts.first-run",
  schema: firstRunSchema,
  handler: async ({ input, now }) => {
    const made = await makeFirstAccount(input, now);
    if (!made.ok) return made;
    // Should the demo be refused, the empty studio offers it again.
    if (input.withDemo) await loadDemo(scopeOf(made.value), now);
    return { ...made, value: null };
  },
});

/** Ends this browser's sign-in and goes to the sign-in page. Works for the signed-out too: they end up there as well. */
export const signOutAction = definePublicAction({
  name: "accounts.sign-out",
  schema: z.object({}),
  handler: async ({ now }) => {
    const actor = await currentActor();
    if (actor !== null) await endSignIn(actor.userId, actor.signInId, now);
    (await cookies()).delete(signInCookieName());
    redirect(paths.signIn());
  },
});

export const renameAccountAction = defineAction({
  name: "accounts.rename",
  permission: null,
  schema: renameAccountSchema,
  handler: ({ actor, input }) => renameUser(actor.userId, input.name),
});

/** Says which person of the roster the account is. */
export const linkPersonAction = defineAction({
  name: "accounts.link-person",
  permission: null,
  schema: linkPersonSchema,
  handler: ({ scope, input }) => linkPerson(scope, input.personId),
});

/** Ends all other sign-ins of the account too. */
export const changePasswordAction = defineAction({
  name: "accounts.change-password",
  permission: null,
  schema: changePasswordSchema,
  handler: ({ actor, input, now }) => changeOwnPassword(actor, input, now),
});

/** Theme, row height, single-key shortcuts. */
export const saveAppearanceAction = defineAction({
  name: "accounts.appearance",
  permission: null,
  schema: appearanceSchema,
  handler: async ({ actor, input }) => {
    const saved = await saveAppearance(actor.userId, input);
    if (saved.ok) await rememberAppearance(input);
    return saved;
  },
});

/** Ends one of one's own sign-ins; others' are not found. */
export const endSignInAction = defineAction({
  name: "accounts.end-sign-in",
  permission: null,
  schema: endSignInSchema,
  handler: async ({ actor, input, now }) => {
    const isEnded = await endSignIn(actor.userId, input.signInId, now);
    return isEnded ? { ok: true, value: null, change: null } : refusalOf("NOT_FOUND");
  },
});
