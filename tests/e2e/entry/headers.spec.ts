import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

for (const path of [paths.projects(), paths.account(), "/nowhere"]) {
  test(`${path} is kept by no cache and runs no script but its own`, async ({ studio, playwright, baseURL }) => {
    const request = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { cookie: `${studio.cookie.name}=${studio.cookie.value}` },
    });
    const [first, second] = [await request.get(path), await request.get(path)];
    const headers = first.headers();
    expect(headers).toMatchObject(ALWAYS);
    expect(headers["cache-control"]).toMatch(/private.*no-store/);
    expect(headers["x-powered-by"]).toBeUndefined();

    const policy = headers["content-security-policy"] ?? "";
    for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part);
    }
    const scripts = policy.split("; ").find((part) => part.startsWith("script-src")) ?? "";
    expect(scripts).not.toContain("unsafe");
    const nonce = scripts.match(/'nonce-([^']+)'/)?.[1] ?? "";
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(second.headers()["content-security-policy"], "each answer has a nonce of its own").not.toContain(nonce);

    const opened = (await first.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(opened.length).toBeGreaterThan(0);
    for (const script of opened) expect(script).toContain(`nonce="${nonce}"`);
    await request.dispose();
  });
}

test("the pages before sign-in have the same guards", async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  const page = await request.get(paths.signIn());
  expect(page.headers()).toMatchObject(ALWAYS);
  expect(page.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  const sentAway = await request.get(paths.projects(), { maxRedirects: 0 });
  expect(sentAway.status()).toBe(307);
  expect(sentAway.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  await request.dispose();
});
