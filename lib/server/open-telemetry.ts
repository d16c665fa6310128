import "server-only";
import { SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from "@opentelemetry/sdk-trace-node";
import { knownSecrets, withoutSecrets } from "@/lib/logs/secrets";
import { setTracer } from "@/lib/logs/spans";

/** What people may set by the usual variables, such as OTEL_EXPORTER_OTLP_HEADERS, the packages read themselves. */
const SERVICE = process.env.OTEL_SERVICE_NAME || "talkback";

/**
 * Sends traces to OTEL_EXPORTER_OTLP_ENDPOINT: Next's own spans of requests, and ours. This file is loaded only where that
 * is set. Returns what sends the rest.
 */
export function startTraces(): () => Promise<void> {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": SERVICE }),
    spanProcessors: [new BatchSpanProcessor(withoutSecretsIn(new OTLPTraceExporter()))],
  });
  provider.register();
  const tracer = trace.getTracer("talkback");
  setTracer((name, attributes, run) =>
    tracer.startActiveSpan(name, { attributes }, async (span) => {
      try {
        return await run();
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : undefined });
        throw error;
      } finally {
        span.end();
      }
    }),
  );
  return () => provider.shutdown();
}

/** Addresses of requests hold one-time tokens, in their query and in their path. */
function withoutSecretsIn(exporter: SpanExporter): SpanExporter {
  const secrets = knownSecrets(process.env);
  const clean = (value: unknown) =>
    typeof value === "string" ? withoutSecrets(value.replace(/\?.*$/, ""), secrets) : value;
  const cleanAll = (attributes: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(attributes)) attributes[name] = clean(value);
  };
  return {
    export(spans, done) {
      for (const { attributes, events } of spans) {
        cleanAll(attributes);
        const route = attributes["http.route"];
        for (const name of ["http.target", "url.path", "url.full"])
          if (name in attributes) attributes[name] = route ?? "";
        for (const event of events) cleanAll(event.attributes ?? {});
      }
      exporter.export(spans, done);
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}
