import type { Metadata } from "next";
import { FirstSteps } from "@/components/today/first-steps";
import { TodayScreen } from "@/components/today/today-screen";
import { PageHeader } from "@/components/ui/page-header";
import { loadToday } from "@/lib/loaders/today";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const view = await loadToday();
  const { firstSteps, studioName, permissions, longDate } = view;
  return (
    <>
      <PageHeader title="Today" facts={longDate} />
      {firstSteps ? (
        <FirstSteps {...firstSteps} studioName={studioName} permissions={permissions} />
      ) : (
        <TodayScreen view={view} />
      )}
    </>
  );
}
