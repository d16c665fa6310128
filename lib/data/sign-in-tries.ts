import "server-only";
import { oldestTry, TRY_LIMITS } from "@/lib/domain/sign-in";
import { newId } from "./ids";
import { hashSecret } from "./secrets";
import { writeAccounts } from "./transact";

/** A password about to be checked. It counts as wrong until `forgiveTry` says otherwise. */
export interface PasswordTry {
  readonly ids: readonly string[];
  readonly account: string;
  /** Tries within the window from callers whose address is not known, this one included if it is one of them. */
  readonly strangers: number;
}

/** Whom a try counts for when nobody knows where it comes from: counted, without a limit. */
const STRANGERS = "address:not known";

/**
 * Takes one of the few tries that an account and an address have; null when either has none left. Counting and taking
 * are one transaction, before the password is looked at, so that many tries at the same time get no more than the limit.
 *
 * @param email normalised; need not belong to an account
 * @param address where the try comes from; null when that is not known (see lib/auth/client-address.ts)
 */
export async function takeTry(email: string, address: string | null, now: Date): Promise<PasswordTry | null> {
  const account = `account:${hashSecret(email)}`;
  const limits: [subject: string, limit: number][] = [[account, TRY_LIMITS.account]];
  limits.push(address === null ? [STRANGERS, Number.POSITIVE_INFINITY] : [`address:${address}`, TRY_LIMITS.address]);
  const taken = await writeAccounts(async (transaction) => {
    await transaction.signInFailure.deleteMany({ where: { at: { lte: oldestTry(now) } } });
    for (const [subject, limit] of limits) {
      if ((await transaction.signInFailure.count({ where: { subject } })) >= limit) return null;
    }
    const rows = limits.map(([subject]) => ({ id: newId(), subject, at: now }));
    await transaction.signInFailure.createMany({ data: rows });
    const strangers = await transaction.signInFailure.count({ where: { subject: STRANGERS } });
    return { ids: rows.map((row) => row.id), account, strangers };
  });
  if (!taken.ok) throw new Error(taken.message);
  return taken.value;
}

/** The password was right: this try no longer counts, and neither do the account's earlier ones. */
export async function forgiveTry(given: PasswordTry): Promise<void> {
  await writeAccounts((transaction) =>
    transaction.signInFailure.deleteMany({
      where: { OR: [{ id: { in: [...given.ids] } }, { subject: given.account }] },
    }),
  );
}
