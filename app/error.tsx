"use client";
import { PageProblem } from "@/components/frame/page-problem";

/** For what breaks outside the planner's frame, or the frame itself. */
export default function RootError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="p-6">
      <PageProblem reset={reset} />
    </main>
  );
}
