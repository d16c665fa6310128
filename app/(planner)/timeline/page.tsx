import type { Metadata } from "next";
import { TimelineScreen } from "@/components/timeline/timeline-screen";
import { loadTimeline } from "@/lib/loaders/timeline";

export const metadata: Metadata = { title: "Timeline" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TimelinePage({ searchParams }: Props) {
  return <TimelineScreen view={await loadTimeline(await searchParams)} />;
}
