import { describe, expect, test } from "vitest";
import { knownSecrets, withoutSecrets } from "@/lib/logs/secrets";

describe("a log keeps", () => {
  test.each([
    ["GET /first-run?token=s3cr3t-s3cr3t&next=/people"],
    ["cookie: talkback-sign-in=s3cr3t-s3cr3t; theme=dark"],
    ["Cookie: theme=dark; __Host-next-auth.csrf-token=s3cr3t-s3cr3t"],
    ["authorization: Bearer s3cr3t-s3cr3t"],
    ["connect postgresql://talkback:s3cr3t-s3cr3t@db:5432/studio failed"],
    ["connect postgresql://talkback:s3cr3t-@-s3cr3t@db:5432/studio failed"],
    [JSON.stringify({ password: "s3cr3t-s3cr3t", email: "ana@example.org" })],
    [JSON.stringify({ msg: JSON.stringify({ newPassword: "s3cr3t-s3cr3t" }) })],
    [JSON.stringify({ headers: { authorization: "Bearer s3cr3t-s3cr3t" } })],
    ["{ password: 's3cr3t-s3cr3t' }"],
    ["fetch https://calendar.example.org/ical/s3cr3t-s3cr3t/basic.ics failed"],
    [JSON.stringify({ address: "webcal://p42.example.org/published/s3cr3t-s3cr3t" })],
  ])("nothing secret of %s", (line) => {
    const kept = withoutSecrets(line, []);
    expect(kept).not.toContain("s3cr3t");
    expect(kept).toContain("***");
  });

  test("its shape: a line of JSON stays one", () => {
    const line = JSON.stringify({
      msg: "GET /first-run?token=abc",
      err: { message: 'password: "x\\"y"' },
      route: "/a",
    });
    expect(JSON.parse(withoutSecrets(line, []))).toMatchObject({ route: "/a" });
  });

  test("what is no secret as it is", () => {
    const line =
      '{"action":"sessions.create","route":"/sessions/[id]","msg":"request","durationMs":12,"userId":"ab12"}';
    expect(withoutSecrets(line, [])).toBe(line);
  });

  test("no secret of the settings, wherever it stands", () => {
    const known = knownSecrets({
      NEXTAUTH_SECRET: "k".repeat(32),
      DATABASE_URL: "postgresql://talkback:p%40ssw0rd@db/studio",
      OTEL_EXPORTER_OTLP_HEADERS: "x-key=abcdef",
      PORT: "3000",
    });
    const kept = withoutSecrets(`made with ${"k".repeat(32)}, p@ssw0rd, p%40ssw0rd and x-key=abcdef on 3000`, known);
    expect(kept).toBe("made with ***, ***, *** and *** on 3000");
  });
});
