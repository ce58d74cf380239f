import { fromBase64 } from "../../../domain/base64";

/**
 * The parts of a deck as pptxgenjs hands them over. It takes this for JSZip (an alias of the builds and of the tests),
 * which would pack a workbook for each chart and then the deck, all to be unpacked again and repaired.
 */
export default class DeckParts {
  readonly all = new Map<string, string | Uint8Array>();

  /** Folders are no parts. */
  folder(): this {
    return this;
  }

  /** Parts within a part, as the workbook behind a chart, are left out: ours takes its place. */
  file(path: string, part: string | DeckParts, { base64 = false } = {}): this {
    this.all.set(path, part instanceof DeckParts ? new Uint8Array() : base64 ? fromBase64(part) : part);
    return this;
  }

  generateAsync(): Promise<this> {
    return Promise.resolve(this);
  }
}
