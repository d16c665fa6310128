"use client";
import { pageProblem } from "@/components/frame/page-problem-sentence";

/** For what breaks where not even the document could be made: it brings its own, without the look, and one button. */
export default function DocumentError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en-GB">
      <body style={{ font: "16px/1.5 system-ui, sans-serif", padding: "24px", maxWidth: "40rem" }}>
        <h1 style={{ fontSize: "20px" }}>This page could not be shown</h1>
        <p>{pageProblem(error.digest)}</p>
        <button type="button" onClick={reset} style={{ padding: "8px 16px" }}>
          Try again
        </button>
      </body>
    </html>
  );
}
