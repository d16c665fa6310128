-- DropIndex
DROP INDEX "Person_studioId_searchText_idx";

-- DropIndex
DROP INDEX "Project_studioId_searchText_idx";

-- AlterTable
ALTER TABLE "Person" DROP COLUMN "searchText";

-- AlterTable
ALTER TABLE "Project" DROP COLUMN "searchText";

-- The history keeps rows as they were; undo writes them back, and can write no column that is gone.
UPDATE "ChangeEntry" SET "before" = "before" - 'searchText', "after" = "after" - 'searchText'
WHERE "entity" IN ('person', 'project');
