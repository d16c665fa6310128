import { redirect } from "next/navigation";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { definePublicAction } from "@/lib/actions/define-action";
import { refusalOf } from "@/lib/domain/refusal";

afterEach(() => {
  vi.restoreAllMocks();
});

function actionThat(fails: () => never) {
  return definePublicAction({ name: "test.fails", schema: z.object({}), handler: async () => fails() });
}

test("what nobody foresaw goes to the log, and a sentence to the browser", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const fault = new Error("disk I/O error");
  const action = actionThat(() => {
    throw fault;
  });
  expect(await action({})).toEqual(refusalOf("FAILED"));
  expect(log.mock.calls).toEqual([["test.fails failed:", fault]]);
});

test("a redirect is no fault", async () => {
  const action = actionThat(() => redirect("/sign-in"));
  await expect(action({})).rejects.toMatchObject({ digest: expect.stringContaining("/sign-in") });
});
