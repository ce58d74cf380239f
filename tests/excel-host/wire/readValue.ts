import { invalidArgument } from "./hostError";

/** Turns what came over the wire into a known type, or refuses it as Excel does. */
export type Reader<V> = (value: unknown) => V;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const text: Reader<string> = (value) => {
  if (typeof value !== "string") throw invalidArgument(`${describe(value)} where text was expected`);
  return value;
};

export const number: Reader<number> = (value) => {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw invalidArgument(`${describe(value)} where a number was expected`);
  }
  return value;
};

export const boolean: Reader<boolean> = (value) => {
  if (typeof value !== "boolean") throw invalidArgument(`${describe(value)} where true or false was expected`);
  return value;
};

export const record: Reader<Readonly<Record<string, unknown>>> = (value) => {
  if (!isRecord(value)) throw invalidArgument(`${describe(value)} where an object was expected`);
  return value;
};

export function orNull<V>(read: Reader<V>): Reader<V | null> {
  return (value) => (value === null || value === undefined ? null : read(value));
}

export function oneOf<const V extends string>(allowed: readonly V[]): Reader<V> {
  return (value) => {
    const found = allowed.find((word) => word === value);
    if (found === undefined) throw invalidArgument(`${describe(value)} is not one of ${allowed.join(", ")}`);
    return found;
  };
}

export function numberBetween(least: number, most: number): Reader<number> {
  return (value) => {
    const read = number(value);
    if (read < least || read > most) throw invalidArgument(`${read} is not between ${least} and ${most}`);
    return read;
  };
}

function describe(value: unknown): string {
  return value === undefined ? "nothing" : (JSON.stringify(value) ?? typeof value);
}
