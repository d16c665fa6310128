"use client";
import { PageProblem } from "@/components/frame/page-problem";

export default function PlannerError({ reset }: { error: Error; reset: () => void }) {
  return <PageProblem reset={reset} />;
}
