import type { Metadata } from "next";
import { CalendarScreen } from "@/components/calendar/calendar-screen";
import { loadCalendar } from "@/lib/loaders/calendar";

export const metadata: Metadata = { title: "Calendar" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CalendarPage({ searchParams }: Props) {
  return <CalendarScreen view={await loadCalendar(await searchParams)} />;
}
