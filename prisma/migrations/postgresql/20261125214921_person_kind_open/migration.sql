-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "isKindOpen" BOOLEAN NOT NULL DEFAULT false;
