"use client";
import { PageProblem } from "@/components/frame/page-problem";

export default function PlannerError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <PageProblem digest={error.digest} reset={reset} />;
}
