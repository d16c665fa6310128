import "server-only";
import { readAppearance } from "@/lib/auth/appearance-cookies";
import type { Appearance } from "@/lib/domain/appearance";

/** How the document looks. Unlike other loaders it answers everybody: the sign-in page has a look too. */
export function loadAppearance(): Promise<Pick<Appearance, "theme" | "density">> {
  return readAppearance();
}
