import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { HistoryView } from "@/lib/domain/history-view";
import type { Filters } from "@/lib/paths";
import { ChangeList } from "./change-list";

interface HistoryPagesProps {
  history: HistoryView;
  /** The screen's own address with these filters. */
  addressOf: (filters: Filters) => string;
  hasStripe?: boolean;
}

/** A page of the history, and the way to the older ones. */
export function HistoryPages({ history, addressOf, hasStripe }: HistoryPagesProps) {
  const { days, older, isPast } = history;
  if (days.length === 0 && !isPast) {
    return <EmptyState>Nothing was changed yet: every change will stand here, and can be taken back.</EmptyState>;
  }
  return (
    <>
      {days.length === 0 ? <EmptyState>There is nothing older.</EmptyState> : null}
      <ChangeList history={history} {...(hasStripe === undefined ? {} : { hasStripe })} />
      <nav aria-label="Pages of the history" className="flex gap-2 print:hidden">
        {isPast ? <LinkButton href={addressOf({})}>Newest</LinkButton> : null}
        {older === null ? null : <LinkButton href={addressOf({ before: older })}>Older</LinkButton>}
      </nav>
    </>
  );
}
