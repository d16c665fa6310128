-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "studioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'PERSON',
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
CREATE TABLE "new_Project" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "studioId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "artist" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "stripe" INTEGER NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "dualRolePolicy" TEXT NOT NULL DEFAULT 'FLAGGED',
    "notes" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Project_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Project" ("archivedAt", "artist", "code", "createdAt", "dualRolePolicy", "endsOn", "id", "kind", "notes", "startsOn", "stripe", "studioId", "title", "version") SELECT "archivedAt", "artist", "code", "createdAt", "dualRolePolicy", "endsOn", "id", "kind", "notes", "startsOn", "stripe", "studioId", "title", "version" FROM "Project";
DROP TABLE "Project";
ALTER TABLE "new_Project" RENAME TO "Project";
CREATE UNIQUE INDEX "Project_studioId_id_key" ON "Project"("studioId", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- The history keeps rows as they were; undo writes them back, and can write no column that is gone.
UPDATE "ChangeEntry" SET "before" = json_remove("before", '$.searchText'), "after" = json_remove("after", '$.searchText')
WHERE "entity" IN ('person', 'project');
