import "server-only";
import { cache } from "react";

/** One instant for everything that one request shows. */
export const requestNow = cache((): Date => new Date());
