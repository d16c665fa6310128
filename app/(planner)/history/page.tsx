import type { Metadata } from "next";
import { HistoryPages } from "@/components/history/history-pages";
import { PageHeader } from "@/components/ui/page-header";
import { loadHistory } from "@/lib/loaders/history";
import { paths } from "@/lib/paths";
import { historyQuerySchema } from "@/lib/schemas/history";

export const metadata: Metadata = { title: "History" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function HistoryPage({ searchParams }: Props) {
  const history = await loadHistory(historyQuerySchema.parse(await searchParams));
  return (
    <>
      <PageHeader title="History" facts="Every change, newest first. Taking one back is a change too." />
      <HistoryPages history={history} addressOf={paths.history} />
    </>
  );
}
