import { describe, expect, test } from "vitest";
import { clientAddress } from "@/lib/auth/client-address";

describe("where a request comes from", () => {
  test("is never what the caller says of itself", () => {
    expect(clientAddress("192.0.2.9", false)).toBeNull();
    expect(clientAddress(undefined, false)).toBeNull();
  });

  test("is the entry that the declared proxy added, the last one", () => {
    expect(clientAddress("192.0.2.9", true)).toBe("192.0.2.9");
    expect(clientAddress("1.1.1.1, 2.2.2.2,  2001:db8::7", true)).toBe("2001:db8::7");
  });

  test("is not known, and not made up, when the proxy wrote no address", () => {
    for (const header of [undefined, "", "192.0.2.9,", "unknown", "a".repeat(10_000)]) {
      expect(clientAddress(header, true)).toBeNull();
    }
  });
});
