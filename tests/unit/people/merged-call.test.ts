import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANSWERS } from "@/lib/domain/call";
import { mergeCalls } from "@/lib/domain/merged-call";
import { POSITIONS } from "@/lib/domain/session-role";

type MergeableCall = Parameters<typeof mergeCalls>[0];

const AT = new Date("2026-11-20T09:00:00Z");
const DRAFT: MergeableCall = {
  answer: "DRAFT",
  position: "PRINCIPAL",
  isLead: false,
  declineReason: "",
  answeredAt: null,
};

describe("two calls of one person to one session", () => {
  test("keep the stronger answer with its time, whichever record it stands on", () => {
    const confirmed: MergeableCall = { ...DRAFT, answer: "CONFIRMED", answeredAt: AT };
    expect(mergeCalls(DRAFT, confirmed)).toMatchObject({ answer: "CONFIRMED", answeredAt: AT });
    expect(mergeCalls(confirmed, DRAFT)).toMatchObject({ answer: "CONFIRMED", answeredAt: AT });
  });

  test("keep the lead mark and the stronger position of either", () => {
    const assistant: MergeableCall = { ...DRAFT, position: "ASSISTANT" };
    const lead: MergeableCall = { ...DRAFT, isLead: true };
    expect(mergeCalls(assistant, lead)).toMatchObject({ position: "PRINCIPAL", isLead: true });
  });

  test("take position and lead mark from what stands: a decline gives its reason and nothing else", () => {
    const declined: MergeableCall = { ...DRAFT, answer: "DECLINED", isLead: true, declineReason: "On tour" };
    const assistant: MergeableCall = { ...DRAFT, answer: "CONFIRMED", position: "ASSISTANT", answeredAt: AT };
    const whole = { ...assistant, declineReason: "On tour" };
    expect(mergeCalls(declined, assistant)).toEqual(whole);
    expect(mergeCalls(assistant, declined)).toEqual(whole);
  });

  test("keep position and lead mark when both are declines", () => {
    const lead: MergeableCall = { ...DRAFT, answer: "DECLINED", isLead: true };
    const assistant: MergeableCall = { ...DRAFT, answer: "DECLINED", position: "ASSISTANT" };
    expect(mergeCalls(assistant, lead)).toMatchObject({ answer: "DECLINED", position: "PRINCIPAL", isLead: true });
  });

  test("keep every reason for a decline, each once", () => {
    const declined = (declineReason: string): MergeableCall => ({ ...DRAFT, answer: "DECLINED", declineReason });
    expect(mergeCalls(declined("On tour"), declined("Ill")).declineReason).toBe("On tour; Ill");
    expect(mergeCalls(declined("On tour"), declined("On tour")).declineReason).toBe("On tour");
    expect(mergeCalls(DRAFT, declined("Ill"))).toMatchObject({ answer: "DRAFT", declineReason: "Ill" });
  });
});

test("which of the two records stays decides nothing about answer, position and lead", () => {
  const call: fc.Arbitrary<MergeableCall> = fc.record({
    answer: fc.constantFrom(...ANSWERS),
    position: fc.constantFrom(...POSITIONS),
    isLead: fc.boolean(),
    declineReason: fc.constantFrom("", "On tour", "Ill"),
    answeredAt: fc.constant(null),
  });
  fc.assert(
    fc.property(call, call, (a, b) => {
      const [ab, ba] = [mergeCalls(a, b), mergeCalls(b, a)];
      expect({ ...ab, declineReason: "" }).toEqual({ ...ba, declineReason: "" });
      expect(ab.declineReason.split("; ").sort()).toEqual(ba.declineReason.split("; ").sort());
      expect(mergeCalls(ab, a)).toEqual(ab);
    }),
  );
});
