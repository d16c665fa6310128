import { chownSync } from "node:fs";

/** Nothing is forbidden to root: runs `work` as somebody without its rights, to whom these paths belong. */
export async function withoutRoot<Result>(paths: readonly string[], work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return work();
  const nobody = 65534;
  for (const path of paths) chownSync(path, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
