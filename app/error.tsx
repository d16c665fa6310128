"use client";
import { PageProblem } from "@/components/frame/page-problem";

/** For what breaks outside the planner's frame, or the frame itself. */
export default function RootError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="p-6">
      <PageProblem digest={error.digest} reset={reset} />
    </main>
  );
}
