import "server-only";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { FetchFault } from "./fetch-fault";
import { isPublicAddress } from "./public-address";

export interface HostAddress {
  address: string;
  family: number;
}

/** Finds every address of a host, as `dns.lookup` does. */
export type Resolve = (host: string) => Promise<HostAddress[]>;

const resolveByDns: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/**
 * Where to connect to for an address on the web. It is asked once, and the connection goes to what was checked here: a
 * name that means another computer a moment later changes nothing. Throws FetchFault when there is no such host, or when
 * any of its addresses is not public.
 *
 * @param isAllowed a host that the installation's settings name may be private
 */
export async function checkedAddresses(url: URL, isAllowed: boolean, resolve: Resolve = resolveByDns) {
  const name = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(name) === 0 ? await resolved(name, resolve) : [{ address: name, family: isIP(name) }];
  if (addresses.length === 0) throw new FetchFault(`There is no computer called ${url.hostname}.`);
  if (!isAllowed && !addresses.every(({ address }) => isPublicAddress(address))) {
    throw new FetchFault(
      `${url.host} lies inside of a private network, so it is not asked. Whoever runs the server can allow it.`,
    );
  }
  return addresses;
}

async function resolved(name: string, resolve: Resolve): Promise<HostAddress[]> {
  try {
    return await resolve(name);
  } catch {
    throw new FetchFault(`There is no computer called ${name}.`);
  }
}
