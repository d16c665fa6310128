import "server-only";
import { cookies } from "next/headers";
import type { Appearance } from "@/lib/data/users";
import { isHttps } from "./sign-in-cookie";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Copies the look into the two cookies that the root layout reads, so that the first paint is already right. */
export async function rememberAppearance({ theme, density }: Appearance): Promise<void> {
  const jar = await cookies();
  const options = { path: "/", maxAge: YEAR_SECONDS, sameSite: "lax", httpOnly: true, secure: isHttps() } as const;
  jar.set("theme", theme.toLowerCase(), options);
  jar.set("density", density.toLowerCase(), options);
}
