import type { ReactNode } from "react";
import { BothRolesGlyph, RoleGlyph } from "@/components/calls/role-glyph";
import { Glyph } from "@/components/ui/glyph";
import type { AlbumSummary } from "@/lib/domain/album-summary";

/** Who covers what on an album, where nobody does, and who does both. */
export function AlbumCover({ summary }: { summary: AlbumSummary }) {
  const { engineers, producers, assistants, dual, uncovered } = summary;
  return (
    <dl className="grid grid-cols-[7.5rem_1fr] gap-x-4 gap-y-1.5 max-sm:grid-cols-1 max-sm:gap-y-0.5">
      <Line glyph={<RoleGlyph sessionRole="ENGINEER" isSilent />} word="Engineers">
        {uncovered.includes("ENGINEER") ? <Gap /> : engineers.join(", ")}
      </Line>
      <Line glyph={<RoleGlyph sessionRole="PRODUCER" isSilent />} word="Producers">
        {uncovered.includes("PRODUCER") ? <Gap /> : producers.join(", ")}
      </Line>
      {assistants.length > 0 ? (
        <Line glyph={<Glyph shape="square" letter="a" tone="muted" />} word="Assistants">
          {assistants.join(", ")}
        </Line>
      ) : null}
      {dual.length > 0 ? (
        <Line glyph={<BothRolesGlyph />} word="Both roles">
          {dual.join(", ")}
        </Line>
      ) : null}
    </dl>
  );
}

function Line({ glyph, word, children }: { glyph: ReactNode; word: string; children: ReactNode }) {
  return (
    <>
      <dt className="flex items-center gap-2 self-start text-muted">
        <span className="flex w-8 justify-end">{glyph}</span>
        {word}
      </dt>
      <dd className="min-w-0 [overflow-wrap:anywhere] max-sm:mb-1.5 max-sm:pl-10">{children}</dd>
    </>
  );
}

function Gap() {
  return (
    <span className="inline-flex items-center gap-1.5 text-warn">
      <Glyph shape="triangle" tone="warn" />
      Not covered
    </span>
  );
}
