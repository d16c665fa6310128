import type { Metadata } from "next";
import { ImportScreen } from "@/components/credits/import-screen";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadCreditsImport } from "@/lib/loaders/credits-import";

export const metadata: Metadata = { title: "Import credits" };

export default async function ImportPage() {
  const view = await loadCreditsImport();
  return (
    <>
      <PageHeader
        title="Import credits"
        facts="The printed credits of albums become projects, people and credits. Nothing is written before you say so."
      />
      {view.canImport ? (
        <ImportScreen view={view} />
      ) : (
        <EmptyState>Your account may look at the plan but not import. Ask the studio's owner.</EmptyState>
      )}
    </>
  );
}
