import "server-only";
import { cookies } from "next/headers";
import type { Appearance } from "@/lib/data/users";
import { DENSITIES, THEMES } from "@/lib/domain/appearance";
import { currentActor } from "./actor";
import { isHttps } from "./sign-in-cookie";

const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * The look of the page that is asked for: what the account has chosen, in whichever browser. The cookies say it where
 * nobody is signed in, and where the database cannot be asked.
 */
export async function readAppearance(): Promise<Pick<Appearance, "theme" | "density">> {
  const actor = await currentActor().catch(() => null);
  if (actor !== null) return actor;
  const jar = await cookies();
  const chosen = (name: string) => jar.get(name)?.value.toUpperCase();
  return {
    theme: THEMES.find((theme) => theme === chosen("theme")) ?? "SYSTEM",
    density: DENSITIES.find((density) => density === chosen("density")) ?? "NORMAL",
  };
}

/** Copies the look into two cookies, for pages that are read by nobody who is signed in. */
export async function rememberAppearance({ theme, density }: Appearance): Promise<void> {
  const jar = await cookies();
  const options = { path: "/", maxAge: YEAR_SECONDS, sameSite: "lax", httpOnly: true, secure: isHttps() } as const;
  jar.set("theme", theme.toLowerCase(), options);
  jar.set("density", density.toLowerCase(), options);
}
