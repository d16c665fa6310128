/** The request header in which `proxy.ts` tells pages their own address: Next does not. */
export const PATH_HEADER = "x-talkback-path";
