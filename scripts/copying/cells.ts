import { createHash } from "node:crypto";
import { Fault } from "../setup/fault.mjs";
import type { CellType, Column, Table } from "./models";

/**
 * A value as both engines can be asked for it: text, numbers and booleans as they are; instants as milliseconds since 1970;
 * BigInt and Decimal as digits; Json as its text; Bytes in hexadecimal.
 */
export type Cell = string | number | boolean | null;

const isText = (value: unknown) => typeof value === "string";
const isWhole = (value: unknown) => Number.isSafeInteger(value);

const checks: Readonly<Record<CellType, (value: unknown) => boolean>> = {
  String: isText,
  Int: isWhole,
  Float: (value) => typeof value === "number",
  BigInt: isText,
  Decimal: isText,
  Boolean: (value) => typeof value === "boolean",
  DateTime: isWhole,
  Json: isText,
  Bytes: isText,
};

/** A cell that is what its column says. SQLite keeps whatever it is given: throws a Fault that names what it found. */
export function requireCell(table: Table, { name, type }: Column, value: unknown): Cell {
  if (value === null || checks[type](value)) return value as Cell;
  throw new Fault(`The table ${table.name} has a row whose ${name} is ${JSON.stringify(value)}: that is no ${type}.`);
}

/** Number of rows and one hash over all of them, whatever their order, and whichever engine holds them. */
export class RowsHash {
  #count = 0;
  #sum = 0n;

  add(columns: readonly Column[], row: readonly Cell[]): void {
    const cells = row.map((cell, index) => canonical(columns[index]?.type, cell));
    const digest = createHash("sha256").update(JSON.stringify(cells)).digest("hex");
    // A sum, not an exclusive or: two equal rows must not cancel each other.
    this.#sum = BigInt.asUintN(256, this.#sum + BigInt(`0x${digest}`));
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /** 64 hexadecimal digits. */
  get hash(): string {
    return this.#sum.toString(16).padStart(64, "0");
  }
}

function canonical(type: CellType | undefined, cell: Cell): Cell {
  return type === "Json" && typeof cell === "string" ? JSON.stringify(sortKeys(JSON.parse(cell))) : cell;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
