import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/auth/passwords";
import { mintScope, type StudioScope } from "@/lib/data/scope";
import { foundStudioByCommand } from "@/lib/data/studios";
import { Fault } from "../setup/fault.mjs";

export interface StudioOwner {
  scope: StudioScope;
  email: string;
  /** printed once, stored as a hash only */
  password: string;
}

/** A studio with an owner whose password is made up here. Fails when the address has an account. */
export async function foundStudioFor(
  owner: { name: string; email: string },
  studio: { name: string; timeZone: string },
  now: Date,
): Promise<StudioOwner> {
  const password = randomBytes(9).toString("base64url");
  const passwordHash = await hashPassword(password);
  const founding = { studioName: studio.name, timeZone: studio.timeZone, owner: { ...owner, passwordHash } };
  const founded = await foundStudioByCommand(founding, now);
  if (!founded.ok) throw new Fault(`The account ${owner.email} could not be made: ${founded.message}`);
  const { studioId, userId } = founded.value;
  return { scope: mintScope(studioId, userId, owner.name), email: owner.email, password };
}
