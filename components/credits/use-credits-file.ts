import { useRef, useState } from "react";
import { announce } from "@/components/ui/announcement-store";
import type { CreditRow } from "@/lib/domain/album-credits";

/** A file that was read. The bytes are kept: what is imported is what was shown, whatever becomes of the file. */
export interface CreditsFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  rows: readonly CreditRow[];
}

/** Why a file was not read. What was read before it stays. */
export interface FileFault {
  name: string;
  message: string;
}

const LOST: string = "The file cannot be opened. It may have been moved; choose it again.";

/** Reads a credits file in the browser. The reader itself is fetched with the first file. */
export function useCreditsFile(onRead: () => void) {
  const [file, setFile] = useState<CreditsFile | null>(null);
  const [fault, setFault] = useState<FileFault | null>(null);
  const [pending, setPending] = useState<string | null>(null);
  const turn = useRef(0);

  const choose = async (chosen: File) => {
    turn.current += 1;
    const mine = turn.current;
    setPending(chosen.name);
    const reading = await read(chosen);
    if (mine !== turn.current) return;
    setPending(null);
    if (!reading.ok) {
      setFault({ name: chosen.name, message: reading.message });
      return;
    }
    setFault(null);
    setFile({ name: chosen.name, bytes: reading.bytes, rows: reading.rows });
    announce(`Read ${chosen.name}`);
    onRead();
  };

  return { file, fault, pending, choose, clearFault: () => setFault(null) };
}

async function read(chosen: File) {
  const { CREDITS_BYTES_MAX, parseCreditsCsv } = await import("@/lib/formats/credits-csv");
  try {
    const bytes = new Uint8Array(await chosen.slice(0, CREDITS_BYTES_MAX + 1).arrayBuffer());
    const reading = parseCreditsCsv(bytes);
    return reading.ok ? { ...reading, bytes } : reading;
  } catch {
    return { ok: false as const, message: LOST };
  }
}
