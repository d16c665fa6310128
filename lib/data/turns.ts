import "server-only";

/** Hands out one turn at a time for each key, first come, first served. A turn lasts until its function is called. */
export function turns(): (key: string) => Promise<() => void> {
  const last = new Map<string, Promise<void>>();
  return async (key) => {
    const before = last.get(key);
    let end = () => {};
    const own = new Promise<void>((resolve) => {
      end = resolve;
    });
    last.set(key, own);
    await before;
    return () => {
      if (last.get(key) === own) last.delete(key);
      end();
    };
  };
}
