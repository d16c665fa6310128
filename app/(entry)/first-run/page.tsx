import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryFrame } from "@/components/entry/entry-frame";
import { FirstRunForm } from "@/components/entry/first-run-form";
import { loadFirstRun } from "@/lib/loaders/account";

// The same for those who may not be here.
export const metadata: Metadata = { title: "Set up" };

interface Props {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function FirstRunPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== "string") notFound();
  const view = await loadFirstRun(token);
  if (view === null) notFound();
  return (
    <EntryFrame title="Set up your studio" lead="One account, one studio, and you can plan the first record.">
      <FirstRunForm token={token} zones={view.zones} />
    </EntryFrame>
  );
}
