-- CreateTable
CREATE TABLE "Unavailability" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "studioId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "isAllDay" BOOLEAN NOT NULL,
    "startsWall" TEXT NOT NULL,
    "endsWall" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "rule" TEXT NOT NULL DEFAULT '',
    "exceptOn" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Unavailability_studioId_personId_fkey" FOREIGN KEY ("studioId", "personId") REFERENCES "Person" ("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "BusyCalendar" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "studioId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "busy" TEXT NOT NULL,
    "readAt" DATETIME,
    "triedAt" DATETIME,
    "fault" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "BusyCalendar_studioId_personId_fkey" FOREIGN KEY ("studioId", "personId") REFERENCES "Person" ("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "SessionSeries" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "studioId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SessionSeries_studioId_projectId_fkey" FOREIGN KEY ("studioId", "projectId") REFERENCES "Project" ("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

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
    "timeZone" TEXT,
    "workingHours" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Person_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Person" ("archivedAt", "createdAt", "email", "id", "isKindOpen", "kind", "name", "notes", "phone", "sessionRoles", "skills", "studioId", "version") SELECT "archivedAt", "createdAt", "email", "id", "isKindOpen", "kind", "name", "notes", "phone", "sessionRoles", "skills", "studioId", "version" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_studioId_id_key" ON "Person"("studioId", "id");
CREATE TABLE "new_Room" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "studioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "isRemote" BOOLEAN NOT NULL DEFAULT false,
    "address" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL,
    "openHours" TEXT NOT NULL DEFAULT '',
    "setUpMinutes" INTEGER NOT NULL DEFAULT 0,
    "strikeMinutes" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Room_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Room" ("archivedAt", "createdAt", "id", "name", "position", "setUpMinutes", "strikeMinutes", "studioId", "timeZone", "version") SELECT "archivedAt", "createdAt", "id", "name", "position", "setUpMinutes", "strikeMinutes", "studioId", "timeZone", "version" FROM "Room";
DROP TABLE "Room";
ALTER TABLE "new_Room" RENAME TO "Room";
CREATE UNIQUE INDEX "Room_studioId_id_key" ON "Room"("studioId", "id");
CREATE TABLE "new_StudioSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "studioId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "roomId" TEXT,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "startsAt" DATETIME,
    "endsAt" DATETIME,
    "timeZone" TEXT NOT NULL,
    "startsWall" TEXT,
    "endsWall" TEXT,
    "holdExpiresAt" DATETIME,
    "seriesId" TEXT,
    "livePlayers" INTEGER NOT NULL DEFAULT 0,
    "fixedClock" BOOLEAN NOT NULL DEFAULT false,
    "notes" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "StudioSession_studioId_projectId_fkey" FOREIGN KEY ("studioId", "projectId") REFERENCES "Project" ("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "StudioSession_studioId_roomId_fkey" FOREIGN KEY ("studioId", "roomId") REFERENCES "Room" ("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "StudioSession_studioId_seriesId_fkey" FOREIGN KEY ("studioId", "seriesId") REFERENCES "SessionSeries" ("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
INSERT INTO "new_StudioSession" ("createdAt", "endsAt", "fixedClock", "id", "livePlayers", "notes", "projectId", "roomId", "startsAt", "status", "studioId", "timeZone", "title", "type", "version") SELECT "createdAt", "endsAt", "fixedClock", "id", "livePlayers", "notes", "projectId", "roomId", "startsAt", "status", "studioId", "timeZone", "title", "type", "version" FROM "StudioSession";
DROP TABLE "StudioSession";
ALTER TABLE "new_StudioSession" RENAME TO "StudioSession";
CREATE INDEX "StudioSession_studioId_projectId_idx" ON "StudioSession"("studioId", "projectId");
CREATE INDEX "StudioSession_studioId_startsAt_idx" ON "StudioSession"("studioId", "startsAt");
CREATE INDEX "StudioSession_studioId_roomId_idx" ON "StudioSession"("studioId", "roomId");
CREATE INDEX "StudioSession_studioId_seriesId_idx" ON "StudioSession"("studioId", "seriesId");
CREATE UNIQUE INDEX "StudioSession_studioId_id_key" ON "StudioSession"("studioId", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Unavailability_studioId_personId_idx" ON "Unavailability"("studioId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Unavailability_studioId_id_key" ON "Unavailability"("studioId", "id");

-- CreateIndex
CREATE INDEX "BusyCalendar_studioId_personId_idx" ON "BusyCalendar"("studioId", "personId");

-- CreateIndex
CREATE INDEX "BusyCalendar_source_triedAt_idx" ON "BusyCalendar"("source", "triedAt");

-- CreateIndex
CREATE UNIQUE INDEX "BusyCalendar_studioId_id_key" ON "BusyCalendar"("studioId", "id");

-- CreateIndex
CREATE INDEX "SessionSeries_studioId_projectId_idx" ON "SessionSeries"("studioId", "projectId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionSeries_studioId_id_key" ON "SessionSeries"("studioId", "id");
