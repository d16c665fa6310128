/** Keys as caps: "Ctrl K" draws two. Drawn only where the same is said in words or by `aria-keyshortcuts`. */
export function KeyboardHint({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true" className="inline-flex gap-0.5">
      {keys.split(" ").map((key) => (
        <kbd
          key={key}
          className="digits grid h-[1.125rem] min-w-[1.125rem] place-items-center rounded-[3px] border border-line bg-background px-1 text-[0.6875rem] text-muted"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
