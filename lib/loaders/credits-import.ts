import "server-only";
import { requireActor, scopeOf } from "@/lib/auth/actor";
import { findImportedAlbums } from "@/lib/data/credits";
import { isAllowed } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import type { AlbumName } from "@/lib/domain/album-credits";
import { type CreditsImportView, type ImportedAlbum, readCatalogueNote } from "@/lib/domain/credits-import";
import { requestNow } from "./clock";
import { loadStudioPlan } from "./studio-plan";

/** The import screen; it reads the file itself, in the browser. */
export async function loadCreditsImport(): Promise<CreditsImportView> {
  const actor = await requireActor();
  const { changeId, people, projects } = await loadStudioPlan(actor, requestNow());
  const canImport = isAllowed(actor.accessRole, "import");
  const credited = new Set(projects.flatMap(({ credits }) => credits.map((credit) => credit.personId)));
  const roster = people.map(({ id, name, kind, isKindOpen, sessionRoles, notes, isArchived }) => ({
    id,
    name,
    kind,
    isKindOpen,
    sessionRoles,
    catalogueName: readCatalogueNote(notes),
    isCredited: credited.has(id),
    isArchived,
  }));
  return { canImport, changeId, roster: canImport ? roster : [] };
}

/** Which of these albums the actor's studio has imported before. */
export function findImported(actor: Actor, albums: readonly AlbumName[]): Promise<ImportedAlbum[]> {
  return findImportedAlbums(scopeOf(actor), albums);
}
