import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import type { Compression } from "../src/index";

/** Node's own zlib, four times as fast as what packs bytes in the pane. */
export const NODE_COMPRESSION: Compression = {
  deflate: (bytes) => deflateRawSync(bytes),
  zlib: (bytes) => deflateSync(bytes),
  crc32: (bytes) => crc32(bytes),
};
