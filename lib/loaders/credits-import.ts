import "server-only";
import { requireActor, scopeOf } from "@/lib/auth/actor";
import { findImportedAlbums } from "@/lib/data/credits";
import { isAllowed } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import {
  type AlbumName,
  type CreditsImportView,
  type ImportedAlbum,
  readCatalogueNote,
} from "@/lib/domain/credits-import";
import { requestNow } from "./clock";
import { loadStudioPlan } from "./studio-plan";

/** The import screen; it reads the file itself, in the browser. */
export async function loadCreditsImport(): Promise<CreditsImportView> {
  const actor = await requireActor();
  const { changeId, people } = await loadStudioPlan(actor, requestNow());
  const canImport = isAllowed(actor.accessRole, "import");
  const roster = people.map(({ id, name, kind, isKindOpen, sessionRoles, notes, isArchived }) => {
    return { id, name, kind, isKindOpen, sessionRoles, catalogueName: readCatalogueNote(notes), isArchived };
  });
  return { canImport, changeId, roster: canImport ? roster : [] };
}

/** Which of these albums the actor's studio has imported before. */
export function findImported(actor: Actor, albums: readonly AlbumName[]): Promise<ImportedAlbum[]> {
  return findImportedAlbums(scopeOf(actor), albums);
}
