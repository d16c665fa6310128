import { beforeEach, expect, test } from "vitest";
import { dismissToast, dismissToastOf, listToasts, toast } from "@/components/ui/toast-store";

beforeEach(() => {
  for (const { id } of listToasts()) dismissToast(id);
});

const sentences = () => listToasts().map(({ message }) => message);

test("the toast of a change goes when the change is taken back elsewhere, and no other does", () => {
  toast({ message: "Added Ana", changeId: 7 });
  toast({ message: "Added Ben", changeId: 8 });
  toast({ message: "Saved" });
  dismissToastOf(7);
  expect(sentences()).toEqual(["Added Ben", "Saved"]);
});

test("at most three stay: the newest takes the place of the oldest", () => {
  for (const message of ["one", "two", "three", "four"]) toast({ message });
  expect(sentences()).toEqual(["two", "three", "four"]);
});
