-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AccessRole" AS ENUM ('OWNER', 'MANAGER', 'MEMBER', 'VIEWER');

-- CreateEnum
CREATE TYPE "Theme" AS ENUM ('SYSTEM', 'DARK', 'LIGHT');

-- CreateEnum
CREATE TYPE "Density" AS ENUM ('NORMAL', 'DENSE');

-- CreateEnum
CREATE TYPE "PersonKind" AS ENUM ('PERSON', 'GROUP');

-- CreateEnum
CREATE TYPE "SessionRole" AS ENUM ('ENGINEER', 'PRODUCER', 'PERFORMER');

-- CreateEnum
CREATE TYPE "Discipline" AS ENUM ('ENGINEERING', 'PRODUCTION', 'PERFORMANCE');

-- CreateEnum
CREATE TYPE "Attention" AS ENUM ('LIVE', 'STEP', 'SOLO', 'BACKGROUND');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('PRE', 'SETUP', 'TRACKING', 'OVERDUB', 'EDITING', 'MIXING', 'MASTERING', 'DELIVERY');

-- CreateEnum
CREATE TYPE "SessionType" AS ENUM ('PRE', 'PRD', 'TRK', 'OVD', 'VOX', 'STR', 'EDT', 'MIX', 'RCL', 'MST', 'RMT', 'LIS', 'DLV');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('HOLD_1', 'HOLD_2', 'CONFIRMED', 'DONE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ProjectKind" AS ENUM ('SINGLE', 'EP', 'ALBUM', 'SCORE', 'OTHER');

-- CreateEnum
CREATE TYPE "DualRolePolicy" AS ENUM ('EXPECTED', 'FLAGGED', 'AVOIDED');

-- CreateEnum
CREATE TYPE "Position" AS ENUM ('PRINCIPAL', 'CO', 'ADDITIONAL', 'ASSISTANT', 'EXECUTIVE');

-- CreateEnum
CREATE TYPE "Answer" AS ENUM ('DRAFT', 'ASKED', 'CONFIRMED', 'DECLINED');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('TODO', 'DOING', 'DONE');

-- CreateEnum
CREATE TYPE "AcknowledgementReason" AS ENUM ('BUDGET', 'ARTISTS_WISH', 'SIMPLE_OVERDUB', 'OWN_PROJECT', 'OTHER');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "theme" "Theme" NOT NULL DEFAULT 'SYSTEM',
    "density" "Density" NOT NULL DEFAULT 'NORMAL',
    "singleKeyShortcuts" BOOLEAN NOT NULL DEFAULT true,
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupToken" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "SetupToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Studio" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "restHours" INTEGER NOT NULL DEFAULT 10,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Studio_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessRole" "AccessRole" NOT NULL,
    "personId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "PersonKind" NOT NULL DEFAULT 'PERSON',
    "sessionRoles" JSONB NOT NULL,
    "skills" JSONB NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "searchText" TEXT NOT NULL,
    "archivedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "setUpMinutes" INTEGER NOT NULL DEFAULT 0,
    "strikeMinutes" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "artist" TEXT NOT NULL,
    "kind" "ProjectKind" NOT NULL,
    "code" TEXT NOT NULL,
    "stripe" INTEGER NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "dualRolePolicy" "DualRolePolicy" NOT NULL DEFAULT 'FLAGGED',
    "notes" TEXT NOT NULL DEFAULT '',
    "searchText" TEXT NOT NULL,
    "archivedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StandingCall" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "sessionRole" "SessionRole" NOT NULL,
    "position" "Position" NOT NULL DEFAULT 'PRINCIPAL',
    "isLead" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StandingCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Song" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "lengthSeconds" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Song_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudioSession" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "roomId" TEXT,
    "type" "SessionType" NOT NULL,
    "title" TEXT NOT NULL,
    "status" "SessionStatus" NOT NULL,
    "startsAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),
    "timeZone" TEXT NOT NULL,
    "livePlayers" INTEGER NOT NULL DEFAULT 0,
    "fixedClock" BOOLEAN NOT NULL DEFAULT false,
    "notes" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StudioSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Block" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "mode" "Attention" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleNeed" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "sessionRole" "SessionRole" NOT NULL,
    "count" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RoleNeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "sessionId" TEXT,
    "blockId" TEXT,
    "songId" TEXT,
    "assigneeId" TEXT,
    "catalogueId" TEXT,
    "title" TEXT NOT NULL,
    "discipline" "Discipline" NOT NULL,
    "sessionRole" "SessionRole" NOT NULL,
    "attention" "Attention" NOT NULL,
    "phase" "Phase" NOT NULL,
    "skill" TEXT,
    "minutes" INTEGER NOT NULL,
    "state" "TaskState" NOT NULL DEFAULT 'TODO',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CrewCall" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "sessionRole" "SessionRole" NOT NULL,
    "position" "Position" NOT NULL DEFAULT 'PRINCIPAL',
    "isLead" BOOLEAN NOT NULL DEFAULT false,
    "answer" "Answer" NOT NULL DEFAULT 'DRAFT',
    "declineReason" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CrewCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Acknowledgement" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "projectId" TEXT,
    "flagKey" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "reason" "AcknowledgementReason" NOT NULL,
    "note" TEXT NOT NULL,
    "byUserId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Acknowledgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credit" (
    "id" TEXT NOT NULL,
    "studioId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "roleText" TEXT NOT NULL,
    "sessionRole" "SessionRole",
    "position" "Position" NOT NULL DEFAULT 'PRINCIPAL',
    "scope" TEXT NOT NULL,
    "trackPositions" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Credit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" SERIAL NOT NULL,
    "studioId" TEXT NOT NULL,
    "userId" TEXT,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "projectId" TEXT,
    "undoneById" INTEGER,
    "undoesId" INTEGER,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeEntry" (
    "id" SERIAL NOT NULL,
    "changeId" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "ChangeEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "SignIn_userId_idx" ON "SignIn"("userId");

-- CreateIndex
CREATE INDEX "SignIn_studioId_idx" ON "SignIn"("studioId");

-- CreateIndex
CREATE INDEX "SignInFailure_subject_at_idx" ON "SignInFailure"("subject", "at");

-- CreateIndex
CREATE UNIQUE INDEX "SetupToken_tokenHash_key" ON "SetupToken"("tokenHash");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "Membership_studioId_personId_idx" ON "Membership"("studioId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_studioId_userId_key" ON "Membership"("studioId", "userId");

-- CreateIndex
CREATE INDEX "Person_studioId_searchText_idx" ON "Person"("studioId", "searchText");

-- CreateIndex
CREATE UNIQUE INDEX "Person_studioId_id_key" ON "Person"("studioId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Room_studioId_id_key" ON "Room"("studioId", "id");

-- CreateIndex
CREATE INDEX "Project_studioId_searchText_idx" ON "Project"("studioId", "searchText");

-- CreateIndex
CREATE UNIQUE INDEX "Project_studioId_id_key" ON "Project"("studioId", "id");

-- CreateIndex
CREATE INDEX "StandingCall_studioId_projectId_idx" ON "StandingCall"("studioId", "projectId");

-- CreateIndex
CREATE INDEX "StandingCall_studioId_personId_idx" ON "StandingCall"("studioId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "StandingCall_projectId_personId_sessionRole_key" ON "StandingCall"("projectId", "personId", "sessionRole");

-- CreateIndex
CREATE UNIQUE INDEX "StandingCall_studioId_id_key" ON "StandingCall"("studioId", "id");

-- CreateIndex
CREATE INDEX "Song_studioId_projectId_position_idx" ON "Song"("studioId", "projectId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Song_studioId_id_key" ON "Song"("studioId", "id");

-- CreateIndex
CREATE INDEX "StudioSession_studioId_projectId_idx" ON "StudioSession"("studioId", "projectId");

-- CreateIndex
CREATE INDEX "StudioSession_studioId_startsAt_idx" ON "StudioSession"("studioId", "startsAt");

-- CreateIndex
CREATE INDEX "StudioSession_studioId_roomId_idx" ON "StudioSession"("studioId", "roomId");

-- CreateIndex
CREATE UNIQUE INDEX "StudioSession_studioId_id_key" ON "StudioSession"("studioId", "id");

-- CreateIndex
CREATE INDEX "Block_studioId_sessionId_position_idx" ON "Block"("studioId", "sessionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Block_studioId_id_key" ON "Block"("studioId", "id");

-- CreateIndex
CREATE INDEX "RoleNeed_studioId_sessionId_idx" ON "RoleNeed"("studioId", "sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleNeed_sessionId_sessionRole_key" ON "RoleNeed"("sessionId", "sessionRole");

-- CreateIndex
CREATE UNIQUE INDEX "RoleNeed_studioId_id_key" ON "RoleNeed"("studioId", "id");

-- CreateIndex
CREATE INDEX "Task_studioId_projectId_idx" ON "Task"("studioId", "projectId");

-- CreateIndex
CREATE INDEX "Task_studioId_sessionId_idx" ON "Task"("studioId", "sessionId");

-- CreateIndex
CREATE INDEX "Task_studioId_blockId_idx" ON "Task"("studioId", "blockId");

-- CreateIndex
CREATE INDEX "Task_studioId_songId_idx" ON "Task"("studioId", "songId");

-- CreateIndex
CREATE INDEX "Task_studioId_assigneeId_idx" ON "Task"("studioId", "assigneeId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_studioId_id_key" ON "Task"("studioId", "id");

-- CreateIndex
CREATE INDEX "CrewCall_studioId_sessionId_idx" ON "CrewCall"("studioId", "sessionId");

-- CreateIndex
CREATE INDEX "CrewCall_studioId_personId_idx" ON "CrewCall"("studioId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "CrewCall_sessionId_personId_sessionRole_key" ON "CrewCall"("sessionId", "personId", "sessionRole");

-- CreateIndex
CREATE UNIQUE INDEX "CrewCall_studioId_id_key" ON "CrewCall"("studioId", "id");

-- CreateIndex
CREATE INDEX "Acknowledgement_studioId_flagKey_idx" ON "Acknowledgement"("studioId", "flagKey");

-- CreateIndex
CREATE UNIQUE INDEX "Acknowledgement_studioId_id_key" ON "Acknowledgement"("studioId", "id");

-- CreateIndex
CREATE INDEX "Credit_studioId_projectId_idx" ON "Credit"("studioId", "projectId");

-- CreateIndex
CREATE INDEX "Credit_studioId_personId_idx" ON "Credit"("studioId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Credit_studioId_id_key" ON "Credit"("studioId", "id");

-- CreateIndex
CREATE INDEX "Change_studioId_id_idx" ON "Change"("studioId", "id");

-- CreateIndex
CREATE INDEX "Change_studioId_projectId_id_idx" ON "Change"("studioId", "projectId", "id");

-- CreateIndex
CREATE INDEX "Change_studioId_userId_id_idx" ON "Change"("studioId", "userId", "id");

-- CreateIndex
CREATE INDEX "ChangeEntry_changeId_idx" ON "ChangeEntry"("changeId");

-- CreateIndex
CREATE INDEX "ChangeEntry_entity_entityId_idx" ON "ChangeEntry"("entity", "entityId");

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_studioId_personId_fkey" FOREIGN KEY ("studioId", "personId") REFERENCES "Person"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Room" ADD CONSTRAINT "Room_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StandingCall" ADD CONSTRAINT "StandingCall_studioId_projectId_fkey" FOREIGN KEY ("studioId", "projectId") REFERENCES "Project"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StandingCall" ADD CONSTRAINT "StandingCall_studioId_personId_fkey" FOREIGN KEY ("studioId", "personId") REFERENCES "Person"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Song" ADD CONSTRAINT "Song_studioId_projectId_fkey" FOREIGN KEY ("studioId", "projectId") REFERENCES "Project"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StudioSession" ADD CONSTRAINT "StudioSession_studioId_projectId_fkey" FOREIGN KEY ("studioId", "projectId") REFERENCES "Project"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StudioSession" ADD CONSTRAINT "StudioSession_studioId_roomId_fkey" FOREIGN KEY ("studioId", "roomId") REFERENCES "Room"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_studioId_sessionId_fkey" FOREIGN KEY ("studioId", "sessionId") REFERENCES "StudioSession"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RoleNeed" ADD CONSTRAINT "RoleNeed_studioId_sessionId_fkey" FOREIGN KEY ("studioId", "sessionId") REFERENCES "StudioSession"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_studioId_projectId_fkey" FOREIGN KEY ("studioId", "projectId") REFERENCES "Project"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_studioId_sessionId_fkey" FOREIGN KEY ("studioId", "sessionId") REFERENCES "StudioSession"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_studioId_blockId_fkey" FOREIGN KEY ("studioId", "blockId") REFERENCES "Block"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_studioId_songId_fkey" FOREIGN KEY ("studioId", "songId") REFERENCES "Song"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_studioId_assigneeId_fkey" FOREIGN KEY ("studioId", "assigneeId") REFERENCES "Person"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CrewCall" ADD CONSTRAINT "CrewCall_studioId_sessionId_fkey" FOREIGN KEY ("studioId", "sessionId") REFERENCES "StudioSession"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CrewCall" ADD CONSTRAINT "CrewCall_studioId_personId_fkey" FOREIGN KEY ("studioId", "personId") REFERENCES "Person"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Acknowledgement" ADD CONSTRAINT "Acknowledgement_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_studioId_projectId_fkey" FOREIGN KEY ("studioId", "projectId") REFERENCES "Project"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_studioId_personId_fkey" FOREIGN KEY ("studioId", "personId") REFERENCES "Person"("studioId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "Studio"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeEntry" ADD CONSTRAINT "ChangeEntry_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "Change"("id") ON DELETE CASCADE ON UPDATE CASCADE;
