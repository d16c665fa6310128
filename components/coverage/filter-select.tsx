"use client";
import { useRouter } from "next/navigation";
import { Select } from "@/components/ui/select";

interface FilterSelectProps {
  label: string;
  /** The address that each choice leads to; the first is "all". */
  choices: readonly { label: string; href: string }[];
  current: string;
}

/** A filter with many choices: picking one goes to its address. */
export function FilterSelect({ label, choices, current }: FilterSelectProps) {
  const router = useRouter();
  return (
    <Select
      label={label}
      isLabelHidden
      value={current}
      options={choices.map(({ label: text, href }) => ({ value: href, label: text }))}
      onChange={(href) => router.push(href, { scroll: false })}
      className="min-w-32 max-w-56"
    />
  );
}
