import { CallArguments } from "./callArguments";
import { notImplemented } from "./hostError";
import type { Reader } from "./readValue";

/** The answer to a question for something that is not there: `isNullObject` in the client. */
export const NULL_OBJECT = Symbol("null object");
export type NullObject = typeof NULL_OBJECT;

/** How the client finds a thing again: by id in its collection, or by a kept reference. */
export interface Identity {
  readonly Id?: string | number;
  readonly _Id?: string | number;
  readonly _ReferenceId?: string;
}

export interface Property<T> {
  readonly get: (self: T) => unknown;
  /** Absent where the client may only read. */
  readonly set?: (self: T, value: unknown) => void;
  /** Left out when the client loads everything: dear to compute, or refused for large ranges. */
  readonly onlyWhenAsked?: true;
}

/** What the client may see and do of one kind of object, by its names on the wire. */
export interface Members<T> {
  readonly identity?: (self: T) => Identity;
  /** Throws where the thing behind the object has gone. */
  readonly guard?: (self: T) => void;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, (self: T) => HostObject | NullObject>>;
  readonly methods?: Readonly<Record<string, (self: T, args: CallArguments) => unknown>>;
  /** The members of a collection. */
  readonly items?: (self: T) => readonly HostObject[];
}

/** A thing in the host as the dispatcher sees it: everything by wire name, nothing known beforehand. */
export abstract class HostObject {
  abstract readonly typeName: string;
  abstract identity(): Identity;
  abstract scalarNames(): readonly string[];
  abstract has(name: string): boolean;
  /** A scalar, or an object to look into. */
  abstract read(name: string): unknown;
  abstract write(name: string, value: unknown): void;
  abstract call(name: string, args: readonly unknown[]): unknown;
  /** The members, where this is a collection. */
  abstract items(): readonly HostObject[] | null;
}

/**
 * One kind of host object. `of` wraps a thing of the workbook for the client; `unwrap` gets it back from an argument.
 */
export class HostType<T> {
  readonly name: string;
  private readonly describe: () => Members<T>;
  private described: Members<T> | null = null;

  /** Members are described when first needed, because kinds of objects lead to each other. */
  constructor(name: string, members: Members<T> | (() => Members<T>)) {
    this.name = name;
    this.describe = typeof members === "function" ? members : () => members;
  }

  get members(): Members<T> {
    this.described ??= this.describe();
    return this.described;
  }

  of(self: T): HostObject {
    return new Wrapped(this, self);
  }

  unwrap(value: unknown): T | undefined {
    // The type object is the proof: only `of` above pairs this type with a thing of kind T.
    return value instanceof Wrapped && value.type === this ? (value as Wrapped<T>).self : undefined;
  }
}

class Wrapped<T> extends HostObject {
  readonly type: HostType<T>;
  readonly self: T;

  constructor(type: HostType<T>, self: T) {
    super();
    this.type = type;
    this.self = self;
  }

  get typeName(): string {
    return this.type.name;
  }

  identity(): Identity {
    this.type.members.guard?.(this.self);
    return this.type.members.identity?.(this.self) ?? {};
  }

  scalarNames(): readonly string[] {
    return Object.entries(this.type.members.properties ?? {})
      .filter(([, property]) => property.onlyWhenAsked !== true)
      .map(([name]) => name);
  }

  has(name: string): boolean {
    return this.type.members.properties?.[name] !== undefined || this.type.members.objects?.[name] !== undefined;
  }

  read(name: string): unknown {
    this.type.members.guard?.(this.self);
    const property = this.type.members.properties?.[name];
    if (property !== undefined) return property.get(this.self);
    const object = this.type.members.objects?.[name];
    if (object !== undefined) return object(this.self);
    throw notImplemented(`${this.typeName}.${name}`);
  }

  write(name: string, value: unknown): void {
    this.type.members.guard?.(this.self);
    const property = this.type.members.properties?.[name];
    if (property?.set === undefined) throw notImplemented(`setting ${this.typeName}.${name}`);
    property.set(this.self, value);
  }

  call(name: string, args: readonly unknown[]): unknown {
    this.type.members.guard?.(this.self);
    const method = this.type.members.methods?.[name];
    if (method === undefined) throw notImplemented(`${this.typeName}.${name}`);
    return method(this.self, new CallArguments(`${this.typeName}.${name}`, args));
  }

  items(): readonly HostObject[] | null {
    return this.type.members.items?.(this.self) ?? null;
  }
}

/** A property that is a field of the thing itself. */
export function field<T, K extends keyof T>(key: K, read: Reader<T[K]>): Property<T> {
  return {
    get: (self) => self[key],
    set: (self, value) => {
      self[key] = read(value);
    },
  };
}
