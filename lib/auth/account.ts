import "server-only";
import { forgiveTry, takeTry } from "@/lib/data/sign-in-tries";
import { foundStudio } from "@/lib/data/studios";
import type { WriteResult } from "@/lib/data/transact";
import { changePassword, findUserSecret } from "@/lib/data/users";
import type { Actor } from "@/lib/domain/actor";
import { type Refusal, refusalOf } from "@/lib/domain/refusal";
import { TRY_WINDOW_MINUTES } from "@/lib/domain/sign-in";
import { isCommonPassword } from "./common-passwords";
import { hashPassword, isPasswordRight } from "./passwords";

const COMMON = "This is one of the first passwords that anybody would try. Choose another one.";
const TOO_MANY = `Too many wrong passwords. Wait ${TRY_WINDOW_MINUTES} minutes, then try again.`;

export interface FirstRun {
  token: string;
  name: string;
  /** normalised */
  email: string;
  password: string;
  studioName: string;
  timeZone: string;
}

/** Makes the owner's account and the studio. Refuses a common password, and a token that cannot be used (any more). */
export async function makeFirstAccount(
  input: FirstRun,
  now: Date,
): Promise<WriteResult<Pick<Actor, "userId" | "studioId" | "name">>> {
  const { token, name, email, password, studioName, timeZone } = input;
  if (isCommonPassword(password)) return fieldRefusal("password", COMMON);
  const owner = { name, email, passwordHash: await hashPassword(password) };
  const founded = await foundStudio(token, { studioName, timeZone, owner }, now);
  return founded.ok ? { ok: true, value: { ...founded.value, name }, change: null } : founded;
}

/**
 * Changes the actor's password and ends all other sign-ins. The current password is asked for, with the same few
 * tries as at sign-in, so that a browser left open does not hand over the account.
 */
export async function changeOwnPassword(
  actor: Actor,
  passwords: { currentPassword: string; newPassword: string },
  now: Date,
): Promise<WriteResult<null>> {
  const { currentPassword, newPassword } = passwords;
  if (isCommonPassword(newPassword)) return fieldRefusal("newPassword", COMMON);
  const given = await takeTry(actor.email, null, now);
  if (given === null) return fieldRefusal("currentPassword", TOO_MANY);
  const secret = await findUserSecret(actor.email);
  if (!(await isPasswordRight(secret?.passwordHash ?? null, currentPassword))) {
    return fieldRefusal("currentPassword", "This is not your current password.");
  }
  await forgiveTry(given);
  return changePassword(actor.userId, await hashPassword(newPassword), actor.signInId, now);
}

function fieldRefusal(field: string, message: string): Refusal {
  return refusalOf("INVALID", { fields: { [field]: message } });
}
