import { expect, test } from "vitest";
import { numberedNames } from "@/lib/domain/numbered-names";

test("browsers that call themselves the same are told apart by a number, others by their name alone", () => {
  const names = ["Chrome on Linux", "Safari on iPhone", "Chrome on Linux"];
  expect(numberedNames(names)).toEqual(["Chrome on Linux 1", "Safari on iPhone", "Chrome on Linux 2"]);
  expect(numberedNames([])).toEqual([]);
});
