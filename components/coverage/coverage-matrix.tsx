"use client";
import type { CoverageView } from "@/lib/domain/coverage-view";
import { MarksLegend } from "./call-marks";
import { RoleMatrix } from "./role-matrix";
import { SessionMatrix } from "./session-matrix";

/** Who covers what, for the whole studio or one project: one of two matrices, and what its marks mean. */
export function CoverageMatrix({ view }: { view: CoverageView }) {
  const { others } = view;
  return (
    <>
      {view.filter.shape === "sessions" ? <SessionMatrix view={view} /> : <RoleMatrix view={view} />}
      <MarksLegend />
      {others > 0 ? (
        <p className="mt-2 text-faint text-small">
          {others === 1 ? "One more person has" : `${others} more people have`} no call to any of these sessions.
        </p>
      ) : null}
    </>
  );
}
