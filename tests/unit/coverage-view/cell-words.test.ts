import { expect, test } from "vitest";
import { cellWords } from "@/components/coverage/cell-words";
import { ANSWERS, leastOf } from "@/lib/domain/call";

test("a cell says of every call whether somebody was asked or not told yet", () => {
  const marks = ANSWERS.map((answer) => ({
    callId: answer,
    sessionRole: "ENGINEER" as const,
    answer,
    isAssistant: false,
  }));
  expect(cellWords({ column: 0, marks, isDual: false, flags: [] })).toBe(
    "engineer not told yet, engineer asked, engineer confirmed, engineer declined",
  );
});

test("one mark over both roles says the answer that says least", () => {
  expect(leastOf(["CONFIRMED", "DRAFT"])).toBe("DRAFT");
  expect(leastOf(["CONFIRMED", "ASKED"])).toBe("ASKED");
  expect(leastOf(["CONFIRMED", "CONFIRMED"])).toBe("CONFIRMED");
  expect(leastOf([])).toBe(null);
});
