import type { PackModel } from "../../../src/index";
import { packPageOnDemand } from "../../../src/index";

/** A kind of file that a board pack is kept as. */
export interface PackFormat {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly ending: string;
  /** Its media type. */
  readonly type: string;
  /** Fetches its writer, which stands on no page before, and writes. */
  readonly write: (pack: PackModel, at: Date) => Promise<Uint8Array | string>;
}

export const PACK_FORMATS: readonly [PackFormat, ...PackFormat[]] = [
  {
    key: "page",
    label: "Web page",
    hint: "One file. Reads on any screen and prints on A4.",
    ending: ".html",
    type: "text/html;charset=utf-8",
    write: async (pack) => (await packPageOnDemand()).writePackHtml(pack),
  },
];
