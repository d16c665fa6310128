import "server-only";
import { refuse } from "./change-writer";
import { database, type TransactionClient } from "./database";
import { hashSecret } from "./secrets";

/** Whether the set-up page may be shown: the token is known and unused, and nobody has an account yet. */
export async function isSetupOpen(token: string): Promise<boolean> {
  const { reader } = database();
  if ((await reader.user.findFirst({ select: { id: true } })) !== null) return false;
  const row = await reader.setupToken.findFirst({ where: { tokenHash: hashSecret(token), usedAt: null } });
  return row !== null;
}

/** Uses the token up within a transaction; refuses NOT_FOUND when it cannot be used (any more). */
export async function spendSetupToken(transaction: TransactionClient, token: string, now: Date): Promise<void> {
  const spent = await transaction.setupToken.updateMany({
    where: { tokenHash: hashSecret(token), usedAt: null },
    data: { usedAt: now },
  });
  if (spent.count !== 1 || (await transaction.user.count()) > 0) {
    refuse("NOT_FOUND", { message: "This set-up address has been used or replaced. Open the one printed last." });
  }
}
