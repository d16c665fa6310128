import { afterEach, expect, test } from "vitest";
import { personInput } from "../setup/built-action";
import { RunningStudio } from "../setup/running-studio";
import { OtlpReceiver, type ReceivedSpan } from "./otlp-receiver";

let studio: RunningStudio | undefined;
let receiver: OtlpReceiver | undefined;

afterEach(async () => {
  await studio?.remove();
  receiver?.stop();
});

test("an action's trace leads from the request to the transaction, and holds no secret", async () => {
  receiver = await OtlpReceiver.start();
  studio = await RunningStudio.make();
  const server = await studio.start({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint });
  await studio.act("addPersonAction", personInput("Ana Reyes"));
  await fetch(`${studio.address}/first-run?token=s3cr3t-s3cr3t`);
  // The end sends what has not been sent.
  expect(await server.stop()).toBe(0);
  const { spans, text } = receiver;
  const parentOf = (span: ReceivedSpan | undefined) => spans.find((each) => each.spanId === span?.parentSpanId);
  const action = spans.find((span) => span.name === "action people.add");
  const transaction = spans.find((span) => span.name === "database transaction" && parentOf(span) === action);
  expect(transaction).toBeDefined();
  const request = spans.find((span) => span.traceId === action?.traceId && parentOf(span) === undefined);
  expect(request?.name).toMatch(/^POST/);
  expect(spans.some((span) => span.name.startsWith("GET /first-run"))).toBe(true);
  expect(text).not.toContain("s3cr3t");
  expect(text).not.toContain(studio.password);
});

test("nothing of it is loaded where no endpoint is set", async () => {
  receiver = await OtlpReceiver.start();
  studio = await RunningStudio.make();
  const loaded = async (settings: Record<string, string>) => {
    const server = await (studio as RunningStudio).start({ NODE_OPTIONS: `--import=${saysWhatIsLoaded}`, ...settings });
    await studio?.get("/people");
    await server.stop();
    return server.lines.includes("exporter loaded");
  };
  expect(await loaded({})).toBe(false);
  expect(await loaded({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint })).toBe(true);
});

/** Says at the end of a process whether the exporter is among its modules. */
const saysWhatIsLoaded = `data:text/javascript,${encodeURIComponent(`
  import { Module } from "node:module";
  process.on("exit", () => {
    if (Object.keys(Module._cache).some((file) => file.includes("exporter-trace-otlp-http"))) process.stdout.write("exporter loaded\\n");
  });
`)}`;
