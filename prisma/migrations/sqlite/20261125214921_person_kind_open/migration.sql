-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "studioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'PERSON',
    "isKindOpen" BOOLEAN NOT NULL DEFAULT false,
    "sessionRoles" JSONB NOT NULL,
    "skills" JSONB NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Person_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Person" ("archivedAt", "createdAt", "email", "id", "kind", "name", "notes", "phone", "sessionRoles", "skills", "studioId", "version") SELECT "archivedAt", "createdAt", "email", "id", "kind", "name", "notes", "phone", "sessionRoles", "skills", "studioId", "version" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_studioId_id_key" ON "Person"("studioId", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
