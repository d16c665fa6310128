-- CreateEnum
CREATE TYPE "CalendarSource" AS ENUM ('ADDRESS', 'FILE');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "timeZone" TEXT,
ADD COLUMN     "workingHours" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "code" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "isRemote" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "openHours" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "StudioSession" ADD COLUMN     "endsWall" TEXT,
ADD COLUMN     "holdExpiresAt" TIMESTAMP(3),
ADD COLUMN     "seriesId" TEXT,
ADD COLUMN     "startsWall" TEXT;

-- CreateTable
CREATE TABLE "Unavailability" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "isAllDay" BOOLEAN NOT NULL,
    "startsWall" TEXT NOT NULL,
    "endsWall" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "rule" TEXT NOT NULL DEFAULT '',
    "exceptOn" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Unavailability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusyCalendar" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" "CalendarSource" NOT NULL,
    "address" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "busy" TEXT NOT NULL,
    "readAt" TIMESTAMP(3),
    "triedAt" TIMESTAMP(3),
    "fault" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BusyCalendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionSeries" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SessionSeries_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "StudioSession_studioId_seriesId_idx" ON "StudioSession"("studioId", "seriesId");

-- AddForeignKey
ALTER TABLE "Unavailability" ADD CONSTRAINT "Unavailability_studioId_personId_fkey" FOREIGN KEY ("studioId", "personId") REFERENCES "Person"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BusyCalendar" ADD CONSTRAINT "BusyCalendar_studioId_personId_fkey" FOREIGN KEY ("studioId", "personId") REFERENCES "Person"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StudioSession" ADD CONSTRAINT "StudioSession_studioId_seriesId_fkey" FOREIGN KEY ("studioId", "seriesId") REFERENCES "SessionSeries"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SessionSeries" ADD CONSTRAINT "SessionSeries_studioId_projectId_fkey" FOREIGN KEY ("studioId", "projectId") REFERENCES "Project"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
