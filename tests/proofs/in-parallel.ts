/** Does `work` for each number below `count`, by as many workers at a time. Ends with the first that throws. */
export async function inParallel(count: number, workers: number, work: (index: number) => Promise<void>) {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
