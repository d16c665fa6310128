import "server-only";

/** What a span is about, in few words: no secrets, no texts of people. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export type Tracer = <Result>(name: string, attributes: Attributes, run: () => Promise<Result>) => Promise<Result>;

/** Held outside the module: pages and the server's start are bundled apart, and write one trace. */
const held = globalThis as typeof globalThis & { talkbackTracer?: Tracer };

/** Runs something as a part of the trace, where there is one. */
export function inSpan<Result>(name: string, attributes: Attributes, run: () => Promise<Result>): Promise<Result> {
  return held.talkbackTracer === undefined ? run() : held.talkbackTracer(name, attributes, run);
}

/** From here on there are traces. */
export function setTracer(tracer: Tracer): void {
  held.talkbackTracer = tracer;
}
