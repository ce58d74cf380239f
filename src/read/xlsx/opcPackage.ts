import { unpack, type ZipEntry } from "../guard/guardZip";

/**
 * The parts of a workbook by the names that refer to them. Two names are one where they differ in capitals only
 * (`xl/SharedStrings.xml`), or have `\` in place of `/`, as some writers for Windows do.
 *
 * Source: ECMA-376 part 2 (Open Packaging Conventions), 6.2.2.3: names are compared without regard to ASCII case.
 */
export class OpcPackage {
  /** The first name under which two parts with different contents stand: nobody can tell which of them is meant. */
  ambiguous: string | null = null;

  private readonly entriesByName = new Map<string, ZipEntry[]>();
  private readonly references = new Map<ZipEntry, string>();

  constructor(
    private readonly bytes: Uint8Array,
    entries: readonly ZipEntry[],
  ) {
    for (const entry of entries) {
      const name = comparable(entry.name);
      const sameName = this.entriesByName.get(name);
      if (sameName === undefined) this.entriesByName.set(name, [entry]);
      else sameName.push(entry);
    }
  }

  /** The part that a reference means; null where it is missing. */
  part(reference: string): ZipEntry | null {
    const [first, ...others] = this.entriesByName.get(comparable(reference)) ?? [];
    if (first === undefined) return null;
    if (others.some((other) => !this.sameContent(first, other))) this.ambiguous ??= reference;
    for (const entry of [first, ...others]) this.references.set(entry, reference);
    return first;
  }

  /** A part's text; null where it is missing or its bytes are damaged. */
  text(reference: string): string | null {
    const entry = this.part(reference);
    const unpacked = entry === null ? null : unpack(this.bytes, entry);
    return unpacked === null ? null : new TextDecoder().decode(unpacked);
  }

  /**
   * The file with every part that was asked for under the very name that it was asked for by, for a reader that
   * compares names to the letter. Such names have the same length.
   */
  bytesAsReferred(): Uint8Array {
    let renamed: Uint8Array | null = null;
    for (const [{ nameStart }, reference] of this.references) {
      const name = new TextEncoder().encode(reference);
      if (name.every((byte, index) => this.bytes[nameStart + index] === byte)) continue;
      renamed ??= this.bytes.slice();
      renamed.set(name, nameStart);
    }
    return renamed ?? this.bytes;
  }

  private sameContent(one: ZipEntry, other: ZipEntry): boolean {
    if (one.method !== other.method || one.packedBytes !== other.packedBytes) return false;
    if (one.start === other.start) return true;
    for (let place = 0; place < one.packedBytes; place += 1) {
      if (this.bytes[one.start + place] !== this.bytes[other.start + place]) return false;
    }
    return true;
  }
}

function comparable(name: string): string {
  return name.replaceAll("\\", "/").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
