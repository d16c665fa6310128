import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

/** The same words for what is gone, what never was, and what belongs to another studio. */
export default function NotFound() {
  return (
    <div data-not-here>
      <PageHeader title="Not here" />
      <EmptyState action={<LinkButton href={paths.projects()}>Look at the projects</LinkButton>}>
        Nothing is at this address: it may have been removed, or the address is not complete.
      </EmptyState>
    </div>
  );
}
