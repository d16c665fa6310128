import "./globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { loadAppearance } from "@/lib/loaders/appearance";

export const metadata: Metadata = {
  title: { template: "%s - Talkback", default: "Talkback" },
  description: "Plan recording sessions and see who engineers, who produces, and where one person does both.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: dark)", color: "#15120f" },
    { media: "(prefers-color-scheme: light)", color: "#f9f6f2" },
  ],
};

/** The document. Theme and row height are in it as it is sent, so that the first paint is already right. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made at build time would carry no nonce, and its scripts would not run.
  await connection();
  const { theme, density } = await loadAppearance();
  return (
    <html
      lang="en-GB"
      data-theme={theme === "SYSTEM" ? undefined : theme.toLowerCase()}
      data-density={density.toLowerCase()}
    >
      <body>{children}</body>
    </html>
  );
}
