import type { Metadata } from "next";
import { RoomList } from "@/components/settings/room-list";
import { StudioFacts } from "@/components/settings/studio-facts";
import { StudioForm } from "@/components/settings/studio-form";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeader } from "@/components/ui/section-header";
import { loadSettings } from "@/lib/loaders/settings";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { studio, rooms, zones, canEdit } = await loadSettings();
  return (
    <>
      <PageHeader title="Settings" />
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="studio">
          <SectionHeader id="studio" title="Studio" />
          {canEdit ? <StudioForm studio={studio} zones={zones} /> : <StudioFacts studio={studio} />}
        </section>
        <RoomList rooms={rooms} studioZone={studio.timeZone} zones={canEdit ? zones : []} canEdit={canEdit} />
      </div>
    </>
  );
}
