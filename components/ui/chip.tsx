import type { ReactNode } from "react";

export type ChipState = "filled" | "dashed" | "struck" | "socket" | "outline";

interface ChipProps {
  /**
   * filled: settled; dashed: not settled (say what it waits for in the text); struck: refused (say so); socket: empty (say "open");
   * outline: provisional.
   */
  state?: ChipState;
  tone?: "engineer" | "producer" | "plain";
  children: ReactNode;
}

const TONES = {
  engineer: { filled: "border-engineer bg-engineer-fill", other: "border-engineer", ink: "text-engineer" },
  producer: { filled: "border-producer bg-producer-fill", other: "border-producer", ink: "text-producer" },
  plain: { filled: "border-control bg-raised", other: "border-control", ink: "text-ink" },
};

/** A name or a state in a small frame; the frame itself tells the state, without colour. */
export function Chip({ state = "filled", tone = "plain", children }: ChipProps) {
  const colours = TONES[tone];
  const frame = {
    filled: `${colours.filled} ${colours.ink}`,
    dashed: `border-dashed ${colours.other} ${colours.ink}`,
    struck: "border-line text-muted line-through",
    socket: `border-dashed bg-background ${colours.other} ${colours.ink}`,
    outline: `${colours.other} ${colours.ink}`,
  }[state];
  return (
    <span
      className={`inline-flex h-[1.375rem] max-w-full items-center gap-1 rounded-[3px] border px-1.5 text-small ${frame}`}
    >
      {children}
    </span>
  );
}
