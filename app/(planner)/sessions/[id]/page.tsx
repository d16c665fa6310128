import type { Metadata } from "next";
import { CrewPanel } from "@/components/calls/crew-panel";
import { SessionScreen } from "@/components/studio-sessions/session-screen";
import { loadSession, loadSessionTitle } from "@/lib/loaders/studio-sessions";

interface SessionPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: SessionPageProps): Promise<Metadata> {
  return { title: await loadSessionTitle((await params).id) };
}

export default async function SessionPage({ params }: SessionPageProps) {
  const view = await loadSession((await params).id);
  return <SessionScreen view={view} crew={<CrewPanel view={view.crew} />} />;
}
