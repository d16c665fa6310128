import "server-only";
import ipaddr from "ipaddr.js";

/**
 * Addresses that every computer of a cloud reaches and that tell it secrets, though they look public. The better-known
 * 169.254.169.254 and fd00:ec2::254 are link-local and private as it is.
 */
const METADATA = new Set(["168.63.129.16"]);

/**
 * Whether a computer's address belongs to the public internet. Private, loopback, link-local, multicast and all other
 * reserved ranges do not, IPv4 written as IPv6 is looked at as IPv4, and tunnels that hide an address are refused.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  return plain.range() === "unicast" && !METADATA.has(plain.toString());
}
