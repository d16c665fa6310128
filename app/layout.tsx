import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";

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

/** The document. Theme and row height are cookies, so that the first paint is already right. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made at build time would carry no nonce, and its scripts would not run.
  await connection();
  const jar = await cookies();
  const theme = jar.get("theme")?.value;
  const density = jar.get("density")?.value;
  return (
    <html
      lang="en-GB"
      data-theme={theme === "dark" || theme === "light" ? theme : undefined}
      data-density={density === "dense" ? "dense" : "normal"}
    >
      <body>{children}</body>
    </html>
  );
}
