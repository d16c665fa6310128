"use client";
import { usePageProblem } from "@/components/frame/use-page-problem";

/** For what breaks where not even the document could be made: it brings its own, without the look, and one button. */
export default function DocumentError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const sentence = usePageProblem(error.digest);
  return (
    <html lang="en-GB">
      <body style={{ font: "16px/1.5 system-ui, sans-serif", padding: "24px", maxWidth: "40rem" }}>
        <h1 style={{ fontSize: "20px" }}>This page could not be shown</h1>
        <p>{sentence}</p>
        <button type="button" onClick={reset} style={{ padding: "8px 16px" }}>
          Try again
        </button>
      </body>
    </html>
  );
}
