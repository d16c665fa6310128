"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { TextField } from "react-aria-components/TextField";
import { reachServer } from "@/components/history/reach-server";
import { describeExcess } from "@/components/ui/field-limit";
import type { MenuEntry } from "@/components/ui/menu-button";
import { searchQuery } from "@/lib/actions/search";
import { holdsWords, type SearchHit } from "@/lib/domain/search";
import { SEARCH_MAX } from "@/lib/schemas/search";
import type { Destination } from "./destinations";

interface CommandPaletteProps {
  destinations: readonly Destination[];
  creatable: readonly MenuEntry[];
  onClose: () => void;
}

const TYPING_PAUSE_MS = 120;

/** Type a few letters of a screen, a project, a person or a session; Enter goes there. */
export function CommandPalette({ destinations, creatable, onClose }: CommandPaletteProps) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const { results, problem: refusal } = useSearch(query);
  const problem = describeExcess(query.trim().length, SEARCH_MAX) ?? refusal;
  const matches = (label: string) => holdsWords(label, query);
  const screens = destinations.filter(({ label }) => matches(label));
  const commands = creatable.filter(({ label }) => matches(label));
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fade fixed inset-0 z-40 flex items-start justify-center bg-veil sm:p-6 sm:pt-[10vh]"
    >
      <Modal className="panel w-full max-w-xl border-control">
        <AriaDialog aria-label="Search or go to" className="flex max-h-[70dvh] flex-col outline-none">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField aria-label="Search or go to" autoFocus className="border-line border-b">
              <Input
                placeholder="A screen, project, session or person"
                className="h-12 w-full bg-transparent px-4 text-[1rem] outline-none"
              />
            </TextField>
            {problem === undefined ? null : (
              <p role="alert" className="border-line border-b px-4 py-2 text-danger">
                {problem}
              </p>
            )}
            <Menu
              aria-label="Matches"
              className="min-h-0 overflow-y-auto p-1 outline-none"
              renderEmptyState={() =>
                problem === undefined ? (
                  <p className="px-3 py-4 text-muted">Nothing by that name. Try fewer letters.</p>
                ) : null
              }
            >
              <Section heading="Go to" onPick={go} items={screens} />
              <Section
                heading="Found"
                onPick={go}
                items={results.map(({ href, label, kind, note }) => ({
                  href,
                  label,
                  note: note ? `${kind} · ${note}` : kind,
                }))}
              />
              <Section heading="Make" onPick={go} items={commands.map(({ label, href = "" }) => ({ label, href }))} />
            </Menu>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface SectionProps {
  heading: string;
  items: readonly { href: string; label: string; note?: string }[];
  onPick: (href: string) => void;
}

function Section({ heading, items, onPick }: SectionProps) {
  if (items.length === 0) return null;
  return (
    <MenuSection id={heading}>
      <Header className="label px-3 pt-2 pb-1">{heading}</Header>
      {items.map(({ href, label, note }) => (
        <MenuItem
          key={`${label} ${href}`}
          id={`${heading} ${label} ${href}`}
          onAction={() => onPick(href)}
          textValue={label}
          className="flex min-h-9 items-center justify-between gap-4 rounded-control px-3 outline-none data-focused:bg-raised data-focused:shadow-[inset_2px_0_var(--focus)] touch:min-h-12"
        >
          <span className="min-w-0 truncate">{label}</span>
          {note ? <span className="shrink-0 text-muted text-small">{note}</span> : null}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** Asks the server after a short pause in typing; an answer that comes late for an older question is dropped. */
function useSearch(query: string) {
  const [answer, setAnswer] = useState<{ results: readonly SearchHit[]; problem?: string }>({ results: [] });
  useEffect(() => {
    const trimmed = query.trim();
    let isCurrent = true;
    const timer = setTimeout(async () => {
      if (trimmed === "" || trimmed.length > SEARCH_MAX) return setAnswer({ results: [] });
      const reply = await reachServer(() => searchQuery({ query: trimmed }));
      if (isCurrent) setAnswer(reply.ok ? { results: reply.value } : { results: [], problem: reply.message });
    }, TYPING_PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query]);
  return answer;
}
