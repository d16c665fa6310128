import { describe, expect, test } from "vitest";
import { roleToOffer } from "@/lib/domain/role-to-offer";

const need = (sessionRole: "ENGINEER" | "PRODUCER") => ({ sessionRole, missing: 1 });

describe("who is pressed beside a session without being called to it", () => {
  test("is offered the open need that they list, before one that they do not list", () => {
    expect(roleToOffer(["PRODUCER"], [need("ENGINEER"), need("PRODUCER")])).toBe("PRODUCER");
    expect(roleToOffer(["PERFORMER"], [need("PRODUCER")])).toBe("PRODUCER");
  });

  test("is offered what they list first where nothing is open", () => {
    expect(roleToOffer(["PRODUCER", "PERFORMER"], [])).toBe("PRODUCER");
    expect(roleToOffer([], [])).toBe("ENGINEER");
  });
});
