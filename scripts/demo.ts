/**
 * npm run demo: a studio to try things on, with its own account, beside whatever is there. Run again it says so.
 */
import { loadDemo } from "@/lib/data/demo";
import { mintScope } from "@/lib/data/scope";
import { findUserSecret } from "@/lib/data/users";
import { paths } from "@/lib/paths";
import { foundStudioFor } from "./accounts/studio-owner";
import { withDatabase } from "./migrations/open";
import { Fault, runCommand } from "./setup/fault.mjs";

const OWNER = { name: "Robin Hale", email: "demo@talkback.example" };
const STUDIO = { name: "Quiet Room Studios", timeZone: "Europe/London" };

await runCommand(() =>
  withDatabase(async () => {
    const now = new Date();
    const known = await findUserSecret(OWNER.email);
    const made = known === null ? await foundStudioFor(OWNER, STUDIO, now) : null;
    const scope = made?.scope ?? mintScope(known?.studioId ?? "", known?.id ?? null, OWNER.name);
    const loaded = await loadDemo(scope, now);
    if (!loaded.ok) throw new Fault(loaded.message);
    console.log(`Loaded the demo studio. Sign in at ${paths.signIn()} as ${OWNER.email}.`);
    console.log(made ? `Password: ${made.password}` : "The password is the one that was printed the first time.");
  }),
);
