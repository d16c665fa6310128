import type { ReactNode } from "react";
import { BothRolesGlyph, RoleGlyph } from "@/components/calls/role-glyph";
import { Mark } from "@/components/frame/mark";
import { BLEND_GUIDE, ROLE_GUIDE } from "@/lib/domain/role-guide";

interface EntryFrameProps {
  title: string;
  /** One line under the title. */
  lead: ReactNode;
  children: ReactNode;
}

/** Around the pages before sign-in: the form at the left, and on wide screens what the product is about beside it. */
export function EntryFrame({ title, lead, children }: EntryFrameProps) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(28rem,2fr)_3fr]">
      <main className="flex flex-col gap-8 bg-panel px-5 py-6 sm:px-12 sm:py-10 lg:border-line lg:border-r">
        <p className="flex items-center gap-2.5">
          <Mark />
          <span className="font-semibold text-heading">Talkback</span>
        </p>
        <div className="flex w-full max-w-md flex-1 flex-col gap-6 lg:pt-[5vh]">
          <div className="flex flex-col gap-1">
            <h1 className="font-semibold text-title">{title}</h1>
            <p className="text-muted">{lead}</p>
          </div>
          {children}
        </div>
      </main>
      <aside className="sticky top-0 hidden h-dvh flex-col justify-end gap-6 p-16 lg:flex">
        <p className="max-w-lg text-balance font-semibold text-counter">Plan the record. See who covers what.</p>
        <ul className="flex max-w-lg flex-col">
          <Line glyph={<RoleGlyph sessionRole="ENGINEER" isSilent />} {...ROLE_GUIDE.ENGINEER} />
          <Line glyph={<RoleGlyph sessionRole="PRODUCER" isSilent />} {...ROLE_GUIDE.PRODUCER} />
          <Line glyph={<BothRolesGlyph />} {...BLEND_GUIDE} />
        </ul>
      </aside>
    </div>
  );
}

function Line({ glyph, name, summary }: { glyph: ReactNode; name: string; summary: string }) {
  return (
    <li className="grid grid-cols-[2.75rem_7rem_1fr] items-baseline border-line border-t py-3 last:border-b">
      <span className="self-center">{glyph}</span>
      <span className="label">{name}</span>
      <span className="text-muted">{summary}</span>
    </li>
  );
}
