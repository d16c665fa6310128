import { describe, expect, test } from "vitest";
import { networkFileSystem } from "@/scripts/setup/file-system.mjs";

describe("a file system is told by its number", () => {
  test.each([
    ["NFS", 0x6969],
    ["SMB", 0xfe534d42],
    ["CIFS", 0xff534d42],
    ["9p", 0x01021997],
    ["FUSE (sshfs and the like)", 0x65735546],
  ])("%s is one of another machine", (name, type) => {
    expect(networkFileSystem(type)).toBe(name);
  });

  test("with or without its sign", () => {
    expect(networkFileSystem(0xff534d42 | 0)).toBe("CIFS");
  });

  test.each([
    ["ext4", 0xef53],
    ["XFS", 0x58465342],
    ["btrfs", 0x9123683e],
    ["ZFS", 0x2fc12fc1],
    ["tmpfs", 0x01021994],
    ["overlayfs", 0x794c7630],
  ])("%s is one of this machine", (_, type) => {
    expect(networkFileSystem(type)).toBeUndefined();
  });
});
