import { invalidArgument } from "./hostError";
import type { HostType } from "./hostObject";
import { boolean, number, record, text } from "./readValue";
import type { Reader } from "./readValue";

/** The arguments of one call. The client sends an omitted argument as null. */
export class CallArguments {
  readonly where: string;
  private readonly values: readonly unknown[];

  constructor(where: string, values: readonly unknown[]) {
    this.where = where;
    this.values = values;
  }

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  given(index: number): boolean {
    return this.raw(index) !== null;
  }

  read<V>(index: number, read: Reader<V>): V {
    if (!this.given(index)) throw invalidArgument(`${this.where} without argument ${index + 1}`);
    return read(this.raw(index));
  }

  readOr<V>(index: number, read: Reader<V>, otherwise: V): V {
    return this.given(index) ? read(this.raw(index)) : otherwise;
  }

  text(index: number): string {
    return this.read(index, text);
  }

  number(index: number): number {
    return this.read(index, number);
  }

  /** A name or an index: what collections are asked for. */
  key(index: number): string | number {
    const value = this.raw(index);
    if (typeof value === "string" || typeof value === "number") return value;
    throw invalidArgument(`${this.where} without a name`);
  }

  textOr(index: number, otherwise: string): string {
    return this.readOr(index, text, otherwise);
  }

  numberOr(index: number, otherwise: number): number {
    return this.readOr(index, number, otherwise);
  }

  booleanOr(index: number, otherwise: boolean): boolean {
    return this.readOr(index, boolean, otherwise);
  }

  recordOr(index: number, otherwise: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return this.readOr(index, record, otherwise);
  }

  /** The thing behind an argument that is an object of the client, or undefined where it is something else. */
  object<T>(index: number, type: HostType<T>): T | undefined {
    return type.unwrap(this.raw(index));
  }
}
