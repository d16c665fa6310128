import type { Metadata } from "next";
import { FlagList } from "@/components/coverage/flag-list";
import { FlagFilters } from "@/components/flags/flag-filters";
import { DemoButton } from "@/components/frame/demo-button";
import { Count } from "@/components/ui/count";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeader } from "@/components/ui/section-header";
import { loadFlagsScreen } from "@/lib/loaders/flags-screen";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Flags" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FlagsPage({ searchParams }: Props) {
  const screen = await loadFlagsScreen(await searchParams);
  if (screen.total === 0) {
    return (
      <>
        <PageHeader title="Flags" />
        <EmptyState
          action={<LinkButton href={paths.coverage()}>Look at the coverage</LinkButton>}
          link={screen.offersDemo ? <DemoButton kind="plain" /> : null}
        >
          Nothing is flagged: every need is covered, and nobody is in two places.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Flags"
        facts={
          <>
            <span>
              <span className="digits text-ink">{screen.open}</span> open
            </span>
            <span>
              <span className="digits text-ink">{screen.kept}</span> kept on purpose
            </span>
          </>
        }
      />
      <FlagFilters {...screen} />
      {screen.groups.length === 0 ? (
        <EmptyState action={<LinkButton href={paths.flags()}>Show all flags</LinkButton>}>
          No flag passes these filters.
        </EmptyState>
      ) : null}
      {screen.groups.map(({ id, title, flags }) => (
        <section key={id} aria-labelledby={id} className="mb-6">
          <SectionHeader id={id} title={title} note={<Count value={flags.length} label="flags" />} />
          <FlagList label={title} flags={flags} />
        </section>
      ))}
    </>
  );
}
