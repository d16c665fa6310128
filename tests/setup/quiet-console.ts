import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

// A warning that nobody reads hides the next one: noise fails the test that made it.
let spies: MockInstance[] = [];

beforeEach(() => {
  spies = [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];
  for (const spy of spies) spy.mockImplementation(() => {});
});

afterEach(() => {
  const noise = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockRestore();
  expect(noise, "this test wrote to the console").toEqual([]);
});
