import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Compression } from "../../archive/compression";
import { zipParts } from "../../archive/zipParts";

/** Workbooks that stand in a package, with the figures of its charts. */
const PACKAGE = /\.xlsx$/;

/**
 * A document or a deck with the times of its making replaced by a time that is told, in its properties and in its zip,
 * so that the same pack gives the same bytes. Its libraries write what their clock says.
 */
export function datedPackage(bytes: Uint8Array, at: Date, compression?: Compression): Uint8Array {
  const time = at.toISOString().replace(/\.\d+Z$/, "Z");
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/"));
  return zipParts(
    parts.map(([path, part]): readonly [string, Uint8Array] => {
      if (PACKAGE.test(path)) return [path, datedPackage(part, at, compression)];
      return [path, path === "docProps/core.xml" ? strToU8(dated(strFromU8(part), time)) : part];
    }),
    compression,
  );
}

function dated(xml: string, time: string): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:)/g,
    (_, open: string, close: string) => `${open}${time}${close}`,
  );
}
