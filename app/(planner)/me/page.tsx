import type { Metadata } from "next";
import { MyCallsScreen } from "@/components/me/my-calls-screen";
import { loadMyCalls } from "@/lib/loaders/me";

export const metadata: Metadata = { title: "My calls" };

export default async function MyCallsPage() {
  return <MyCallsScreen view={await loadMyCalls()} />;
}
